package vn.hienluong.openid;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * What a provider publishes about itself (OpenID Connect Discovery 1.0), asked when the first person wants to go there: a
 * provider that is away must not keep this program from starting. Kept for an hour, and longer while the provider is away.
 */
@Component
class Registrations {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final Providers providers;
    private final Connection connection;
    private final Clock realTime = Clock.systemUTC();
    private final Map<String, Registration> known = new ConcurrentHashMap<>();

    /** @param decoder keeps the provider's keys and asks for them again when it meets one that it does not know */
    record Registration(ClientRegistration client, JwtDecoder decoder, Instant at) {}

    /** The provider does not answer, or not as a provider does. */
    static final class Unreachable extends RuntimeException {
        Unreachable(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    Registrations(Providers providers, Connection connection) {
        this.providers = providers;
        this.connection = connection;
    }

    Registration of(Provider provider) {
        var kept = known.get(provider.id());
        if (kept != null && kept.at().plus(FRESH).isAfter(realTime.instant())) {
            return kept;
        }
        try {
            var asked = ask(provider);
            known.put(provider.id(), asked);
            return asked;
        } catch (RestClientException | IllegalArgumentException | IllegalStateException away) {
            return kept(kept, away);
        }
    }

    private static Registration kept(@Nullable Registration kept, RuntimeException away) {
        if (kept == null) {
            throw new Unreachable(away);
        }
        return kept;
    }

    private Registration ask(Provider provider) {
        var address = provider.issuer().toString().replaceFirst("/$", "") + "/.well-known/openid-configuration";
        var published = connection.plain().get().uri(address).retrieve().body(JSON);
        var client = client(provider, Objects.requireNonNullElse(published, Map.of()));
        var skew = providers.settings(provider).clockSkew();
        return new Registration(client, IdTokens.decoder(client, skew, connection.keys()), realTime.instant());
    }

    private ClientRegistration client(Provider provider, Map<String, Object> published) {
        if (!provider.issuer().toString().equals(published.get("issuer"))) {
            throw new IllegalStateException("calls itself " + published.get("issuer"));
        }
        var settings = providers.settings(provider);
        var client = ClientRegistrations.fromOidcConfiguration(published)
                .registrationId(provider.id())
                .clientId(Objects.requireNonNull(settings.clientId()))
                .scope(settings.scopes());
        var secret = settings.clientSecret();
        return secret == null || secret.isBlank()
                ? client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : client.clientSecret(secret).build();
    }
}
