package vn.hienluong.identity;

import java.io.Serializable;
import java.security.Principal;
import vn.hienluong.authority.PersonId;
import vn.hienluong.platform.AgencyId;

/** Whoever has signed in, kept in the session; what they may do is asked anew with every request. */
public record SignedIn(AccountId account, AgencyId agency, PersonId person, String fullName, String language)
        implements Principal, Serializable {

    @Override
    public String getName() {
        return account.value().toString();
    }
}
