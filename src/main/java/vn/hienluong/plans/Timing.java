package vn.hienluong.plans;

import java.time.LocalDate;
import java.util.Optional;

/**
 * @param printed the words of the plan
 * @param dueBefore first day that is too late, for dated kinds: "quý I" is before 01/4, "trước 30/6" before 30/6
 */
public record Timing(TimingKind kind, String printed, Optional<LocalDate> dueBefore) {

    public Timing {
        if (kind.dated() != dueBefore.isPresent()) {
            throw new IllegalArgumentException("a dated timing has a day, others have none: " + kind);
        }
    }

    /** Thời hạn: how a dated task stands against its day. */
    public enum Deadline {
        WITHIN,
        NEAR,
        OVERDUE,
        DONE_ON_TIME,
        DONE_LATE
    }

    /**
     * @param near first day on which the task counts as near its day, by the working calendar
     * @param doneOn the day on which it was completed, where it was
     * @return nothing for a task that has no day
     */
    public Optional<Deadline> deadline(LocalDate today, LocalDate near, Optional<LocalDate> doneOn) {
        return dueBefore.map(day -> {
            if (doneOn.isPresent()) {
                return doneOn.get().isBefore(day) ? Deadline.DONE_ON_TIME : Deadline.DONE_LATE;
            }
            if (!today.isBefore(day)) {
                return Deadline.OVERDUE;
            }
            return today.isBefore(near) ? Deadline.WITHIN : Deadline.NEAR;
        });
    }
}
