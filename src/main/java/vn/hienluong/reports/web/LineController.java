package vn.hienluong.reports.web;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.reports.ReportAction;
import vn.hienluong.reports.Saved;
import vn.hienluong.reports.Writing;
import vn.hienluong.reports.web.ReportPage.Conflict;
import vn.hienluong.reports.web.ReportPage.Line;

/** Saving one line: by a button, or by itself while somebody types. */
@Controller
class LineController {

    private final Writing writing;
    private final ReportPages pages;
    private final Templates templates;

    LineController(Writing writing, ReportPages pages, Templates templates) {
        this.writing = writing;
        this.pages = pages;
        this.templates = templates;
    }

    private record Where(PeriodId period, UnitId unit, TaskId task, boolean bySelf) {}

    @Allowed(ReportAction.WRITE)
    @PutMapping("/periods/{period}/reports/{unit}/lines/{task}")
    Html update(
            @PathVariable PeriodId period,
            @PathVariable UnitId unit,
            @PathVariable TaskId task,
            @ModelAttribute LineForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean bySelf,
            Screen screen,
            Actor by) {
        var where = new Where(period, unit, task, bySelf);
        var typed = bySelf ? form.read() : form.whole();
        return switch (typed.then(text -> writing.save(period, unit, task, text, form.seenVersion(), by))) {
            case Outcome.Done<Saved>(Saved.Kept _) -> kept(where, screen, by);
            case Outcome.Done<Saved>(Saved.Conflict(var mine, var theirs)) -> {
                var line = pages.line(period, unit, task, screen, by);
                var conflict =
                        new Conflict(theirs.editedBy(), LineForm.shown(theirs.text(), screen.text()), theirs.version());
                yield again(where, line.typed(LineForm.shown(mine, screen.text()), conflict), 409, screen);
            }
            case Outcome.Refused<Saved>(var refusal) -> refused(where, form, refusal, screen, by);
        };
    }

    private Html kept(Where where, Screen screen, Actor by) {
        if (where.bySelf()) {
            return Html.pieces(
                    templates.reportsSaved(screen, pages.line(where.period(), where.unit(), where.task(), screen, by)));
        }
        return Html.seeOther(ReportPages.at(where.period(), where.unit()) + "#line-" + where.task())
                .saying("reports.line.kept");
    }

    private Html refused(Where where, LineForm form, Refusal refusal, Screen screen, Actor by) {
        var line = pages.line(where.period(), where.unit(), where.task(), screen, by);
        var again = line.typed(form.typed(), form.seenVersion(), Optional.empty(), Optional.of(refusal));
        return again(where, again, 422, screen);
    }

    private Html again(Where where, Line line, int status, Screen screen) {
        return where.bySelf()
                ? Html.status(status, templates.reportsSaved(screen, line))
                : Html.status(
                        status,
                        templates.reportsLineAgain(
                                screen,
                                ReportPages.at(where.period(), where.unit()),
                                line,
                                ReportPages.statuses(screen)));
    }
}
