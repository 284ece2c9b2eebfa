package vn.hienluong.reports.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.LineDueId;
import vn.hienluong.obligations.ObligationAction;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.OwnPath;
import vn.hienluong.platform.web.Typed;

/** Đề nghị cung cấp nội dung, số liệu. */
@Controller
class RequestController {

    private final Obligations obligations;

    RequestController(Obligations obligations) {
        this.obligations = obligations;
    }

    @Dues(ObligationAction.ASK_FOR_LINES)
    @PostMapping("/periods/{period}/requests")
    Html create(
            @PathVariable PeriodId period,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String back,
            Actor by) {
        var asked = Typed.id(task, TaskId::new)
                .flatMap(wanted -> Typed.id(unit, UnitId::new)
                        .map(from -> obligations.ask(period, wanted, from, Typed.text(question), by)))
                .orElseGet(() -> Outcome.<LineDueId>refused("reports.request.incomplete"));
        var to = back.startsWith("/tasks/") ? OwnPath.of(back, "/periods/" + period) : "/periods/" + period;
        return Html.seeOther(to, asked, "reports.request.done");
    }
}
