package vn.hienluong.reports.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.obligations.ObligationAction;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.reports.taken.Prefill;

/** Opening a period by hand before its day, and opening a locked one again with a reason. */
@Controller
class PeriodStateController {

    private final Periods periods;
    private final Prefill prefill;

    PeriodStateController(Periods periods, Prefill prefill) {
        this.periods = periods;
        this.prefill = prefill;
    }

    @Dues(ObligationAction.OPEN_PERIOD)
    @PostMapping("/periods/{period}/opening")
    Html create(@PathVariable PeriodId period, Actor by) {
        var opened = periods.open(period, by).map(_ -> prefill.fill(period, by.agency()));
        return Html.seeOther("/periods/" + period, opened, "reports.period.opened");
    }

    @Dues(ObligationAction.REOPEN_PERIOD)
    @DeleteMapping("/periods/{period}/lock")
    Html destroy(@PathVariable PeriodId period, @RequestParam(defaultValue = "") String reason, Actor by) {
        return Html.seeOther(
                "/periods/" + period, periods.reopen(period, Typed.text(reason), by), "reports.period.reopened");
    }
}
