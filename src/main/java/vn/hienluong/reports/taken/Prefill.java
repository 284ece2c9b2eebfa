package vn.hienluong.reports.taken;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Author;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.measures.Measure.Kind;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.reports.ReportAction;
import vn.hienluong.reports.ReportState;
import vn.hienluong.reports.Reports;
import vn.hienluong.reports.UnitReport;
import vn.hienluong.reports.Writing;
import vn.hienluong.reports.taken.TakenFigure.ByHand;
import vn.hienluong.reports.taken.TakenFigure.Quantity;

/**
 * Fills the lines of leads with the figures of the period, from the day on which it opens until the report is proposed.
 * The words of a line are never touched.
 */
@Component
public class Prefill {

    private static final String JOB = "take-figures";
    private static final int LONGEST = 2_000;

    private final Taking taking;
    private final TakenFigureRepository figures;
    private final Reports reports;
    private final Writing writing;
    private final Around around;
    private final Clock clock;

    /** What other rooms do for it. */
    @Component
    record Around(Obligations obligations, Periods periods, Audit audit) {}

    Prefill(
            Taking taking,
            TakenFigureRepository figures,
            Reports reports,
            Writing writing,
            Around around,
            Clock clock) {
        this.taking = taking;
        this.figures = figures;
        this.reports = reports;
        this.writing = writing;
        this.around = around;
        this.clock = clock;
    }

    /** Every open period, line by line of those who have not proposed yet. Gives how many figures were taken. */
    @Transactional
    public int fillAll(Actor system) {
        return around.periods().open(system.agency()).stream()
                .mapToInt(period -> fill(period, system.agency()))
                .sum();
    }

    /** What a period that has just been opened is filled with. */
    @Transactional
    public int fill(PeriodId period, AgencyId agency) {
        return fill(around.periods().require(period, agency), agency);
    }

    private int fill(Period period, AgencyId agency) {
        var frozen = frozen(period, agency);
        var dues = around.obligations().lines(period.id(), agency).stream()
                .filter(due -> !frozen.contains(due.unit()))
                .toList();
        var kept = figures.of(period.id(), agency).stream()
                .filter(one -> !frozen.contains(one.unit()))
                .toList();
        var taken = taking.refresh(period, dues, kept, agency).orElse(List.of());
        record(period.id(), taken, agency);
        return taken.size();
    }

