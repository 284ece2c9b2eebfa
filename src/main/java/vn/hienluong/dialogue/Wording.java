package vn.hienluong.dialogue;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Slug;

/**
 * What the office says: the question in words that the public may read, and the answer.
 *
 * @param privately why it is answered to the asker alone; nothing when everybody may read it
 */
public record Wording(String subject, String words, String answer, Optional<String> privately) {

    public static final int ANSWER = 20_000;

    private static final int REASON = 1000;
    private static final int WORDS_OF_A_NAME = 2;
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}.-]+");
    /** Telephone, identity card and citizen's number. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w./-])\\+?\\d(?:[ .-]?\\d){8,11}(?![\\w/-])");

    static final Wording NOTHING = new Wording("", "", "", Optional.empty());

    boolean tooLong() {
        return subject.length() > NewQuestion.SUBJECT
                || words.length() > NewQuestion.WORDS
                || answer.length() > ANSWER
                || privately.filter(reason -> reason.length() > REASON).isPresent();
    }

    /** What is still to be done before somebody else looks at it; the first thing of it. */
    Optional<Refusal> lacking(Question question) {
        if (answer.isBlank()) {
            return Optional.of(Refusal.of("dialogue.answer.missing"));
        }
        return privately.isPresent() ? lackingPrivately(question) : lackingInPublic(question);
    }

    private Optional<Refusal> lackingPrivately(Question question) {
        if (privately.filter(String::isBlank).isPresent()) {
            return Optional.of(Refusal.of("dialogue.answer.reason-missing"));
        }
        return question.asker().reachable() || question.citizen().isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of("dialogue.answer.no-way"));
    }

    private Optional<Refusal> lackingInPublic(Question question) {
        if (subject.isBlank() || words.isBlank()) {
            return Optional.of(Refusal.of("dialogue.answer.wording-missing"));
        }
        var asked = subject + "\n" + words;
        if (EMAIL.matcher(asked).find() || NUMBER.matcher(asked).find()) {
            return Optional.of(Refusal.of("dialogue.answer.personal"));
        }
        return names(question, asked + "\n" + answer)
                ? Optional.of(Refusal.of("dialogue.answer.names-asker"))
                : Optional.empty();
    }

    private static boolean names(Question question, String said) {
        var asker = question.asker();
        return (!asker.email().isEmpty() && folded(said).contains(folded(asker.email())))
                || (!asker.phone().isEmpty() && digits(said).contains(digits(asker.phone())))
                || (!question.mayName() && holdsName(asker.name(), said));
    }

    /** One word alone, "Lan" say, is no name that leads to somebody. */
    private static boolean holdsName(String name, String said) {
        return name.strip().split("\\s+").length >= WORDS_OF_A_NAME
                && folded(said).contains(folded(name));
    }

    private static String folded(String words) {
        return "-" + Slug.of(words) + "-";
    }

    private static String digits(String words) {
        return words.replaceAll("[^0-9]", "");
    }
}
