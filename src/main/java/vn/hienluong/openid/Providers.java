package vn.hienluong.openid;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.hienluong.openid.OpenIdProperties.Settings;
import vn.hienluong.platform.Misconfigured;
import vn.hienluong.platform.NotFound;

/** The providers that this installation was told of: none, one or several. What cannot be used is refused at the start. */
@Component
public class Providers {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");

    /** Where a plain connection stays on the machine. */
    private static final List<String> HERE = List.of("localhost", "127.0.0.1", "[::1]");

    private final Map<String, Known> all = new LinkedHashMap<>();

    /** With what only the round trip needs to know. */
    record Known(Provider provider, Settings settings) {}

    Providers(OpenIdProperties properties) {
        properties.providers().forEach((id, settings) -> all.put(id, known(id, settings)));
    }

    private static Known known(String id, Settings settings) {
        if (!ID.matcher(id).matches()) {
            throw new Misconfigured("openid.config.id", id);
        }
        if (blank(settings.clientId())) {
            throw new Misconfigured("openid.config.missing", id, "client-id");
        }
        var issuer = Objects.requireNonNullElseGet(settings.issuer(), () -> {
            throw new Misconfigured("openid.config.missing", id, "issuer");
        });
        if (!sealed(issuer)) {
            throw new Misconfigured("openid.config.not-sealed", id, issuer);
        }
        if (!settings.scopes().contains("openid")) {
            throw new Misconfigured("openid.config.missing", id, "scopes: openid");
        }
        return new Known(Provider.of(id, issuer, settings), settings);
    }

    private static boolean sealed(URI issuer) {
        return issuer.getHost() != null
                && ("https".equals(issuer.getScheme())
                        || "http".equals(issuer.getScheme()) && HERE.contains(issuer.getHost()));
    }

    private static boolean blank(@org.jspecify.annotations.Nullable String value) {
        return value == null || value.isBlank();
    }

    /** In the order in which they were configured. */
    public List<Provider> of(Audience audience) {
        return all.values().stream()
                .map(Known::provider)
                .filter(provider -> provider.audience() == audience)
                .toList();
    }

    /** @throws NotFound when these people have no such provider */
    public Provider require(String id, Audience audience) {
        return find(id).filter(provider -> provider.audience() == audience).orElseThrow(NotFound::new);
    }

    /** One that was linked in earlier days may be configured no more. */
    public Optional<Provider> find(String id) {
        return Optional.ofNullable(all.get(id)).map(Known::provider);
    }

    Settings settings(Provider provider) {
        return Objects.requireNonNull(all.get(provider.id())).settings();
    }
}
