package vn.hienluong.dialogue.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.dialogue.May;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.HistoryLine;

/**
 * A question with everything that the office knows.
 *
 * @param due how much is left, or how it came out
 * @param returned what is to be mended
 * @param answer as it was proposed or approved; nothing while it is written
 * @param open its public page
 */
public record QuestionPage(
        String at,
        String subject,
        String standing,
        String kind,
        Optional<Due> due,
        List<Fact> facts,
        String words,
        Optional<String> returned,
        Optional<Answer> answer,
        Optional<String> open,
        May may,
        WordingForm typed,
        List<Choice> units,
        Optional<Refusal> refusal,
        List<HistoryLine> history) {

    public record Due(String words, String kind, String source) {}

    public record Fact(String name, String value) {}

    /** @param privately why it is for the asker alone */
    public record Answer(String subject, String words, String answer, Optional<String> privately) {}
}
