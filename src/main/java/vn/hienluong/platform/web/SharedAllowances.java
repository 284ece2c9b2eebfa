package vn.hienluong.platform.web;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The part of an allowance that nodes share: one row and one statement for each who, by the generic cell rate algorithm
 * (ITU-T I.371). What is kept is the moment until which the allowance is used up, and it may lie one period ahead.
 */
final class SharedAllowances {

    private static final long SWEEP = TimeUnit.MINUTES.toNanos(5);

    private final JdbcClient jdbc;
    private final AtomicLong swept = new AtomicLong(System.nanoTime());

    SharedAllowances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Seconds of the period that are used up with this one; nothing when it was too often. */
    OptionalDouble take(String what, String who, int most, Duration period) {
        sweep();
        return jdbc.sql("""
                insert into technical.allowance as a (what, who, used_until)
                values (:what, :who, now() + make_interval(secs => :step))
                on conflict (what, who) do update
                set used_until = greatest(a.used_until, now()) + make_interval(secs => :step)
                where greatest(a.used_until, now()) + make_interval(secs => :step) <= now() + make_interval(secs => :period)
                returning extract(epoch from a.used_until - now())::float8 as used
                """)
                .param("what", what)
                .param("who", who)
                .param("step", period.toSeconds() / (double) most)
                .param("period", period.toSeconds())
                .query(Double.class)
                .optional()
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }

    /** Whose allowance is whole again is not kept: it would say who was here. */
    private void sweep() {
        long last = swept.get();
        long now = System.nanoTime();
        if (now - last >= SWEEP && swept.compareAndSet(last, now)) {
            jdbc.sql("delete from technical.allowance where used_until < now()").update();
        }
    }
}
