package vn.hienluong.plans;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

public record HeadingId(UUID value) implements Serializable {

    static HeadingId next() {
        return new HeadingId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
