package vn.hienluong.citizens;

import java.io.Serializable;
import java.util.Optional;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** A citizen who has signed in, kept in the session. No page of the staff knows one, and no page of citizens knows staff. */
public record Citizen(CitizenId id) implements AuthenticatedPrincipal, Serializable {

    /** The citizen at the keyboard, where one has signed in. */
    public static Optional<Citizen> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Citizen.class::isInstance)
                .map(Citizen.class::cast);
    }

    @Override
    public String getName() {
        return "citizen " + id;
    }
}
