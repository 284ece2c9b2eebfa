package vn.hienluong.identity;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;
import vn.hienluong.authority.PersonId;
import vn.hienluong.platform.AgencyId;

/**
 * Whoever has signed in, kept in the session; what they may do is asked anew with every request.
 *
 * @param owesSecondFactor a role of theirs needs a second factor, and they have none yet: first they set one up
 */
public record SignedIn(
        AccountId account, AgencyId agency, PersonId person, String fullName, String language, boolean owesSecondFactor)
        implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return account.value().toString();
    }
}
