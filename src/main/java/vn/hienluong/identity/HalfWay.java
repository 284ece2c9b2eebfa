package vn.hienluong.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import vn.hienluong.platform.AgencyId;

/**
 * Whoever is known and not yet in: still owes the code, or the word for which of their agencies they come. Sees nothing but
 * the form for that.
 *
 * @param bothFactors whether they have proved themselves by more than the password
 * @param agency the one they want to come into, once that is settled
 */
public record HalfWay(
        AccountId account,
        Step owes,
        boolean bothFactors,
        @Nullable AgencyId agency,
        Instant since) implements AuthenticatedPrincipal, Serializable {

    /** What is still missing. */
    public enum Step {
        CODE,
        AGENCY
    }

    Optional<AgencyId> wanted() {
        return Optional.ofNullable(agency);
    }

    @Override
    public String getName() {
        return "half way " + account.value();
    }
}
