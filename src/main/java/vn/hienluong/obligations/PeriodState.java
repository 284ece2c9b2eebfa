package vn.hienluong.obligations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a period stands. That it is overdue is not a state of its own but the calendar's: open, and the day is past.
 */
public sealed interface PeriodState {

    /** What people read, with the calendar's part. */
    enum Shown {
        PLANNED,
        OPEN,
        OVERDUE,
        LOCKED
    }

    record Planned() implements PeriodState {

        Open open(Instant at) {
            return new Open(at, Optional.empty());
        }
    }

    /** @param reopenedBecause seen by all, when the period had been locked before */
    record Open(Instant since, Optional<String> reopenedBecause) implements PeriodState {

        Locked lock(Instant at) {
            return new Locked(since, at);
        }
    }

    record Locked(Instant opened, Instant at) implements PeriodState {

        Open reopen(String reason) {
            return new Open(opened, Optional.of(reason));
        }
    }

    default Shown shown(LocalDate dueBefore, LocalDate today) {
        return switch (this) {
            case Planned _ -> Shown.PLANNED;
            case Open _ -> today.isBefore(dueBefore) ? Shown.OPEN : Shown.OVERDUE;
            case Locked _ -> Shown.LOCKED;
        };
    }
}
