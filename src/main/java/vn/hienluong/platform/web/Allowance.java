package vn.hienluong.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How often each address or person may do something, over all nodes. A flood is sent away by the node that it
 * reaches: only what this node alone would allow asks the database.
 */
public final class Allowance {

    /** Of an allowance that names no other. */
    public static final Duration PERIOD = Duration.ofMinutes(1);

    private static final int MOST_KEPT = 100_000;
    private static final double ROUNDING = 1e-3;

    /**
     * What came of asking.
     *
     * @param left how many more there are now
     * @param secondsToNext after so many there is one again
     * @param secondsToWhole after so many all are there again
     */
    public record Grant(boolean given, int left, long secondsToNext, long secondsToWhole) {}

    private final String what;
    private final int most;
    private final Duration period;
    private final SharedAllowances shared;
    private final Cache<String, Bucket> here;

    Allowance(String what, int most, Duration period, SharedAllowances shared) {
        this.what = what;
        this.most = most;
        this.period = period;
        this.shared = shared;
        this.here = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterAccess(period)
                .build();
    }

    /** False when it was too often. */
    public boolean take(String who) {
        return used(who).isPresent();
    }

    /** Takes one, for those who are told how many are left. */
    public Grant ask(String who) {
        double step = period.toSeconds() / (double) most;
        var used = used(who);
        if (used.isEmpty()) {
            return new Grant(false, 0, Math.max(1, (long) Math.ceil(step)), period.toSeconds());
        }
        double rest = period.toSeconds() - used.getAsDouble();
        int left = (int) Math.max(0, Math.floor(rest / step + ROUNDING));
        return new Grant(true, left, 0, (long) Math.ceil(used.getAsDouble()));
    }

    /** Seconds of the period that are used up with this one; nothing when it was too often. */
    private OptionalDouble used(String who) {
        return here.get(who, _ -> bucket()).tryConsume(1)
                ? shared.take(what, who, most, period)
                : OptionalDouble.empty();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                .build();
    }
}
