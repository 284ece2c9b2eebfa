package vn.hienluong.redaction;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.hienluong.platform.Refusal;

/**
 * How far the making of a new file is.
 *
 * @param steps in all: each page is drawn, and each is attacked
 * @param refused why there is no file
 */
public record Making(Instant aliveAt, int steps, int done, Optional<Refusal> refused) {

    /** Longer than a page takes, and than anybody waits for their turn. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    public enum Standing {
        UNDER_WAY,
        /** The program ended in between: another one takes it up. */
        BROKEN_OFF,
        REFUSED
    }

    public Standing at(Instant now) {
        if (refused.isPresent()) {
            return Standing.REFUSED;
        }
        return aliveAt.isBefore(now.minus(SILENCE)) ? Standing.BROKEN_OFF : Standing.UNDER_WAY;
    }
}
