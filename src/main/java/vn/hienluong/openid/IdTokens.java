package vn.hienluong.openid;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestOperations;

/**
 * Reads an ID token and believes it only when it is signed with a key that the provider publishes, by a signature that
 * nobody without the private key can make, for us, and now (OpenID Connect Core 1.0, 3.1.3.7).
 */
final class IdTokens {

    private IdTokens() {}

    static JwtDecoder decoder(ClientRegistration client, Duration skew, RestOperations keys) {
        var address = Objects.requireNonNull(client.getProviderDetails().getJwkSetUri());
        var decoder = NimbusJwtDecoder.withJwkSetUri(address)
                .restOperations(keys)
                .jwsAlgorithms(wanted -> wanted.addAll(algorithms(client)))
                .build();
        var token = new OidcIdTokenValidator(client);
        token.setClockSkew(skew);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(skew), token));
        decoder.setClaimSetConverter(claims());
        return decoder;
    }

    /** Those it says it signs with, of those that use a pair of keys; RS256 is what every provider has. */
    private static Set<SignatureAlgorithm> algorithms(ClientRegistration client) {
        var published =
                client.getProviderDetails().getConfigurationMetadata().get("id_token_signing_alg_values_supported");
        var known = published instanceof Collection<?> names
                ? names.stream()
                        .map(name -> SignatureAlgorithm.from(String.valueOf(name)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())
                : Set.<SignatureAlgorithm>of();
        return known.isEmpty() ? Set.of(SignatureAlgorithm.RS256) : known;
    }

    private static Converter<java.util.Map<String, Object>, java.util.Map<String, Object>> claims() {
        return new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters());
    }
}
