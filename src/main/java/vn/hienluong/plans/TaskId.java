package vn.hienluong.plans;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

public record TaskId(UUID value) implements Serializable {

    static TaskId next() {
        return new TaskId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
