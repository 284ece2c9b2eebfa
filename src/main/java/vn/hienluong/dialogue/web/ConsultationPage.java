package vn.hienluong.dialogue.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.HistoryLine;

/**
 * A draft with what was said to it.
 *
 * @param taken comments with how they were taken, then those that wait, then what was set aside
 * @param returned what is to be mended
 */
public record ConsultationPage(
        String at,
        String title,
        String standing,
        String kind,
        String until,
        String counts,
        List<Row> open,
        List<Group> taken,
        List<Row> aside,
        Optional<String> returned,
        List<Choice> verdicts,
        List<Choice> kinds,
        CommentForm typed,
        Can can,
        Optional<Refusal> refusal,
        List<HistoryLine> history) {

    /** What this person may do. */
    public record Can(
            boolean write, boolean enter, boolean propose, boolean approve, boolean ownWords, boolean giveBack) {}

    /** @param who with how they are reached, and whether they may be named */
    public record Row(String id, String who, String reach, String part, String words, String arrived, String reason) {}

    public record Group(String verdict, String reason, List<Row> of) {}
}
