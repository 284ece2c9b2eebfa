package vn.hienluong.obligations;

import java.time.LocalDate;
import java.util.Optional;

/** A period as the office plans it; see {@link Period} for what the days mean. */
public record NewPeriod(
        String code,
        PeriodKind kind,
        String title,
        LocalDate from,
        LocalDate to,
        LocalDate cutOff,
        LocalDate dueBefore,
        Optional<LocalDate> departmentDueBefore,
        LocalDate opensOn) {

    /** It ends after it begins, its figures are closed within it, and it opens before it is due. */
    public boolean orderly() {
        return !to.isBefore(from)
                && !cutOff.isBefore(from)
                && !cutOff.isAfter(to)
                && !opensOn.isAfter(dueBefore)
                && dueBefore.isAfter(from);
    }
}
