package vn.hienluong.dialogue.consulting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.hienluong.dialogue.Asker;

/**
 * What somebody said to a draft.
 *
 * @param mayName whether their name may stand in the table that everybody reads
 * @param part of the draft that they mean, as they call it; may be empty
 * @param letter number and day of the letter in which it came; empty when it came by the form
 * @param treatment how it was taken, once that is written
 * @param setAside why it is no comment
 */
public record Comment(
        CommentId id,
        Kind kind,
        Asker by,
        boolean mayName,
        String part,
        String words,
        LocalDate arrived,
        String letter,
        Optional<UUID> treatment,
        Optional<String> setAside) {

    public enum Kind {
        PERSON,
        ORGANISATION
    }

    /** Nobody has written yet how it was taken. */
    public boolean open() {
        return treatment.isEmpty() && setAside.isEmpty();
    }
}
