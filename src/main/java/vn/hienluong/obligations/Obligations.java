package vn.hienluong.obligations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.notifications.Note;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.obligations.ReportDue.Extension;
import vn.hienluong.organization.Actors;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Row;

/** What is owed in each period: reports of units, lines of leads, lines that were asked for. */
@Component
public class Obligations {

    private final ObligationRepository obligations;
    private final Periods periods;
    private final Actors actors;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    Obligations(
            ObligationRepository obligations,
            Periods periods,
            Actors actors,
            Notifications notifications,
            Audit audit,
            Clock clock) {
        this.obligations = obligations;
        this.periods = periods;
        this.actors = actors;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every report that the period is owed, in the order of the organisation. */
    @Transactional(readOnly = true)
    public List<ReportDue> reports(PeriodId period, AgencyId agency) {
        return obligations.reports(period, agency);
    }

    /** Every report that several periods are owed. */
    @Transactional(readOnly = true)
    public List<ReportDue> reports(Collection<PeriodId> wanted, AgencyId agency) {
        return obligations.reportsIn(wanted, agency);
    }

    @Transactional(readOnly = true)
    public Optional<ReportDue> report(PeriodId period, UnitId unit, AgencyId agency) {
        return obligations.reports(period, agency).stream()
                .filter(due -> due.unit().equals(unit))
                .findFirst();
    }

    /** Reports that these units owe in periods that are open. */
    @Transactional(readOnly = true)
    public List<ReportDue> openReports(Set<UnitId> units, AgencyId agency) {
        return obligations.reports(units, agency);
    }

    @Transactional(readOnly = true)
    public List<LineDue> lines(PeriodId period, AgencyId agency) {
        return obligations.lines(period, agency);
    }

    /** Who leads what in several periods at once, for boards. */
    @Transactional(readOnly = true)
    public List<Led> led(Set<PeriodId> wanted, AgencyId agency) {
        return obligations.led(wanted, agency);
    }

    @Transactional(readOnly = true)
    public List<LineDue> lines(PeriodId period, UnitId unit, AgencyId agency) {
        return obligations.lines(period, unit, agency);
    }

    /**
     * Asks a unit for a line on a task (Đề nghị cung cấp nội dung, số liệu): the office asks anybody, a lead asks for
     * its own tasks. Nothing happens twice.
     */
    @Transactional
    public Outcome<LineDueId> ask(PeriodId id, TaskId task, UnitId unit, String question, Actor by) {
        by.require(ObligationAction.ASK_FOR_LINES);
        if (!periods.require(id, by.agency()).open()) {
            return Outcome.refused("obligations.period.not-open");
        }
        var lines = obligations.lines(id, by.agency()).stream()
                .filter(line -> line.task().equals(task))
                .toList();
        if (!by.has(Role.OFFICE) && lines.stream().noneMatch(line -> leads(line, by))) {
            return Outcome.refused("obligations.ask.not-lead");
        }
        return ask(id, task, unit, question, lines, by);
    }

    private Outcome<LineDueId> ask(
            PeriodId id, TaskId task, UnitId unit, String question, Collection<LineDue> lines, Actor by) {
        var version = lines.stream().map(LineDue::taskVersion).findFirst();
        if (version.isEmpty() || report(id, unit, by.agency()).isEmpty()) {
            return Outcome.refused("obligations.ask.not-in-period");
        }
        return insert(id, task, version.get(), unit, question, by)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused("obligations.ask.already"));
    }

    private Optional<LineDueId> insert(PeriodId id, TaskId task, UUID version, UnitId unit, String question, Actor by) {
        var at = java.util.Objects.requireNonNull(Row.at(clock.instant()));
        var asked = obligations.insertRequest(id, task, version, unit, question, by.person(), at, by.agency());
        asked.ifPresent(_ -> {
            audit.record(
                    by.author(), "obligations.line.asked", new Subject("plans.task", task.value()), unit, question);
            var people = actors.in(unit, by.agency()).stream()
                    .filter(person -> !by.isPerson(person))
                    .toList();
            var href = "/periods/" + id + "/reports/" + unit.value();
            notifications.tell(
                    people,
                    new Note("obligations.told.asked", List.of(by.author().label(), question), href),
                    by.agency());
        });
        return asked;
    }

    /** Another last day for one unit, with a reason; {@code before} is the first day on which it is late after all. */
    @Transactional
    public Outcome<ReportDue> extend(PeriodId id, UnitId unit, LocalDate before, String reason, Actor by) {
        by.require(ObligationAction.EXTEND);
        var period = periods.require(id, by.agency());
        if (report(id, unit, by.agency()).isEmpty()) {
            throw new NotFound();
        }
        if (period.locked()) {
            return Outcome.refused("obligations.period.locked");
        }
        if (reason.isBlank()) {
            return Outcome.refused("obligations.period.reason-missing");
        }
        if (!before.isAfter(period.dueBefore())) {
            return Outcome.refused("obligations.extension.not-later", period.lastDay());
        }
        obligations.extend(id, unit, new Extension(before, reason), by.agency());
        audit.record(
                by.author(),
                "obligations.report.extended",
                new Subject("obligations.period", id.value()),
                Optional.of(reason),
                unit,
                before);
        return Outcome.done(report(id, unit, by.agency()).orElseThrow());
    }

    /** Told when a unit's report was received: these dated tasks are done for it, and owe no line in later periods. */
    @Transactional
    public void received(PeriodId period, UnitId unit, Collection<TaskId> done, LocalDate on, AgencyId agency) {
        obligations.unmarkDone(unit, period, agency);
        done.forEach(task -> obligations.markDone(task, unit, period, on, agency));
    }

    /** Told when a received report goes back to its unit: what it said to be done is open again. */
    @Transactional
    public void returned(PeriodId period, UnitId unit, AgencyId agency) {
        obligations.unmarkDone(unit, period, agency);
    }

    private static boolean leads(LineDue line, Actor by) {
        return line.duty() == LineDue.Duty.LEAD && by.has(Role.UNIT_STAFF, line.unit());
    }
}
