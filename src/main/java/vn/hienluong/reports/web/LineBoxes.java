package vn.hienluong.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.FileId;
import vn.hienluong.files.Files;
import vn.hienluong.files.StoredFile;
import vn.hienluong.obligations.LineDue;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.Period;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.TaskId;
import vn.hienluong.plans.Timing.Deadline;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.reports.Earlier;
import vn.hienluong.reports.Evidence;
import vn.hienluong.reports.LineStatus;
import vn.hienluong.reports.LineText;
import vn.hienluong.reports.Remark;
import vn.hienluong.reports.ReportLine;
import vn.hienluong.reports.Reports;
import vn.hienluong.reports.UnitReport;
import vn.hienluong.reports.taken.TakenFigure;
import vn.hienluong.reports.web.ReportPage.Badge;
import vn.hienluong.reports.web.ReportPage.Line;
import vn.hienluong.reports.web.ReportPage.Previous;
import vn.hienluong.reports.web.ReportPage.Proof;
import vn.hienluong.workdays.Workdays;

/** The lines of a unit's report in the order of the plan: what is owed first asked, what was written, what helps. */
@Component
class LineBoxes {

    /** Sắp đến hạn: so many working days before the day. */
    private static final int NEAR_WORKING_DAYS = 10;

    private final Obligations obligations;
    private final Plans plans;
    private final Reports reports;
    private final Earlier earlier;
    private final Advice advice;
    private final TakenBoxes takenBoxes;
    private final Workdays workdays;
    private final Files files;
    private final Clock clock;

    LineBoxes(
            Obligations obligations,
            Plans plans,
            Reports reports,
            Earlier earlier,
            Advice advice,
            TakenBoxes takenBoxes,
            Workdays workdays,
            Files files,
            Clock clock) {
        this.obligations = obligations;
        this.plans = plans;
        this.reports = reports;
        this.earlier = earlier;
        this.advice = advice;
        this.takenBoxes = takenBoxes;
        this.workdays = workdays;
        this.files = files;
        this.clock = clock;
    }

    private record Around(
            Period period,
            UnitReport report,
            Map<TaskId, List<ReportLine>> before,
            boolean beforeIsFirst,
            Map<TaskId, List<String>> others,
            List<Remark> remarks,
            Map<TaskId, List<TakenFigure>> taken,
            Map<FileId, StoredFile> files,
            Text text,
            Actor by) {}

    List<Line> of(
            Period period,
            UnitReport report,
            List<ReportLine> lines,
            List<TakenFigure> taken,
            List<Remark> remarks,
            Text text,
            Actor by) {
        var written = ReportPages.byTask(lines);
        var dues = new HashMap<TaskId, LineDue>();
        obligations.lines(period.id(), report.unit(), by.agency()).forEach(due -> dues.put(due.task(), due));
        var asked =
                Stream.concat(dues.keySet().stream(), written.keySet().stream()).collect(Collectors.toSet());
        var around = new Around(
                period,
                report,
                earlier.of(period, report.unit(), by.agency()),
                earlier.beforeIsFirst(period, by.agency()),
                reports.sentByOthers(period.id(), report.unit(), asked, by.agency()),
                remarks,
                taken.stream().collect(Collectors.groupingBy(TakenFigure::task)),
                attached(lines, by),
                text,
                by);
        var boxes = new ArrayList<Line>();
        for (var task : plans.tasks(period.plan(), period.asOf(), by.agency())) {
            var due = dues.get(task.id());
            var line = written.get(task.id());
            if (due != null || line != null) {
                boxes.add(box(task, due, line, around));
            }
        }
        return boxes;
    }

