package vn.hienluong.openid;

import com.nimbusds.jose.RemoteKeySourceException;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import vn.hienluong.platform.Refusal;

/** What went wrong, in a sentence for the person; for whoever runs the installation, its name in the log. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final Pattern OF_TIME = Pattern.compile("\\{(?:(?:exp|iat)=[^,}]*(?:, )?)+}|expired at|used before");

    /** The code may come out of an address that anybody can write. */
    private static final Pattern NAME = Pattern.compile("[a-z_]{1,60}");

    private Faults() {}

    static Refusal sentence(Provider provider, RuntimeException fault) {
        if (fault instanceof OAuth2AuthenticationException said) {
            return Refusal.of(key(provider, said), provider.vietnamese());
        }
        LOG.warn("provider {} cannot be asked: {}", provider.id(), fault.getMessage());
        return Refusal.of("openid.unreachable", provider.vietnamese());
    }

    private static String key(Provider provider, OAuth2AuthenticationException said) {
        var code = said.getError().getErrorCode();
        if (code.equals("access_denied")) {
            return "openid.denied";
        }
        LOG.warn(
                "provider {} gave no proof: {}",
                provider.id(),
                NAME.matcher(code).matches() ? code : "unnamed");
        if (causes(said).anyMatch(Faults::ofTheNetwork)) {
            return "openid.unreachable";
        }
        if (causes(said).anyMatch(HttpClientErrorException.Unauthorized.class::isInstance)) {
            return "openid.misconfigured";
        }
        return switch (code) {
            case "server_error", "temporarily_unavailable" -> "openid.unreachable";
            case "invalid_grant" -> "openid.stale";
            case "invalid_client", "unauthorized_client", "invalid_scope", "invalid_request" -> "openid.misconfigured";
            case "invalid_id_token" -> ofTime(said) ? "openid.clock" : "openid.not-trusted";
            default -> "openid.not-trusted";
        };
    }

    private static boolean ofTheNetwork(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof HttpServerErrorException
                || cause instanceof RemoteKeySourceException;
    }

    private static boolean ofTime(OAuth2AuthenticationException said) {
        return causes(said)
                .filter(JwtValidationException.class::isInstance)
                .map(JwtValidationException.class::cast)
                .anyMatch(refused -> refused.getErrors().stream().allMatch(Faults::ofTime));
    }

    private static boolean ofTime(OAuth2Error error) {
        return OF_TIME.matcher(String.valueOf(error.getDescription())).find();
    }

    private static Stream<Throwable> causes(Throwable outermost) {
        return Stream.iterate(outermost, java.util.Objects::nonNull, Throwable::getCause);
    }
}
