package vn.hienluong.disclosure;

import java.util.UUID;
import vn.hienluong.platform.Ids;

/** Something that must be public, in one agency. */
public record ItemId(UUID value) {

    static ItemId next() {
        return new ItemId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
