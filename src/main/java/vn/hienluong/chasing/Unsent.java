package vn.hienluong.chasing;

import java.time.LocalDate;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.Period;
import vn.hienluong.plans.Plan;
import vn.hienluong.reports.Sending;

/** A report that was never sent. */
record Unsent(Plan plan, Period period, Sending sending) {

    UnitId unit() {
        return sending.due().unit();
    }

    String unitName() {
        return sending.due().unitName();
    }

    boolean ofBody() {
        return !sending.due().counted();
    }

    LocalDate dueBefore() {
        return sending.due().dueBefore(period);
    }

    /** As the plan and the office wrote it; a tolerance of the agency is not promised beforehand. */
    LocalDate lastDay() {
        return dueBefore().minusDays(1);
    }

    boolean extended() {
        return sending.due().extension().isPresent();
    }

    /** The day is past and the unit counts: a body is never late. */
    boolean overdue() {
        return sending.standing() == Sending.Standing.NOT_SENT;
    }
}
