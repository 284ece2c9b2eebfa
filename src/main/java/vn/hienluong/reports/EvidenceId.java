package vn.hienluong.reports;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

public record EvidenceId(UUID value) implements Serializable {

    static EvidenceId next() {
        return new EvidenceId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
