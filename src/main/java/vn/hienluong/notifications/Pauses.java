package vn.hienluong.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long something that was refused waits for its next try, and when it is given up. */
final class Pauses {

    private static final List<Duration> ALL = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(24));

    private Pauses() {}

    /** Nothing when it is given up. */
    static Optional<Instant> nextTry(int triesBefore, Instant now) {
        return triesBefore < ALL.size() ? Optional.of(now.plus(ALL.get(triesBefore))) : Optional.empty();
    }
}
