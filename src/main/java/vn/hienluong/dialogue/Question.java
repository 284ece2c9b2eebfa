package vn.hienluong.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.citizens.CitizenId;
import vn.hienluong.deadlines.Deadline;
import vn.hienluong.dialogue.QuestionState.Answered;
import vn.hienluong.platform.Time;

/**
 * A question, who asked, and what they are answered.
 *
 * @param code by which whoever asked follows it
 * @param mayName whether the asker's name may stand beside it in public
 * @param deadline the one that it began under, whatever the law becomes later
 * @param slug of its public page, once it has one
 * @param version of the words
 */
public record Question(
        QuestionId id,
        String code,
        Instant askedAt,
        Asker asker,
        boolean mayName,
        Optional<CitizenId> citizen,
        String subject,
        String words,
        Deadline deadline,
        Wording wording,
        Optional<String> slug,
        int version,
        QuestionState state) {

    public boolean open() {
        return state.name().open();
    }

    /** The last day that is on time. */
    public LocalDate due() {
        return deadline.last();
    }

    public boolean lateOn(LocalDate today) {
        return open() && deadline.missedOn(today);
    }

    public Optional<LocalDate> answeredOn() {
        return state instanceof Answered answered
                ? Optional.of(Time.dayOf(answered.approved().at()))
                : Optional.empty();
    }

    /** Answered for everybody to read, and not taken down. */
    public boolean shown() {
        return slug.isPresent()
                && state instanceof Answered answered
                && answered.hidden().isEmpty();
    }

    Question in(QuestionState next) {
        return with(wording, slug, version, next);
    }

    Question saying(Wording next) {
        return with(next, slug, version + 1, state);
    }

    Question at(String address) {
        return with(wording, Optional.of(address), version, state);
    }

    private Question with(Wording said, Optional<String> address, int seen, QuestionState next) {
        return new Question(
                id, code, askedAt, asker, mayName, citizen, subject, words, deadline, said, address, seen, next);
    }
}
