package vn.hienluong.reports.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.reports.ReportAction;
import vn.hienluong.reports.taken.Prefill;
import vn.hienluong.reports.taken.Prefill.InPlace;
import vn.hienluong.reports.taken.TakenFigure;

/** The figures of the system in a line: taken again, changed by hand with a reason, or as taken. */
@Controller
class TakenController {

    private final Prefill prefill;

    TakenController(Prefill prefill) {
        this.prefill = prefill;
    }

    @Allowed(ReportAction.WRITE)
    @PostMapping("/periods/{period}/reports/{unit}/lines/{task}/figures")
    Html create(@PathVariable PeriodId period, @PathVariable UnitId unit, @PathVariable TaskId task, Actor by) {
        return Html.seeOther(at(period, unit, task), prefill.again(period, unit, task, by), "reports.taken.again-done");
    }

    @Allowed(ReportAction.WRITE)
    @PutMapping("/periods/{period}/reports/{unit}/lines/{task}/figures/{id}")
    Html update(
            @PathVariable PeriodId period,
            @PathVariable UnitId unit,
            @PathVariable TaskId task,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String outOf,
            @RequestParam(defaultValue = "") String because,
            Actor by) {
        var changed = Numbers.read(amount)
                .filter(_ -> outOf.isBlank() || Numbers.read(outOf).isPresent())
                .map(number -> prefill.change(period, unit, task, id, typed(number, outOf, because), by))
                .orElseGet(() -> Outcome.<TakenFigure>refused("reports.taken.numbers"));
        return Html.seeOther(at(period, unit, task), changed, "reports.taken.changed-done");
    }

    private static InPlace typed(BigDecimal amount, String outOf, String because) {
        Optional<BigDecimal> whole = outOf.isBlank() ? Optional.empty() : Numbers.read(outOf);
        return new InPlace(amount, whole, Typed.text(because));
    }

    @Allowed(ReportAction.WRITE)
    @DeleteMapping("/periods/{period}/reports/{unit}/lines/{task}/figures/{id}")
    Html destroy(
            @PathVariable PeriodId period,
            @PathVariable UnitId unit,
            @PathVariable TaskId task,
            @PathVariable UUID id,
            Actor by) {
        return Html.seeOther(
                at(period, unit, task), prefill.restore(period, unit, task, id, by), "reports.taken.restored-done");
    }

    private static String at(PeriodId period, UnitId unit, TaskId task) {
        return ReportPages.at(period, unit) + "#line-" + task;
    }
}
