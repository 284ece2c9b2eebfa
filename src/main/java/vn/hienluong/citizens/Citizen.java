package vn.hienluong.citizens;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** A citizen who has signed in, kept in the session. No page of the staff knows one, and no page of citizens knows staff. */
public record Citizen(CitizenId id) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return "citizen " + id;
    }
}
