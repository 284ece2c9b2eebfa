package vn.hienluong.notifications;

import java.util.UUID;
import vn.hienluong.platform.Ids;

/** A note that one person got. */
public record NoteId(UUID value) {

    static NoteId next() {
        return new NoteId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
