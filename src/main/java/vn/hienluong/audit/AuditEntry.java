package vn.hienluong.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the journal.
 *
 * @param act message key of what was done, such as {@code plans.plan.started}
 * @param reason in the author's own words, where the act asks for one
 * @param digest SHA-256 over a salt and what was changed; the values themselves stand in the room's own history
 */
public record AuditEntry(
        UUID id,
        Instant at,
        Author author,
        String act,
        Subject subject,
        Optional<String> reason,
        byte[] salt,
        byte[] digest) {}
