package vn.hienluong.dialogue.consulting;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

/** What somebody said to a draft. */
public record CommentId(UUID value) implements Serializable {

    static CommentId next() {
        return new CommentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
