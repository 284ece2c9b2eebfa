package vn.hienluong.identity;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.hienluong.platform.Misconfigured;
import vn.hienluong.platform.Words;

/**
 * For whom passkeys are: this installation, under the addresses at which people open it. What is set wrongly is refused at
 * the start; where only the address in mails is known and cannot have passkeys, there are none.
 */
@Component
class RelyingParty {

    /** Browsers take a name for a passkey, never a bare number. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z][a-z0-9-]*|localhost");

    private final IdentityProperties.Passkeys settings;
    private final ObjectProvider<Post> post;
    private final Environment environment;
    private final SingletonSupplier<Optional<Place>> place = SingletonSupplier.of(this::place);
    private final SingletonSupplier<WebAuthnRelyingPartyOperations> ceremonies;

    /** @param origins as browsers write them: scheme, host and, where it is not the usual one, port */
    private record Place(String domain, Set<String> origins) {}

    RelyingParty(
            IdentityProperties properties,
            ObjectProvider<Post> post,
            Environment environment,
            PasskeyRepository keys,
            Words words) {
        this.settings = properties.passkeys();
        this.post = post;
        this.environment = environment;
        this.ceremonies = SingletonSupplier.of(() -> ceremonies(keys, words));
        if (!settings.origins().isEmpty()) {
            place(settings.origins());
        }
    }

    /** The domain to which passkeys belong here; nothing where there can be none. */
    Optional<String> domain() {
        return place.obtain().map(Place::domain);
    }

    WebAuthnRelyingPartyOperations ceremonies() {
        return ceremonies.obtain();
    }

    private WebAuthnRelyingPartyOperations ceremonies(PasskeyRepository keys, Words words) {
        var here = place.obtain().orElseThrow();
        var called = PublicKeyCredentialRpEntity.builder()
                .id(here.domain())
                .name(words.in(Words.VIETNAMESE).say("platform.product"))
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(keys.owners(), keys, called, here.origins());
        // only where its holder was recognised is a passkey both factors
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private Optional<Place> place() {
        if (!settings.origins().isEmpty()) {
            return Optional.of(place(settings.origins()));
        }
        return Optional.ofNullable(post.getIfAvailable())
                .map(Post::address)
                .filter(address -> origin(address).isPresent())
                .map(address -> place(List.of(address)));
    }

    private Place place(List<String> addresses) {
        var origins = addresses.stream()
                .map(address ->
                        origin(address).orElseThrow(() -> new Misconfigured("identity.passkey.origin-wrong", address)))
                .collect(Collectors.toUnmodifiableSet());
        var domain = settings.domain().isBlank()
                ? host(addresses.getFirst())
                : settings.domain().strip().toLowerCase(Locale.ROOT);
        for (var address : addresses) {
            if (!belongs(host(address), domain)) {
                throw new Misconfigured("identity.passkey.domain-wrong", domain, address);
            }
        }
        return new Place(domain, origins);
    }

    private static boolean belongs(String host, String domain) {
        return NAME.matcher(domain).matches() && (host.equals(domain) || host.endsWith("." + domain));
    }

    private static String host(String address) {
        return URI.create(address.strip()).getHost().toLowerCase(Locale.ROOT);
    }

    /** Nothing for what is no address of the kind in which browsers make passkeys. */
    private Optional<String> origin(String address) {
        try {
            var uri = new URI(address.strip().toLowerCase(Locale.ROOT));
            var host = String.valueOf(uri.getHost());
            var safe = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && host.equals("localhost"));
            var bare = String.valueOf(uri.getPath()).replace("/", "").isEmpty()
                    && uri.getQuery() == null
                    && uri.getUserInfo() == null;
            return safe && bare && NAME.matcher(host).matches()
                    ? Optional.of(uri.getScheme() + "://" + host + port(uri))
                    : Optional.empty();
        } catch (java.net.URISyntaxException no) {
            return Optional.empty();
        }
    }

    /** The port 0 means that the machine chose one when the server started. */
    private String port(URI uri) {
        var usual = "https".equals(uri.getScheme()) ? 443 : 80;
        return switch (uri.getPort()) {
            case -1 -> "";
            case 0 -> ":" + environment.getProperty("local.server.port", "0");
            default -> uri.getPort() == usual ? "" : ":" + uri.getPort();
        };
    }
}
