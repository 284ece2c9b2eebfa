package vn.hienluong.plans.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.web.Choice;

/** A request for amendment, with what may be done about it now. */
public record AmendmentPage(
        String id,
        String planId,
        String plan,
        String task,
        String taskAt,
        String unit,
        String proposal,
        String reason,
        String state,
        List<Step> steps,
        boolean mayForward,
        boolean mayDecide,
        Optional<Enactment> enactment) {

    public record Step(String what, String when, String words) {}

    /** The form of the amending document, filled with the task as it is. */
    public record Enactment(
            String text,
            String product,
            String timing,
            String printed,
            String dueBefore,
            List<Choice> timings,
            List<Choice> units,
            List<String> leads) {}
}
