package vn.hienluong.reports.web;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.reports.ReportAction;
import vn.hienluong.reports.web.Splitting.Known;

/** A unit's own Word report or rows pasted from Excel, split into lines for confirmation. Keeps nothing. */
@Controller
class IntakeController {

    private final ReportPages pages;
    private final Templates templates;

    IntakeController(ReportPages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Allowed(ReportAction.WRITE)
    @PostMapping("/periods/{period}/reports/{unit}/intake")
    Html create(
            @PathVariable PeriodId period,
            @PathVariable UnitId unit,
            @RequestParam(defaultValue = "") String pasted,
            Screen screen,
            Actor by) {
        var page = pages.of(period, unit, true, screen, by);
        return split(page, Splitting.pasted(Typed.text(pasted)), screen);
    }

    private Html split(ReportPage page, List<List<String>> rows, Screen screen) {
        var tasks = page.lines().stream()
                .map(line -> new Known(line.task(), line.text()))
                .toList();
        var split = Splitting.of(rows, tasks);
        return split.results().isEmpty()
                ? Html.seeOther(page.at()).refusing(Refusal.of("reports.intake.nothing"))
                : Html.page(templates.reportsIntakeConfirm(screen, page, split.results(), split.rest()));
    }
}
