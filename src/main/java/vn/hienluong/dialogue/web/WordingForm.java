package vn.hienluong.dialogue.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hienluong.dialogue.Question;
import vn.hienluong.dialogue.Wording;
import vn.hienluong.platform.web.Typed;

/**
 * The words of an answer as they were typed.
 *
 * @param seen version of the words that stood in the form
 * @param alone whether it is for the asker alone
 * @param step what is to be done with them: {@code propose}, or nothing but keeping them
 */
public record WordingForm(
        @Nullable String subject,
        @Nullable String words,
        @Nullable String answer,
        @Nullable String alone,
        @Nullable String reason,
        @Nullable String seen,
        @Nullable String step) {

    /** What was asked is where the wording for the public begins. */
    static WordingForm of(Question question) {
        var said = question.wording();
        boolean fresh = question.version() == 0;
        return new WordingForm(
                fresh ? question.subject() : said.subject(),
                fresh ? question.words() : said.words(),
                said.answer(),
                said.privately().isPresent() ? "yes" : "",
                said.privately().orElse(""),
                String.valueOf(question.version()),
                "");
    }

    Wording typed() {
        return new Wording(
                Typed.line(subject),
                Typed.text(words),
                Typed.text(answer),
                isAlone() ? Optional.of(Typed.text(reason)) : Optional.empty());
    }

    public boolean isAlone() {
        return Typed.line(alone).equals("yes");
    }

    int version() {
        return Typed.number(seen).orElse(-1);
    }

    boolean proposes() {
        return Typed.line(step).equals("propose");
    }

    /** As it stands in the form again. */
    WordingForm again() {
        var said = typed();
        return new WordingForm(
                said.subject(),
                said.words(),
                said.answer(),
                isAlone() ? "yes" : "",
                Typed.text(reason),
                String.valueOf(Math.max(0, version())),
                "");
    }
}
