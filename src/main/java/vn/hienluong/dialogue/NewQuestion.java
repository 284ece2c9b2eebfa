package vn.hienluong.dialogue;

import java.util.Optional;
import vn.hienluong.platform.Refusal;

/**
 * A question as it was typed.
 *
 * @param mayName whether the asker's name may stand beside it in public
 */
public record NewQuestion(Asker asker, String subject, String words, boolean mayName) {

    public static final int SUBJECT = 200;
    public static final int WORDS = 5000;

    private static final int LEAST = 10;

    /** What is wrong first, or nothing. */
    public Optional<Refusal> fault() {
        return asker.fault().or(this::unsaid);
    }

    private Optional<Refusal> unsaid() {
        if (subject.isEmpty()) {
            return Optional.of(Refusal.of("dialogue.ask.subject-missing"));
        }
        if (subject.length() > SUBJECT) {
            return Optional.of(Refusal.of("dialogue.ask.subject-long", SUBJECT));
        }
        if (words.length() < LEAST) {
            return Optional.of(Refusal.of("dialogue.ask.words-missing"));
        }
        return words.length() > WORDS ? Optional.of(Refusal.of("dialogue.ask.words-long", WORDS)) : Optional.empty();
    }
}
