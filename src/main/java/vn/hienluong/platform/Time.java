package vn.hienluong.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Vietnam has one time zone and no summer time; every date of the product is a date there. */
public final class Time {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Time() {}

    public static LocalDate today(Clock clock) {
        return clock.instant().atZone(ZONE).toLocalDate();
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first moment that is no longer that day: what is due "before the 5th" is due before the end of the 4th. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
