package vn.hienluong.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.Files;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.obligations.ReportDue;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.HistoryLine;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.reports.Evidence;
import vn.hienluong.reports.Evidences;
import vn.hienluong.reports.LineStatus;
import vn.hienluong.reports.Remark;
import vn.hienluong.reports.ReportLine;
import vn.hienluong.reports.ReportState;
import vn.hienluong.reports.Reports;
import vn.hienluong.reports.UnitReport;
import vn.hienluong.reports.Writing;
import vn.hienluong.reports.taken.Prefill;
import vn.hienluong.reports.web.ReportPage.Badge;
import vn.hienluong.reports.web.ReportPage.Can;
import vn.hienluong.reports.web.ReportPage.Progress;
import vn.hienluong.workdays.Workdays;

/** Puts a unit's report together for its page: a constant number of questions, however many lines. */
@Component
class ReportPages {

    private final Writing writing;
    private final Reports reports;
    private final Evidences evidences;
    private final Periods periods;
    private final Obligations obligations;
    private final Workdays workdays;
    private final Files files;
    private final Audit audit;
    private final Prefill prefill;
    private final LineBoxes boxes;
    private final Behalf behalf;
    private final Clock clock;

    ReportPages(
            Writing writing,
            Reports reports,
            Evidences evidences,
            Periods periods,
            Obligations obligations,
            Workdays workdays,
            Files files,
            Audit audit,
            Prefill prefill,
            LineBoxes boxes,
            Behalf behalf,
            Clock clock) {
        this.writing = writing;
        this.reports = reports;
        this.evidences = evidences;
        this.periods = periods;
        this.obligations = obligations;
        this.workdays = workdays;
        this.files = files;
        this.audit = audit;
        this.prefill = prefill;
        this.boxes = boxes;
        this.behalf = behalf;
        this.clock = clock;
    }

    /** @param plain one plain form for all lines */
    ReportPage of(PeriodId id, UnitId unit, boolean plain, Screen screen, Actor by) {
        var report = writing.begin(id, unit, by);
        var period = periods.require(id, by.agency());
        var due = obligations.report(id, unit, by.agency()).orElseThrow();
        var lines = reports.lines(report.id(), by.agency());
        var remarks = report.state() instanceof ReportState.Returned
                ? reports.remarks(report.id(), by.agency())
                : List.<Remark>of();
        var taken = prefill.of(period, report, by.agency());
        var rows = boxes.of(period, report, lines, taken, remarks, screen.text(), by);
        int answered = (int) rows.stream().filter(ReportPage.Line::answered).count();
        var can = can(report, due, period, by);
        return new ReportPage(
                at(id, unit),
                screen.say("reports.period-name", period.title()),
                "/periods/" + id,
                due.unitName(),
                due(report, due, period, screen, by),
                screen.say("reports.cut-off", period.cutOff()),
                state(report, screen),
                returned(report),
                Stream.concat(banners(report, period).stream(), behalf.of(report, by).stream())
                        .toList(),
                new Progress(answered, owed(rows)),
                can,
                rows,
                new ReportPage.Note(at(id, unit) + "/note", report.note(), report.noteVersion()),
                own(report, due, by),
                statuses(screen),
                can.write() ? choices(unit, screen, by) : List.of(),
                history(report, screen, by),
                plain);
    }

    static String at(PeriodId period, UnitId unit) {
        return "/periods/" + period + "/reports/" + unit.value();
    }

    private static int owed(List<ReportPage.Line> rows) {
        return (int) rows.stream()
                .filter(row -> !row.duty().kind().equals("own-will"))
                .count();
    }

    static List<Choice> statuses(Screen screen) {
        return Arrays.stream(LineStatus.values())
                .map(status -> new Choice(status.name(), screen.text().name("reports.status", status)))
                .toList();
    }

    private List<Choice> choices(UnitId unit, Screen screen, Actor by) {
        return evidences.of(unit, by.agency()).stream()
                .map(one -> new Choice(one.id().toString(), LineBoxes.label(one, screen.text())))
                .toList();
    }

