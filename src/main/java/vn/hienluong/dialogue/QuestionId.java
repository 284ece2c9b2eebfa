package vn.hienluong.dialogue;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

/** What somebody asked. */
public record QuestionId(UUID value) implements Serializable {

    static QuestionId next() {
        return new QuestionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
