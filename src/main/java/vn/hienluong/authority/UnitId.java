package vn.hienluong.authority;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

/** A unit of an agency; the id stays through renaming. */
public record UnitId(UUID value) implements Serializable {

    public static UnitId next() {
        return new UnitId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
