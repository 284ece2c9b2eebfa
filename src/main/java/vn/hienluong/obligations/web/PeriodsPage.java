package vn.hienluong.obligations.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;

/** The periods of a plan; with a form for a new one where whoever looks may plan periods. */
public record PeriodsPage(
        String plan,
        String sign,
        List<Row> rows,
        boolean mayPlan,
        PeriodForm form,
        Optional<String> changed,
        List<Choice> kinds,
        Optional<Refusal> refusal) {

    public record Row(
            String href,
            Optional<String> days,
            String title,
            String code,
            String span,
            String cutOff,
            String due,
            String opens,
            String state,
            String kind) {}
}
