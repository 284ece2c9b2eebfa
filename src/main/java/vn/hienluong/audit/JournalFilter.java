package vn.hienluong.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which lines of the journal somebody wants to read, the latest first.
 *
 * @param author a person
 * @param from and {@code until} (not included): when it was done
 * @param before the last line of the page before
 */
public record JournalFilter(
        Optional<UUID> author, Optional<Instant> from, Optional<Instant> until, Optional<UUID> before) {

    public static final JournalFilter ALL =
            new JournalFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
