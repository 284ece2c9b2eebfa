package vn.hienluong.identity;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;
import vn.hienluong.authority.PersonId;
import vn.hienluong.platform.AgencyId;

/**
 * Whoever has signed in, kept in the session; what they may do is asked anew with every request.
 *
 * @param owesSecondFactor a role of theirs needs a second factor, and they have none yet: first they set one up
 * @param bothFactors whether they came in by more than a password
 * @param several whether they have other agencies to work for
 */
public record SignedIn(
        AccountId account,
        AgencyId agency,
        PersonId person,
        String fullName,
        String language,
        boolean owesSecondFactor,
        boolean bothFactors,
        boolean several)
        implements AuthenticatedPrincipal, Serializable {

    /** In by a password, to the only agency there is. */
    public SignedIn(
            AccountId account,
            AgencyId agency,
            PersonId person,
            String fullName,
            String language,
            boolean owesSecondFactor) {
        this(account, agency, person, fullName, language, owesSecondFactor, false, false);
    }

    /** The same person, who has just set up and proved a second factor. */
    public SignedIn withBothFactors() {
        return new SignedIn(account, agency, person, fullName, language, false, true, several);
    }

    @Override
    public String getName() {
        return account.value().toString();
    }
}
