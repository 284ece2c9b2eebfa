package vn.hienluong.reports;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

public record ReportId(UUID value) implements Serializable {

    static ReportId next() {
        return new ReportId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