    private Set<UnitId> frozen(Period period, AgencyId agency) {
        var units = around.obligations().reports(period.id(), agency).stream()
                .map(due -> due.unit())
                .collect(Collectors.toSet());
        return reports.of(Set.of(period.id()), units, agency).stream()
                .filter(report -> !takes(report))
                .map(UnitReport::unit)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The figures of a unit, brought up to today while its report may still be filled. */
    @Transactional
    public List<TakenFigure> of(Period period, UnitReport report, AgencyId agency) {
        var kept = figures.of(period.id(), report.unit(), agency);
        if (!period.open() || !takes(report)) {
            return kept;
        }
        var dues = around.obligations().lines(period.id(), report.unit(), agency);
        var taken = taking.refresh(period, dues, kept, agency);
        taken.ifPresent(now -> record(period.id(), now, agency));
        return taken.isEmpty() ? kept : figures.of(period.id(), report.unit(), agency);
    }

    /** Lấy lại số liệu of one line. Refused once the report was proposed or sent. */
    @Transactional
    public Outcome<Integer> again(PeriodId id, UnitId unit, TaskId task, Actor by) {
        by.require(ReportAction.WRITE);
        var report = writing.toWrite(id, unit, task, by);
        var refusal = writing.whyNot(report, by).or(() -> proposed(report));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var period = around.periods().require(id, by.agency());
        var dues = around.obligations().lines(id, unit, by.agency()).stream()
                .filter(due -> due.task().equals(task))
                .toList();
        var kept = figures.of(id, unit, by.agency()).stream()
                .filter(one -> one.task().equals(task))
                .toList();
        var taken = taking.again(period, dues, kept, by.agency());
        audit("reports.taken.again", report, by, taken);
        return Outcome.done(taken.size());
    }

    /** Another number in the place of the taken one, with a reason; the taken one stays beside it. */
    @Transactional
    public Outcome<TakenFigure> change(PeriodId id, UnitId unit, TaskId task, UUID figure, InPlace typed, Actor by) {
        by.require(ReportAction.WRITE);
        var report = writing.toWrite(id, unit, task, by);
        var before = require(id, unit, task, figure, by);
        var refusal = writing.whyNot(report, by).or(() -> whyNot(before, typed));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var outOf = before.taken().outOf().isPresent() ? typed.outOf() : Optional.<BigDecimal>empty();
        var byHand = new ByHand(
                new Quantity(typed.amount(), outOf),
                typed.because(),
                by.author().label(),
                clock.instant());
        figures.change(figure, byHand, by.agency());
        audit("reports.taken.changed", report, by, before, byHand);
        return Outcome.done(require(id, unit, task, figure, by));
    }

    /** What somebody typed in the place of a taken number. */
    public record InPlace(BigDecimal amount, Optional<BigDecimal> outOf, String because) {}

    private static Optional<Refusal> whyNot(TakenFigure before, InPlace typed) {
        if (typed.because().isBlank()) {
            return Optional.of(Refusal.of("reports.taken.reason-missing"));
        }
        if (typed.because().length() > LONGEST) {
            return Optional.of(Refusal.of("reports.line.too-long", LONGEST));
        }
        boolean sound = typed.amount().signum() >= 0
                && (before.taken().outOf().isEmpty() || typed.outOf().isPresent())
                && typed.outOf().filter(whole -> whole.signum() < 0).isEmpty();
        boolean more = before.kind() == Kind.SHARE
                && typed.outOf()
                        .filter(whole -> typed.amount().compareTo(whole) > 0)
                        .isPresent();
        return sound && !more ? Optional.empty() : Optional.of(Refusal.of("reports.taken.numbers"));
    }

    /** The taken number again. */
    @Transactional
    public Outcome<TakenFigure> restore(PeriodId id, UnitId unit, TaskId task, UUID figure, Actor by) {
        by.require(ReportAction.WRITE);
        var report = writing.toWrite(id, unit, task, by);
        var before = require(id, unit, task, figure, by);
        var refusal = writing.whyNot(report, by);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        figures.restore(figure, by.agency());
        audit("reports.taken.restored", report, by, before);
        return Outcome.done(require(id, unit, task, figure, by));
    }

    private TakenFigure require(PeriodId period, UnitId unit, TaskId task, UUID figure, Actor by) {
        return figures.of(period, unit, by.agency()).stream()
                .filter(one -> one.id().equals(figure) && one.task().equals(task))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static boolean takes(UnitReport report) {
        return switch (report.state()) {
            case ReportState.Drafting _, ReportState.Returned _ -> true;
            case ReportState.Proposed _, ReportState.Sent _, ReportState.Received _ -> false;
        };
    }

    private static Optional<Refusal> proposed(UnitReport report) {
        return takes(report) ? Optional.empty() : Optional.of(Refusal.of("reports.taken.proposed"));
    }

    /** Nobody asked for it: the program did it by itself. */
    private void record(PeriodId period, List<TakenFigure> taken, AgencyId agency) {
        if (!taken.isEmpty()) {
            around.audit()
                    .record(
                            Author.system(agency, JOB),
                            "reports.taken.filled",
                            new Subject("obligations.period", period.value()),
                            taken);
        }
    }

    private void audit(String act, UnitReport report, Actor by, Object... changed) {
        around.audit()
                .record(
                        by.author(),
                        act,
                        new Subject("reports.report", report.id().value()),
                        changed);
    }
}
