package vn.hienluong.disclosure;

import java.util.UUID;
import vn.hienluong.platform.Ids;

/** Something that is or was public in one place. */
public record PostingId(UUID value) {

    static PostingId next() {
        return new PostingId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
