package vn.hienluong.reports.web;

import gg.jte.generated.precompiled.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.reports.LineStatus;
import vn.hienluong.reports.LineText;
import vn.hienluong.reports.ReportAction;
import vn.hienluong.reports.ReportLine;
import vn.hienluong.reports.Reports;
import vn.hienluong.reports.Saved;
import vn.hienluong.reports.Writing;

/** One plain form: the status and the result of every line at once. What else a line has stays as it is. */
@Controller
class LinesController {

    private final Writing writing;
    private final Reports reports;
    private final ReportPages pages;
    private final Templates templates;

    LinesController(Writing writing, Reports reports, ReportPages pages, Templates templates) {
        this.writing = writing;
        this.reports = reports;
        this.pages = pages;
        this.templates = templates;
    }

    /** What was typed into a line and could not be kept. */
    private record Left(LineText typed, int seen, Optional<Saved.Conflict> conflict, Optional<Refusal> refusal) {}

    /** Each line by itself: what cannot be kept comes back as it was typed, and costs the others nothing. */
    @Allowed(ReportAction.WRITE)
    @PostMapping("/periods/{period}/reports/{unit}/lines")
    Html update(
            @PathVariable PeriodId period,
            @PathVariable UnitId unit,
            @RequestParam MultiValueMap<String, String> typed,
            Screen screen,
            Actor by) {
        var report = writing.toWrite(period, unit, by);
        var kept = ReportPages.byTask(reports.lines(report.id(), by.agency()));
        var left = new HashMap<String, Left>();
        int saved = 0;
        for (var field : typed.getOrDefault("task", List.of())) {
            var task = Typed.id(field, TaskId::new);
            if (task.isPresent()) {
                var refused = save(period, unit, task.get(), typed.toSingleValueMap(), kept, by);
                refused.ifPresent(one -> left.put(task.get().toString(), one));
                saved += refused.isPresent() ? 0 : 1;
            }
        }
        return left.isEmpty()
                ? Html.seeOther(ReportPages.at(period, unit) + "?form=plain").saying("reports.lines.kept", saved)
                : again(pages.of(period, unit, true, screen, by), left, saved, screen);
    }

    private Html again(ReportPage page, Map<String, Left> left, int saved, Screen screen) {
        var again = page.with(
                line -> Optional.ofNullable(left.get(line.task()))
                        .map(one -> typed(line, one, screen))
                        .orElse(line),
                Refusal.of("reports.lines.some", saved, left.size()));
        return Html.status(422, templates.reportsShow(screen, again));
    }

    private static ReportPage.Line typed(ReportPage.Line line, Left left, Screen screen) {
        var typed = LineForm.shown(left.typed(), screen.text());
        return left.conflict()
                .map(Saved.Conflict::theirs)
                .map(theirs -> line.typed(
                        typed,
                        new ReportPage.Conflict(
                                theirs.editedBy(), LineForm.shown(theirs.text(), screen.text()), theirs.version())))
                .orElseGet(() -> line.typed(typed, left.seen(), Optional.empty(), left.refusal()));
    }

    private Optional<Left> save(
            PeriodId period,
            UnitId unit,
            TaskId task,
            Map<String, String> typed,
            Map<TaskId, ReportLine> kept,
            Actor by) {
        var before = Optional.ofNullable(kept.get(task)).map(ReportLine::text).orElse(LineText.EMPTY);
        var text = new LineText(
                Typed.choice(Typed.line(typed.get("status-" + task)), LineStatus.class),
                Typed.text(typed.get("result-" + task)),
                before.cumulative(),
                before.difficulty(),
                before.proposal(),
                before.doneOn(),
                before.figures());
        if (text.blank() && before.blank()) {
            return Optional.empty();
        }
        int seen = Typed.number(typed.get("seen-" + task)).orElse(0);
        return switch (writing.save(period, unit, task, text, seen, by)) {
            case Outcome.Refused<Saved>(var refusal) ->
                Optional.of(new Left(text, seen, Optional.empty(), Optional.of(refusal)));
            case Outcome.Done<Saved>(Saved.Conflict conflict) ->
                Optional.of(new Left(text, seen, Optional.of(conflict), Optional.empty()));
            case Outcome.Done<Saved>(Saved.Kept _) -> Optional.empty();
        };
    }
}
