package vn.hienluong.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.Accepted;
import vn.hienluong.files.Files;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;
import vn.hienluong.reports.UnitReport.OwnPaper;

/**
 * Writing a unit's report, line by line, as its staff type. Each line has a version: whoever saves says which version
 * they saw, and when somebody else was faster nothing is lost and both texts come back.
 */
@Component
public class Writing {

    private static final int LONGEST = 20_000;
    private static final int MOST_FIGURES = 60;

    private final ReportRepository reports;
    private final LineRepository lines;
    private final Obligations obligations;
    private final Periods periods;
    private final Plans plans;
    private final Files files;
    private final Audit audit;
    private final Clock clock;

    Writing(
            ReportRepository reports,
            LineRepository lines,
            Obligations obligations,
            Periods periods,
            Plans plans,
            Files files,
            Audit audit,
            Clock clock) {
        this.reports = reports;
        this.lines = lines;
        this.obligations = obligations;
        this.periods = periods;
        this.plans = plans;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins the unit's report, or gives the one that was begun. */
    @Transactional
    public UnitReport begin(PeriodId period, UnitId unit, Actor by) {
        by.require(ReportAction.VIEW);
        Hands.requireRead(unit, by);
        if (obligations.report(period, unit, by.agency()).isEmpty()) {
            throw new NotFound();
        }
        reports.begin(period, unit, by.agency());
        return reports.find(period, unit, by.agency()).orElseThrow();
    }

    /**
     * The report for somebody who is about to write in it, asked before anything is kept for it.
     *
     * @throws NotFound when they may not read it
     * @throws vn.hienluong.platform.Forbidden when they may only read it
     */
    @Transactional
    public UnitReport toWrite(PeriodId period, UnitId unit, Actor by) {
        by.require(ReportAction.WRITE);
        var report = begin(period, unit, by);
        Hands.requireWrite(unit, by);
        return report;
    }

    /**
     * The same for a line of the report.
     *
     * @throws NotFound also when the plan has no such task
     */
    @Transactional
    public UnitReport toWrite(PeriodId period, UnitId unit, TaskId task, Actor by) {
        var report = toWrite(period, unit, by);
        var plan = periods.require(period, by.agency()).plan();
        if (plans.planOf(task, by.agency()).filter(plan::equals).isEmpty()) {
            throw new NotFound();
        }
        return report;
    }

    /**
     * Keeps a line.
     *
     * @param seen version that the writer saw, 0 when there was none
     */
    @Transactional
    public Outcome<Saved> save(PeriodId period, UnitId unit, TaskId task, LineText text, int seen, Actor by) {
        var report = toWrite(period, unit, task, by);
        var refusal = whyNot(report, by).or(() -> whyNot(report, task, text, by));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var before = lines.find(report.id(), task, by.agency());
        if (before.isPresent() && before.get().text().equals(text)) {
            return Outcome.done(new Saved.Kept(before.get()));
        }
        return lines.save(line(report, task, text, by), seen, by.agency())
                ? kept(report, task, by)
                : lost(report, task, text, by);
    }

    private Outcome<Saved> kept(UnitReport report, TaskId task, Actor by) {
        var line = lines.find(report.id(), task, by.agency()).orElseThrow();
        markEntered(report, by);
        audit.record(
                by.author(),
                "reports.line.written",
                new Subject("reports.report", report.id().value()),
                task,
                line.text());
        return Outcome.done(new Saved.Kept(line));
    }

    private Outcome<Saved> lost(UnitReport report, TaskId task, LineText mine, Actor by) {
        return lines.find(report.id(), task, by.agency())
                .<Outcome<Saved>>map(theirs -> Outcome.done(new Saved.Conflict(mine, theirs)))
                .orElseGet(() -> Outcome.refused("reports.line.gone"));
    }

    /** Phần phối hợp. Refused when somebody else was faster; the sentence carries what they wrote. */
    @Transactional
    public Outcome<UnitReport> note(PeriodId period, UnitId unit, String note, int seen, Actor by) {
        var report = toWrite(period, unit, by);
        var refusal = whyNot(report, by).or(() -> tooLong(note));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (note.equals(report.note())) {
            return Outcome.done(report);
        }
        if (!reports.saveNote(report.id(), note, seen, by.agency())) {
            return Outcome.refused("reports.note.conflict", report.note());
        }
        markEntered(report, by);
        audit.record(
                by.author(),
                "reports.note.written",
                new Subject("reports.report", report.id().value()),
                note);
        return Outcome.done(reports.find(period, unit, by.agency()).orElseThrow());
    }

    /**
     * The numbered, signed report of a unit with a seal of its own.
     *
     * @param file the signed paper; without one the paper that was there stays
     */
    @Transactional
    public Outcome<UnitReport> own(
            PeriodId period, UnitId unit, String number, Optional<LocalDate> date, Optional<Accepted> file, Actor by) {
        var report = toWrite(period, unit, by);
        var due = obligations.report(period, unit, by.agency()).orElseThrow();
        var refusal = whyNot(report, by);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!due.ownSeal()) {
            return Outcome.refused("reports.own.no-seal");
        }
        var kept = file.map(paper -> files.keep(paper, by).id());
        var own = new OwnPaper(number, date, kept.or(() -> report.own().file()));
        reports.saveOwn(report.id(), own, by.agency());
        audit.record(
                by.author(),
                "reports.own.attached",
                new Subject("reports.report", report.id().value()),
                own);
        return Outcome.done(reports.find(period, unit, by.agency()).orElseThrow());
    }