    private Line box(PlanTask task, @Nullable LineDue due, @Nullable ReportLine line, Around around) {
        var text = line == null ? LineText.EMPTY : line.text();
        var before = around.before().getOrDefault(task.id(), List.of());
        var taken = around.taken().getOrDefault(task.id(), List.of());
        var soFar = new SoFar(before, around.beforeIsFirst());
        return new Line(
                ReportPages.at(around.period().id(), around.report().unit()) + "/lines/" + task.id(),
                task.id().toString(),
                task.printedNumber(),
                task.text(),
                task.timing().printed(),
                deadline(task, text, around),
                duty(due, around.text()),
                Optional.ofNullable(due).flatMap(LineDue::question),
                LineForm.shown(text, around.text()).with(soFar.rows(text.figures(), around.text())),
                line == null ? 0 : line.version(),
                text.answered(),
                saved(line, around.text()),
                takenBoxes.of(taken, around.text()),
                takenBoxes.offered(taken, around.text()),
                previous(before, around.text()),
                remarks(task, around),
                line == null ? List.of() : proofs(line.evidence(), around),
                advice(task, text, line, soFar, around),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<Badge> deadline(PlanTask task, LineText text, Around around) {
        var near = task.timing()
                .dueBefore()
                .map(day -> workdays.back(day, NEAR_WORKING_DAYS, around.by().agency()))
                .orElse(LocalDate.MAX);
        return undated(text)
                ? Optional.empty()
                : task.timing()
                        .deadline(Time.today(clock), near, text.doneOn())
                        .map(state -> badge(state, around.text()));
    }

    /** Completed, and nobody said when: neither in time nor late. */
    private static boolean undated(LineText text) {
        return text.status().filter(LineStatus.COMPLETED::equals).isPresent()
                && text.doneOn().isEmpty();
    }

    private static Badge badge(Deadline deadline, Text text) {
        var kind = switch (deadline) {
            case WITHIN -> "";
            case NEAR, DONE_LATE -> "near";
            case OVERDUE -> "late";
            case DONE_ON_TIME -> "done";
        };
        return new Badge(text.name("reports.deadline", deadline), kind);
    }

    private static Badge duty(@Nullable LineDue due, Text text) {
        return due == null
                ? new Badge(text.say("reports.duty.own-will"), "own-will")
                : new Badge(text.name("reports.duty", due.duty()), due.duty() == LineDue.Duty.LEAD ? "go" : "near");
    }

    private static Optional<String> saved(@Nullable ReportLine line, Text text) {
        return Optional.ofNullable(line)
                .map(kept -> text.say(
                        kept.enteredByOffice() ? "reports.line.saved-for" : "reports.line.saved",
                        kept.editedBy(),
                        kept.editedAt()));
    }

    private static List<Previous> previous(List<ReportLine> before, Text text) {
        return before.stream()
                .map(line -> new Previous(
                        line.editedBy(),
                        line.text()
                                .status()
                                .map(status -> text.name("reports.status", status))
                                .orElse(""),
                        line.text().result()))
                .toList();
    }

    private static List<String> remarks(PlanTask task, Around around) {
        return around.remarks().stream()
                .filter(remark -> remark.task().filter(task.id()::equals).isPresent())
                .map(Remark::text)
                .toList();
    }

    private List<String> advice(PlanTask task, LineText text, @Nullable ReportLine line, SoFar soFar, Around around) {
        var earlierTexts = around.before().getOrDefault(task.id(), List.of()).stream()
                .map(one -> one.text().result())
                .toList();
        boolean proved =
                line != null && !(line.evidence().isEmpty() && line.taken().isEmpty());
        var others = around.others().getOrDefault(task.id(), List.of());
        return advice.on(text, proved, earlierTexts, others, soFar.differs(text.figures())).stream()
                .map(note -> around.text().name("reports.advice", note))
                .toList();
    }

    private Map<FileId, StoredFile> attached(List<ReportLine> lines, Actor by) {
        var ids = lines.stream()
                .flatMap(line -> line.evidence().stream())
                .flatMap(one -> one.file().stream())
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : files.all(ids, by.agency());
    }

    private static List<Proof> proofs(List<Evidence> evidence, Around around) {
        return evidence.stream()
                .map(one -> new Proof(
                        one.id().toString(),
                        label(one, around.text()),
                        ReportPages.href(one),
                        one.file().map(file -> around.files().get(file)).map(StoredFile::sha256)))
                .toList();
    }

    /** "Công văn số 15/… ngày 02/3/2021 của …", from what is known. */
    static String label(Evidence evidence, Text text) {
        var label = new StringBuilder(evidence.number());
        if (!evidence.subject().isBlank()) {
            label.append(label.isEmpty() ? "" : " · ").append(evidence.subject());
        }
        evidence.issuedOn().ifPresent(day -> label.append(" · ").append(text.day(day)));
        if (!evidence.issuer().isBlank()) {
            label.append(" · ").append(evidence.issuer());
        }
        return label.toString();
    }
}
