package vn.hienluong.reports.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.ObligationAction;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** Gia hạn for one unit; the form names the last day that is still on time. */
@Controller
class ExtensionController {

    private final Obligations obligations;

    ExtensionController(Obligations obligations) {
        this.obligations = obligations;
    }

    @Dues(ObligationAction.EXTEND)
    @PostMapping("/periods/{period}/extensions/{unit}")
    Html create(
            @PathVariable PeriodId period,
            @PathVariable UnitId unit,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String reason,
            Actor by) {
        var extended = Typed.day(Typed.line(lastDay))
                .map(day -> obligations.extend(period, unit, day.plusDays(1), Typed.text(reason), by))
                .orElseGet(() -> Outcome.refused("reports.extension.day-missing"));
        return Html.seeOther("/periods/" + period, extended, "reports.extension.done");
    }
}
