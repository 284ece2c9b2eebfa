package vn.hienluong.desk.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.web.Choice;

/** A task with its history, ready to print. */
public record TaskPage(
        String id,
        String planId,
        String sign,
        String number,
        String text,
        List<Fact> facts,
        Optional<String> heading,
        Optional<Deadline> deadline,
        List<Wording> wordings,
        List<Answer> answers,
        Ask ask,
        Proven proven,
        boolean mayAmend,
        boolean maySetFanOut,
        boolean fanOut) {

    public record Fact(String label, String value) {}

    public record Deadline(String label, String kind) {}

    public record Wording(String from, String text, String timing, String by) {}

    /** What one unit sent in one period. */
    public record Answer(
            String period,
            String unit,
            String status,
            String result,
            String cumulative,
            List<String> figures,
            String difficulty,
            String proposal,
            List<Proof> evidence) {}

    public record Proof(String label, Optional<String> href) {}

    /**
     * The measures that prove the task.
     *
     * @param others what the office may add
     */
    public record Proven(String at, List<ProvenBy> by, List<Choice> others, boolean mayDecide) {}

    /** @param state how sure a proposal is, or who confirmed it when */
    public record ProvenBy(String key, String href, String name, String state, boolean confirmed) {}

    /** @param at where to ask a unit for content; empty when nobody may be asked now */
    public record Ask(String at, List<Choice> units) {}
}
