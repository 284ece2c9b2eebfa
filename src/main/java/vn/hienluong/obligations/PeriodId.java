package vn.hienluong.obligations;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

public record PeriodId(UUID value) implements Serializable {

    static PeriodId next() {
        return new PeriodId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
