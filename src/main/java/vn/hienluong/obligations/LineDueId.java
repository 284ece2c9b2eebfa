package vn.hienluong.obligations;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

public record LineDueId(UUID value) implements Serializable {

    static LineDueId next() {
        return new LineDueId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
