package vn.hienluong.openid;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing out at the provider too (OpenID Connect RP-Initiated Logout 1.0), for whoever signed in by it. */
@Component
public class Farewell {

    private static final String SIGNED_IN_AT = "hl.openid.signed-in-at";

    private final Providers providers;
    private final Registrations registrations;

    private record SignedInAt(String provider, String idToken) implements Serializable {}

    Farewell(Providers providers, Registrations registrations) {
        this.providers = providers;
        this.registrations = registrations;
    }

    /** Keeps in the session what is shown to the provider at the end. */
    public void remember(Proven proven, HttpSession session) {
        session.setAttribute(SIGNED_IN_AT, new SignedInAt(proven.by().id(), proven.idToken()));
    }

    /**
     * Where to sign out at the provider; nothing for whoever did not come by one of these people's providers, or when it
     * knows no way out or does not answer.
     *
     * @param back path here to which it sends them afterwards
     */
    public Optional<String> address(Audience audience, String back, HttpSession session) {
        return session.getAttribute(SIGNED_IN_AT) instanceof SignedInAt at
                ? providers
                        .find(at.provider())
                        .filter(provider -> provider.audience() == audience)
                        .flatMap(provider -> address(provider, at.idToken(), back))
                : Optional.empty();
    }

    private Optional<String> address(Provider provider, String idToken, String back) {
        try {
            var client = registrations.of(provider).client();
            var end = client.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
            return Optional.ofNullable(end)
                    .map(address -> UriComponentsBuilder.fromUriString(address.toString())
                            .queryParam("id_token_hint", "{token}")
                            .queryParam("client_id", "{client}")
                            .queryParam("post_logout_redirect_uri", "{back}")
                            .encode()
                            .buildAndExpand(idToken, client.getClientId(), home(back))
                            .toUriString());
        } catch (Registrations.Unreachable away) {
            return Optional.empty();
        }
    }

    private static String home(String back) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(back).toUriString();
    }
}
