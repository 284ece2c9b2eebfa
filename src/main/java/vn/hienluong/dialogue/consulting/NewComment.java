package vn.hienluong.dialogue.consulting;

import java.util.Optional;
import vn.hienluong.dialogue.Asker;
import vn.hienluong.dialogue.consulting.Comment.Kind;
import vn.hienluong.platform.Refusal;

/** A comment as it was typed. */
public record NewComment(Kind kind, Asker by, boolean mayName, String part, String words) {

    public static final int WORDS = 10_000;

    private static final int PART = 200;
    private static final int LEAST = 5;

    /** What is wrong first, or nothing. */
    public Optional<Refusal> fault() {
        return by.fault().or(this::unsaid);
    }

    private Optional<Refusal> unsaid() {
        if (part.length() > PART) {
            return Optional.of(Refusal.of("dialogue.comment.part-long", PART));
        }
        if (words.length() < LEAST) {
            return Optional.of(Refusal.of("dialogue.comment.words-missing"));
        }
        return words.length() > WORDS
                ? Optional.of(Refusal.of("dialogue.comment.words-long", WORDS))
                : Optional.empty();
    }
}
