package vn.hienluong.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How often a minute each address or person may do something. Counted by each node for itself. */
public final class Allowance {

    public static final Duration PERIOD = Duration.ofMinutes(1);

    private static final int MOST_KEPT = 100_000;

    private final int most;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterAccess(PERIOD)
            .build();

    /** @param most times a minute */
    public Allowance(int most) {
        this.most = most;
    }

    /** False when it was too often. */
    public boolean take(String who) {
        return buckets.get(who, _ -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, PERIOD))
                .build();
    }
}
