package vn.hienluong.datarequests;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hienluong.authority.PersonId;
import vn.hienluong.privacy.Whose;

/**
 * A request of a person about their data.
 *
 * @param subject the person, where they are known to a room; a third person named in a paper is not
 * @param due the limit that it began under, whatever the law becomes later
 */
public record DataRequest(
        DataRequestId id,
        Wish wish,
        Whose whose,
        Optional<UUID> subject,
        String subjectName,
        Asking asking,
        Instant receivedAt,
        PersonId enteredBy,
        Due due,
        Optional<Extension> extension,
        DataRequestState state) {

    /**
     * @param by who asks: the person, or who speaks for them
     * @param reach how they are answered
     * @param proof how it was made sure that it is they
     */
    public record Asking(String by, String reach, String words, String proof) {}

    /** Given once, with a reason that the person is told. */
    public record Extension(Instant before, String reason) {}

    public Instant dueBefore() {
        return extension.map(Extension::before).orElse(due.before());
    }

    public boolean late(Instant now) {
        return state.open() && !now.isBefore(dueBefore());
    }

    boolean isAbout(PersonId person) {
        return whose == Whose.STAFF && subject.filter(person.value()::equals).isPresent();
    }

    /** Whether somebody who handles no requests may see it: their own, and what they entered. */
    boolean concerns(PersonId person) {
        return isAbout(person) || enteredBy.equals(person);
    }

    DataRequest in(DataRequestState next) {
        return new DataRequest(
                id, wish, whose, subject, subjectName, asking, receivedAt, enteredBy, due, extension, next);
    }

    DataRequest extended(Extension given) {
        return new DataRequest(
                id, wish, whose, subject, subjectName, asking, receivedAt, enteredBy, due, Optional.of(given), state);
    }
}
