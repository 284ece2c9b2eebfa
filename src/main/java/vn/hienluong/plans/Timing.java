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
}