    private String due(UnitReport report, ReportDue due, Period period, Screen screen, Actor by) {
        if (report.state().sent()) {
            return screen.say("reports.due.sent", report.firstSentAt().orElseThrow());
        }
        var last = due.dueBefore(period).minusDays(1);
        var today = Time.today(clock);
        if (today.isAfter(last)) {
            return screen.say(due.counted() ? "reports.due.past" : "reports.due.past-body", last);
        }
        return screen.say("reports.due.left", last, workdays.between(today, last, by.agency()));
    }

    private static Badge state(UnitReport report, Screen screen) {
        var name = report.state().name();
        var kind = switch (name) {
            case DRAFTING -> "";
            case PROPOSED, SENT -> "go";
            case RECEIVED -> "done";
            case RETURNED -> "near";
        };
        return new Badge(screen.text().name("reports.state", name), kind);
    }

    private static Optional<String> returned(UnitReport report) {
        return report.state() instanceof ReportState.Returned(var _, var reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private static List<Refusal> banners(UnitReport report, Period period) {
        if (period.planned()) {
            return List.of(Refusal.of("reports.banner.planned"));
        }
        if (period.locked()) {
            return List.of(Refusal.of("reports.banner.locked"));
        }
        return report.enteredByOffice() ? List.of(Refusal.of("reports.banner.entered")) : List.of();
    }

    private static Can can(UnitReport report, ReportDue due, Period period, Actor by) {
        boolean writes = by.has(Role.UNIT_STAFF, due.unit()) || by.has(Role.OFFICE);
        boolean heads = by.has(Role.UNIT_HEAD, due.unit()) || by.has(Role.OFFICE) || (!due.counted() && writes);
        boolean open = period.open();
        var state = report.state();
        boolean writable = open && state.writable();
        return new Can(
                writable && writes,
                writable && writes && !(state instanceof ReportState.Proposed),
                writable && writes && state instanceof ReportState.Proposed,
                writable && heads,
                by.has(Role.OFFICE) && state instanceof ReportState.Sent,
                open && by.has(Role.OFFICE) && state.sent());
    }

    private ReportPage.Own own(UnitReport report, ReportDue due, Actor by) {
        var own = report.own();
        return new ReportPage.Own(
                due.ownSeal(),
                own.number(),
                own.date().map(LocalDate::toString).orElse(""),
                own.file()
                        .map(file -> files.link(file, at(report.period(), report.unit()) + "/own-paper", by.agency())));
    }

    private List<HistoryLine> history(UnitReport report, Screen screen, Actor by) {
        return audit.historyOf(by.agency(), report.id().value()).stream()
                .filter(entry -> entry.act().startsWith("reports.report."))
                .map(entry -> new HistoryLine(
                        screen.say(entry.act()),
                        screen.text().moment(entry.at()),
                        entry.author().label(),
                        entry.reason()))
                .toList();
    }

    /** The box of one line alone, after it was saved. */
    ReportPage.Line line(PeriodId id, UnitId unit, TaskId task, Screen screen, Actor by) {
        var report = writing.begin(id, unit, by);
        var period = periods.require(id, by.agency());
        var lines = reports.lines(report.id(), by.agency()).stream()
                .filter(line -> line.task().equals(task))
                .toList();
        var taken = prefill.of(period, report, by.agency());
        return boxes.of(period, report, lines, taken, List.of(), screen.text(), by).stream()
                .filter(row -> row.task().equals(task.toString()))
                .findFirst()
                .orElseThrow(vn.hienluong.platform.NotFound::new);
    }

    static Map<TaskId, ReportLine> byTask(List<ReportLine> lines) {
        return lines.stream().collect(Collectors.toMap(ReportLine::task, line -> line, (a, _) -> a, HashMap::new));
    }

    static Optional<String> href(Evidence evidence) {
        return evidence.file().map(_ -> "/evidence/" + evidence.id() + "/file").or(evidence::link);
    }
}
