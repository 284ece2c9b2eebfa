package vn.hienluong.information.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.information.May;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.HistoryLine;

/** A request with its clock, what was done, and what may be done now. */
public record RequestPage(
        String at,
        String sign,
        String state,
        String kind,
        Clock clock,
        List<Fact> facts,
        String wanted,
        List<KeptFile> brought,
        Answer answer,
        Optional<LogFace> log,
        List<HistoryLine> history,
        May may,
        Choices choices) {

    RequestPage typing(String words) {
        var typed = new Answer(
                answer.draft(),
                words,
                answer.text(),
                answer.ground(),
                answer.letter(),
                answer.files(),
                answer.hasLetter());
        return new RequestPage(at, sign, state, kind, clock, facts, wanted, brought, typed, log, history, may, choices);
    }

    /**
     * @param left how much time there is, in words; empty when it is decided
     * @param notice by when whoever asked is to be told; empty when nothing is to be told
     */
    public record Clock(String left, String source, String notice, String kind) {}

    public record Fact(String name, String value) {}

    public record KeptFile(String href, String name) {}

    /**
     * @param draft the words that are kept
     * @param typed what stands in the field: the same, until a refusal hands back what somebody had typed
     * @param ground of a refusal
     */
    public record Answer(
            String draft,
            String typed,
            String text,
            String ground,
            String letter,
            List<KeptFile> files,
            boolean hasLetter) {

        /** What somebody else has kept in the meantime is shown beside what was typed. */
        public boolean differs() {
            return !draft.isEmpty() && !draft.equals(typed);
        }
    }

    /** @param status in words, with its kind; empty while nothing is written */
    public record LogFace(
            String title,
            String question,
            String answer,
            boolean withFiles,
            String status,
            String statusKind,
            boolean mayWrite,
            boolean mayApprove,
            boolean mayWithdraw,
            boolean consent) {}

    /** @param redacted files out of which somebody has hidden what the asker may not see */
    public record Choices(
            List<Choice> complexities,
            List<Choice> units,
            List<Choice> grounds,
            List<Choice> redacted,
            String longest,
            String today) {}
}
