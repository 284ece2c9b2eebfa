package vn.hienluong.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How often a minute each address or person may do something, over all nodes. A flood is sent away by the node that it
 * reaches: only what this node alone would allow asks the database.
 */
public final class Allowance {

    public static final Duration PERIOD = Duration.ofMinutes(1);

    private static final int MOST_KEPT = 100_000;

    private final String what;
    private final int most;
    private final SharedAllowances shared;
    private final Cache<String, Bucket> here = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterAccess(PERIOD)
            .build();

    Allowance(String what, int most, SharedAllowances shared) {
        this.what = what;
        this.most = most;
        this.shared = shared;
    }

    /** False when it was too often. */
    public boolean take(String who) {
        return here.get(who, _ -> bucket()).tryConsume(1) && shared.take(what, who, most);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, PERIOD))
                .build();
    }
}
