package vn.hienluong.obligations;

import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.measures.Span;
import vn.hienluong.plans.PlanId;

/**
 * A reporting period of a plan. Days are days in Vietnam; "before the 5th" means until the end of the 4th and is never
 * rolled forward over a holiday.
 *
 * @param code such as {@code 2021-Q1}
 * @param title such as "quý I năm 2021", as the report names it
 * @param cutOff last day of the figures (chốt số liệu)
 * @param dueBefore first day on which a unit's report is late
 * @param departmentDueBefore first day on which the department's own report is late, where it is known
 * @param opensOn day on which it opens by itself
 */
public record Period(
        PeriodId id,
        PlanId plan,
        String code,
        PeriodKind kind,
        String title,
        LocalDate from,
        LocalDate to,
        LocalDate cutOff,
        LocalDate dueBefore,
        Optional<LocalDate> departmentDueBefore,
        LocalDate opensOn,
        PeriodState state) {

    public PeriodState.Shown shown(LocalDate today) {
        return state.shown(dueBefore, today);
    }

    public boolean open() {
        return state instanceof PeriodState.Open;
    }

    public boolean planned() {
        return state instanceof PeriodState.Planned;
    }

    public boolean locked() {
        return state instanceof PeriodState.Locked;
    }

    /**
     * The day whose plan is reported on: the last day of the figures. Half a year begins in January like the first
     * quarter, so that what is amended in between can only be told by where a period ends.
     */
    public LocalDate asOf() {
        return cutOff;
    }

    /** The days that its figures are of: số liệu tính đến ngày chốt. */
    public Span figures() {
        return new Span(from, cutOff);
    }

    /** Last day on which a report is on time. */
    public LocalDate lastDay() {
        return dueBefore.minusDays(1);
    }
}
