package vn.hienluong.plans;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

public record AmendmentId(UUID value) implements Serializable {

    static AmendmentId next() {
        return new AmendmentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
