package vn.hienluong.reports;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;
import vn.hienluong.notifications.Note;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.obligations.LineDue;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.obligations.ReportDue;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Position;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Time;
import vn.hienluong.reports.ReportState.Act;

/** The way of a report from the unit to the office and back. */
@Component
public class Submission {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReportRepository reports;
    private final LineRepository lines;
    private final Obligations obligations;
    private final Periods periods;
    private final Plans plans;
    private final People people;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    Submission(
            ReportRepository reports,
            LineRepository lines,
            Obligations obligations,
            Periods periods,
            Plans plans,
            People people,
            Notifications notifications,
            Audit audit,
            Clock clock) {
        this.reports = reports;
        this.lines = lines;
        this.obligations = obligations;
        this.periods = periods;
        this.plans = plans;
        this.people = people;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** Trình lãnh đạo đơn vị: refused while a line that is owed has no answer. */
    @Transactional
    public Outcome<UnitReport> propose(PeriodId period, UnitId unit, Actor by) {
        by.require(ReportAction.WRITE);
        var report = require(period, unit, by);
        Hands.requireWrite(unit, by);
        return switch (report.state()) {
            case ReportState.Drafting drafting ->
                complete(report, by).then(_ -> proposed(report, drafting.propose(act(unit, by)), by));
            case ReportState.Returned returned ->
                complete(report, by).then(_ -> proposed(report, returned.propose(act(unit, by)), by));
            case ReportState.Proposed _, ReportState.Sent _, ReportState.Received _ ->
                Outcome.refused("reports.report.not-now");
        };
    }

    /** Back from the head of the unit to those who write. */
    @Transactional
    public Outcome<UnitReport> takeBack(PeriodId period, UnitId unit, Actor by) {
        by.require(ReportAction.WRITE);
        var report = require(period, unit, by);
        Hands.requireWrite(unit, by);
        return switch (report.state()) {
            case ReportState.Proposed proposed -> saved(report, proposed.giveBack(), "reports.report.taken-back", by);
            case ReportState.Drafting _, ReportState.Sent _, ReportState.Received _, ReportState.Returned _ ->
                Outcome.refused("reports.report.not-now");
        };
    }

    /** Gửi: by the head, a deputy or a delegate of the unit; the office may send what it entered for a unit. */
    @Transactional
    public Outcome<UnitReport> send(PeriodId period, UnitId unit, Actor by) {
        by.require(ReportAction.SEND);
        var due = obligations.report(period, unit, by.agency()).orElseThrow(NotFound::new);
        Hands.requireSend(due, by);
        if (!periods.require(period, by.agency()).open()) {
            return Outcome.refused("reports.period-closed");
        }
        var report = require(period, unit, by);
        var act = act(unit, by);
        return switch (report.state()) {
            case ReportState.Drafting state -> complete(report, by).then(_ -> sent(report, state.send(act), by));
            case ReportState.Proposed state -> complete(report, by).then(_ -> sent(report, state.send(act), by));
            case ReportState.Returned state -> complete(report, by).then(_ -> sent(report, state.send(act), by));
            case ReportState.Sent _, ReportState.Received _ -> Outcome.refused("reports.already-sent");
        };
    }

    /** Đã tiếp nhận. Dated tasks that the report says are done owe no line in later periods. */
    @Transactional
    public Outcome<UnitReport> receive(PeriodId id, UnitId unit, Actor by) {
        by.require(ReportAction.RECEIVE);
        var report = require(id, unit, by);
        return switch (report.state()) {
            case ReportState.Sent sent -> {
                var period = periods.require(id, by.agency());
                var today = Time.today(clock);
                obligations.received(id, unit, done(report, period, by), today, by.agency());
                tell(report, "reports.told.received", by);
                yield saved(report, sent.receive(act(unit, by)), "reports.report.received", by);
            }
            case ReportState.Drafting _, ReportState.Proposed _, ReportState.Received _, ReportState.Returned _ ->
                Outcome.refused("reports.report.not-now");
        };
    }

    /** Đề nghị bổ sung, chỉnh sửa: with a reason, and remarks on lines where they help. */
    @Transactional
    public Outcome<UnitReport> giveBack(
            PeriodId period, UnitId unit, String reason, Map<TaskId, String> remarks, Actor by) {
        by.require(ReportAction.RECEIVE);
        if (reason.isBlank()) {
            return Outcome.refused("reports.return.reason-missing");
        }
        if (!periods.require(period, by.agency()).open()) {
            return Outcome.refused("reports.period-closed");
        }
        var report = require(period, unit, by);
        var act = act(unit, by);
        return switch (report.state()) {
            case ReportState.Sent sent -> returned(report, sent.giveBack(act, reason), reason, remarks, by);
            case ReportState.Received received -> returned(report, received.giveBack(act, reason), reason, remarks, by);
            case ReportState.Drafting _, ReportState.Proposed _, ReportState.Returned _ ->
                Outcome.refused("reports.report.not-now");
        };
    }

    private Outcome<UnitReport> returned(
            UnitReport report, ReportState.Returned state, String reason, Map<TaskId, String> remarks, Actor by) {
        obligations.returned(report.period(), report.unit(), by.agency());
        var who = by.author().label();
        reports.insertRemark(
                report.id(),
                new Remark(Optional.empty(), reason, who, state.act().at()),
                by.agency());
        var period = periods.require(report.period(), by.agency());
        var known = plans.tasks(period.plan(), period.asOf(), by.agency()).stream()
                .map(PlanTask::id)
                .collect(Collectors.toSet());
        remarks.forEach((task, words) -> {
            if (known.contains(task)) {
                reports.insertRemark(
                        report.id(),
                        new Remark(Optional.of(task), words, who, state.act().at()),
                        by.agency());
            }
        });
        tell(report, "reports.told.returned", by);
        return saved(report, state, "reports.report.returned", by);
    }

    private Outcome<UnitReport> proposed(UnitReport report, ReportState.Proposed state, Actor by) {
        tell(report, "reports.told.proposed", by);
        return saved(report, state, "reports.report.proposed", by);
    }

    /** Those who work on the unit's report, but for whoever just acted. */
    private void tell(UnitReport report, String sentence, Actor by) {
        var staff = people.positionsOf(report.unit(), Time.today(clock), by.agency()).stream()
                .map(Position::person)
                .filter(person -> !by.isPerson(person))
                .collect(Collectors.toSet());
        var name = obligations
                .report(report.period(), report.unit(), by.agency())
                .map(ReportDue::unitName)
                .orElse("");
        var href = "/periods/" + report.period() + "/reports/" + report.unit().value();
        notifications.tell(staff, new Note(sentence, List.of(name), href), by.agency());
    }

    private Outcome<UnitReport> sent(UnitReport report, ReportState.Sent state, Actor by) {
        var content = new HashMap<String, Object>();
        content.put("note", report.note());
        content.put("lines", lines.of(report.id(), by.agency()));
        reports.keepSending(
                report.id(), by.author().label(), state.act().at(), JSON.writeValueAsString(content), by.agency());
        plans.reported(periods.require(report.period(), by.agency()).plan(), by.agency());
        return saved(report, state, "reports.report.sent", by);
    }

    private Outcome<UnitReport> saved(UnitReport report, ReportState next, String act, Actor by) {
        reports.save(report.in(next), by.agency());
        audit.record(by.author(), act, new Subject("reports.report", report.id().value()), next);
        return Outcome.done(
                reports.find(report.period(), report.unit(), by.agency()).orElseThrow());
    }

    /** Every line that is owed says how its task stands, and in words why or what. */
    private Outcome<UnitReport> complete(UnitReport report, Actor by) {
        var answered = lines.of(report.id(), by.agency()).stream()
                .filter(line -> line.text().answered())
                .map(ReportLine::task)
                .collect(Collectors.toSet());
        var missing = obligations.lines(report.period(), report.unit(), by.agency()).stream()
                .map(LineDue::task)
                .filter(task -> !answered.contains(task))
                .toList();
        return missing.isEmpty() ? Outcome.done(report) : Outcome.refused("reports.send.lines-missing", missing.size());
    }

    private List<TaskId> done(UnitReport report, Period period, Actor by) {
        var dated = plans.tasks(period.plan(), period.asOf(), by.agency()).stream()
                .filter(task -> task.timing().kind().dated())
                .map(PlanTask::id)
                .collect(Collectors.toSet());
        return lines.of(report.id(), by.agency()).stream()
                .filter(line -> line.text()
                        .status()
                        .filter(LineStatus.COMPLETED::equals)
                        .isPresent())
                .map(ReportLine::task)
                .filter(dated::contains)
                .toList();
    }

    private UnitReport require(PeriodId period, UnitId unit, Actor by) {
        Hands.requireRead(unit, by);
        if (obligations.report(period, unit, by.agency()).isEmpty()) {
            throw new NotFound();
        }
        reports.begin(period, unit, by.agency());
        return reports.lock(period, unit, by.agency()).orElseThrow(NotFound::new);
    }

    /** For whom somebody would send a unit's report, who may do so only by delegation. */
    public Optional<PersonId> onBehalfOf(UnitId unit, Actor by) {
        return Hands.onBehalf(unit, by);
    }

    private Act act(UnitId unit, Actor by) {
        return new Act(by.person(), Hands.onBehalf(unit, by), clock.instant());
    }
}
