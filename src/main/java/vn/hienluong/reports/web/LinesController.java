package vn.hienluong.reports.web;

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

    LinesController(Writing writing, Reports reports) {
        this.writing = writing;
        this.reports = reports;
    }

    @Allowed(ReportAction.WRITE)
    @PostMapping("/periods/{period}/reports/{unit}/lines")
    Html update(
            @PathVariable PeriodId period,
            @PathVariable UnitId unit,
            @RequestParam MultiValueMap<String, String> typed,
            Actor by) {
        var report = writing.toWrite(period, unit, by);
        var kept = ReportPages.byTask(reports.lines(report.id(), by.agency()));
        var at = Html.seeOther(ReportPages.at(period, unit) + "?form=plain");
        int saved = 0;
        for (var field : typed.getOrDefault("task", List.of())) {
            var task = Typed.id(field, TaskId::new);
            if (task.isPresent()) {
                var refusal = save(period, unit, task.get(), typed.toSingleValueMap(), kept, by);
                if (refusal.isPresent()) {
                    return at.refusing(refusal.get());
                }
                saved++;
            }
        }
        return at.saying("reports.lines.kept", saved);
    }

    private Optional<Refusal> save(
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
        return switch (writing.save(period, unit, task, text, seen(typed.get("seen-" + task)), by)) {
            case Outcome.Refused<Saved>(var refusal) -> Optional.of(refusal);
            case Outcome.Done<Saved>(Saved.Conflict(var _, var theirs)) ->
                Optional.of(Refusal.of(
                        "reports.lines.conflict",
                        theirs.editedBy(),
                        theirs.text().result()));
            case Outcome.Done<Saved>(Saved.Kept _) -> Optional.empty();
        };
    }

    private static int seen(@org.jspecify.annotations.Nullable String typed) {
        return Typed.number(typed).orElse(0);
    }
}
