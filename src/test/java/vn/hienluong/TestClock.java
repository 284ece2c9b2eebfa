package vn.hienluong;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.hienluong.platform.SimulatedTime;
import vn.hienluong.platform.Time;

/** A clock that each test sets to the day of its story; it stands still within a test. */
public final class TestClock extends Clock implements SimulatedTime {

    private volatile Instant now = Instant.parse("2021-01-20T02:00:00Z");

    public void set(LocalDate day) {
        set(day, LocalTime.of(9, 0));
    }

    public void set(LocalDate day, LocalTime time) {
        now = day.atTime(time).atZone(Time.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Time.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        TestClock clock() {
            return new TestClock();
        }
    }
}
