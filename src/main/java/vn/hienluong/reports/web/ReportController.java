package vn.hienluong.reports.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.reports.ReportAction;

/** All that a unit owes in a period, on one page. */
@Controller
class ReportController {

    private final ReportPages pages;
    private final Templates templates;

    ReportController(ReportPages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Allowed(ReportAction.VIEW)
    @GetMapping("/periods/{period}/reports/{unit}")
    Html show(
            @PathVariable PeriodId period,
            @PathVariable UnitId unit,
            @RequestParam(defaultValue = "") String form,
            Screen screen,
            Actor by) {
        return Html.page(templates.reportsShow(screen, pages.of(period, unit, form.equals("plain"), screen, by)));
    }
}
