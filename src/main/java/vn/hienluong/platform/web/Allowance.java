package vn.hienluong.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How often each address or person may do something, over all nodes. A flood is sent away by the node that it
 * reaches: only what this node alone would allow asks the database.
 */
public final class Allowance {

    /** Of an allowance that names no other. */
    public static final Duration PERIOD = Duration.ofMinutes(1);

    private static final int MOST_KEPT = 100_000;

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
        return here.get(who, _ -> bucket()).tryConsume(1) && shared.take(what, who, most, period);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                .build();
    }
}
