package vn.hienluong.openid;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The question to a provider; Spring Security makes state, nonce and the proof key. */
@Component
class Questions {

    private final Providers providers;

    Questions(Providers providers) {
        this.providers = providers;
    }

    OAuth2AuthorizationRequest ask(
            Provider provider, ClientRegistration client, String back, HttpServletRequest request) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(_ -> client);
        resolver.setAuthorizationRequestCustomizer(asked(provider, home(back)));
        return Objects.requireNonNull(resolver.resolve(request, provider.id()));
    }

    private Consumer<OAuth2AuthorizationRequest.Builder> asked(Provider provider, String home) {
        var acr = providers.settings(provider).acrValues();
        return OAuth2AuthorizationRequestCustomizers.withPkce().andThen(question -> {
            question.redirectUri(home);
            if (acr != null && !acr.isBlank()) {
                question.additionalParameters(more -> more.put("acr_values", acr));
            }
        });
    }

    private static String home(String back) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(back).toUriString();
    }
}
