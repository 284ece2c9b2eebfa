package vn.hienluong.reading;

import java.time.LocalDate;
import java.util.*;
import vn.hienluong.obligations.PeriodKind;

public record DraftPeriod(
        String code,
        PeriodKind kind,
        String title,
        LocalDate from,
        LocalDate to,
        LocalDate cutOff,
        LocalDate dueBefore,
        LocalDate opensOn) {}
