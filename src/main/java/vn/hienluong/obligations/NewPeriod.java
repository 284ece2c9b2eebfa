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
        LocalDate opensOn) {}