    /**
     * Why nobody can write in this report now; nothing when they can.
     *
     * @throws vn.hienluong.platform.Forbidden when it is for others to write
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> whyNot(UnitReport report, Actor by) {
        Hands.requireWrite(report.unit(), by);
        if (!periods.require(report.period(), by.agency()).open()) {
            return Optional.of(Refusal.of("reports.period-closed"));
        }
        return report.state().writable() ? Optional.empty() : Optional.of(Refusal.of("reports.already-sent"));
    }

    private Optional<Refusal> whyNot(UnitReport report, TaskId task, LineText text, Actor by) {
        if (!owes(report, task, by) && !coordinates(report, task, by)) {
            return Optional.of(Refusal.of("reports.line.not-yours"));
        }
        if (text.figures().size() > MOST_FIGURES) {
            return Optional.of(Refusal.of("reports.line.too-many-figures", MOST_FIGURES));
        }
        var later = text.doneOn().filter(day -> day.isAfter(Time.today(clock)));
        if (later.isPresent()) {
            return Optional.of(Refusal.of("reports.line.done-later", later.get()));
        }
        return List.of(text.result(), text.cumulative(), text.difficulty(), text.proposal()).stream()
                .map(Writing::tooLong)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> tooLong(String text) {
        return text.length() > LONGEST ? Optional.of(Refusal.of("reports.line.too-long", LONGEST)) : Optional.empty();
    }

    private boolean owes(UnitReport report, TaskId task, Actor by) {
        return obligations.lines(report.period(), report.unit(), by.agency()).stream()
                .anyMatch(due -> due.task().equals(task));
    }

    /** A coordinator may write a line that it does not owe. */
    private boolean coordinates(UnitReport report, TaskId task, Actor by) {
        var period = periods.require(report.period(), by.agency());
        return plans.tasks(period.plan(), period.asOf(), by.agency()).stream()
                .filter(one -> one.id().equals(task))
                .map(PlanTask::coordinators)
                .flatMap(List::stream)
                .anyMatch(party -> party.allUnits()
                        || party.unit().filter(report.unit()::equals).isPresent());
    }

    private void markEntered(UnitReport report, Actor by) {
        if (Hands.forAnother(report.unit(), by) && !report.enteredByOffice()) {
            reports.markEnteredByOffice(report.id(), by.agency());
        }
    }

    private ReportLine line(UnitReport report, TaskId task, LineText text, Actor by) {
        return new ReportLine(
                Ids.next(),
                report.id(),
                report.period(),
                task,
                report.unit(),
                text,
                List.of(),
                List.of(),
                0,
                by.author().label(),
                clock.instant(),
                Hands.forAnother(report.unit(), by));
    }
}
