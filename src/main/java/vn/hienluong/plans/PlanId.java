package vn.hienluong.plans;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

public record PlanId(UUID value) implements Serializable {

    static PlanId next() {
        return new PlanId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
