package vn.hienluong.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import vn.hienluong.platform.SimulatedTime;
import vn.hienluong.platform.Time;

/** The time of the story: set to a moment of 2021, it goes on from there at the pace of the real time. */
public final class DemoClock extends Clock implements SimulatedTime {

    private record Set(Instant to, long at) {}

    private volatile Set set = new Set(Instant.EPOCH, System.nanoTime());

    public void set(LocalDate day, LocalTime time) {
        set = new Set(day.atTime(time).atZone(Time.ZONE).toInstant(), System.nanoTime());
    }

    @Override
    public Instant instant() {
        var last = set;
        return last.to().plus(Duration.ofNanos(System.nanoTime() - last.at()));
    }

    @Override
    public ZoneId getZone() {
        return Time.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
