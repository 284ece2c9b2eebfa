package vn.hienluong.openid;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import vn.hienluong.openid.OpenIdProperties.Settings;
import vn.hienluong.openid.Registrations.Registration;

/** Turns the code into tokens, checks them as Spring Security does, and reads who it is. */
@Component
class Proofs {

    private final Providers providers;
    private final RestClientAuthorizationCodeTokenResponseClient tokens =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final OidcUserService userInfo = new OidcUserService();

    Proofs(Providers providers, Connection connection) {
        this.providers = providers;
        tokens.setRestClient(connection.tokens());
        var asking = new DefaultOAuth2UserService();
        asking.setRestOperations(connection.userInfo());
        userInfo.setOauth2UserService(asking);
    }

    /** @param claimedIssuer who says to have answered (RFC 9207) */
    Proven of(
            Provider provider,
            Registration registration,
            OAuth2LoginAuthenticationToken asked,
            Optional<String> claimedIssuer) {
        if (claimedIssuer
                .filter(iss -> !iss.equals(provider.issuer().toString()))
                .isPresent()) {
            throw new OAuth2AuthenticationException("invalid_issuer");
        }
        var checking = new OidcAuthorizationCodeAuthenticationProvider(tokens, userInfo);
        checking.setJwtDecoderFactory(_ -> registration.decoder());
        try {
            return proven(provider, Objects.requireNonNull(checking.authenticate(asked)));
        } catch (OAuth2AuthenticationException no) {
            throw no;
        } catch (RuntimeException noAnswerOfAProvider) {
            // an answer of another shape than it should have trips its readers up in many ways
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_answer"), noAnswerOfAProvider);
        }
    }

    private Proven proven(Provider provider, Authentication authentication) {
        var user = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
        var settings = providers.settings(provider);
        var said = Said.of(user);
        return new Proven(
                provider,
                provider.issuer().toString(),
                Objects.requireNonNull(user.getIdToken().getSubject()),
                said.one(settings.claims().email())
                        .filter(_ -> said.yes(settings.claims().emailVerified()))
                        .map(email -> email.toLowerCase(Locale.ROOT)),
                said.one(settings.claims().name()),
                twoFactors(user.getIdToken(), settings),
                said,
                user.getIdToken().getTokenValue());
    }

    /** From the signed token alone. */
    private static boolean twoFactors(OidcIdToken token, Settings settings) {
        return settings.secondFactorAcr().contains(token.getAuthenticationContextClass())
                || used(token).stream().anyMatch(settings.secondFactorAmr()::contains);
    }

    private static Collection<String> used(OidcIdToken token) {
        return Optional.ofNullable(token.getAuthenticationMethods()).orElse(List.of());
    }
}
