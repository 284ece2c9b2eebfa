package vn.hienluong.information;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.authority.PersonId;

/**
 * Something that happened to a request.
 *
 * @param by nobody when the asker or the program did it
 * @param words why, what was asked; for those who handle it
 * @param day the new last day, where it has one
 */
public record Step(Kind kind, Instant at, Optional<PersonId> by, String words, Optional<LocalDate> day) {

    public enum Kind {
        RECEIVED,
        CLARIFICATION_ASKED,
        CLARIFIED,
        CLASSIFIED,
        ASSIGNED,
        ANNOUNCED,
        EXTENDED,
        ANSWERED,
        REFUSED,
        WITHDRAWN,
        SET_ASIDE,
        NUMBERED
    }
}
