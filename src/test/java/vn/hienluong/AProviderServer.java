package vn.hienluong;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** The beans of {@link AProvider}; the product, which is in the same folder, never sees them. */
@TestConfiguration(proxyBeanMethods = false)
@EnableWebSecurity
class AProviderServer {

    private static final RSAKey KEY = key();

    /** Two clients of the staff, one of citizens. */
    private static final List<String> CLIENTS = List.of("staff", "others", "citizens");

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("the-one").generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Bean
    TomcatServletWebServerFactory server() {
        return new TomcatServletWebServerFactory(AProvider.PORT);
    }

    @Bean
    ServletRegistrationBean<HttpServlet> everythingElse() {
        return new ServletRegistrationBean<>(
                new HttpServlet() {
                    @Override
                    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                        response.sendError(404);
                    }
                },
                "/");
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, AProvider provider) {
        return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .oauth2ResourceServer(userInfo -> userInfo.jwt(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterAfter(new Keyboard(provider), SecurityContextHolderFilter.class)
                .build();
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().issuer(AProvider.issuer()).build();
    }

    @Bean
    JWKSource<SecurityContext> keys() {
        return new ImmutableJWKSet<>(new JWKSet(KEY));
    }

    @Bean
    JwtDecoder accessTokens(JWKSource<SecurityContext> keys) {
        return org.springframework.security.oauth2.jwt.NimbusJwtDecoder.withJwkSource(keys)
                .build();
    }

    @Bean
    JwtEncoder encoder(AProvider provider) {
        return new Signing(provider, KEY, key());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(AProvider provider) {
        return token -> {
            if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                token.getClaims().claims(all -> all.putAll(provider.claims));
                provider.twist.accept(token.getClaims());
            }
        };
    }

    @Bean
    RegisteredClientRepository clients(AProvider provider) {
        return new RegisteredClientRepository() {
            @Override
            public void save(RegisteredClient client) {
                // its secret would be encoded in a newer way: it is made anew each time
            }

            @Override
            public @Nullable RegisteredClient findById(String id) {
                return findByClientId(id);
            }

            @Override
            public @Nullable RegisteredClient findByClientId(String id) {
                return CLIENTS.contains(id) ? client(id, provider) : null;
            }
        };
    }

    /** One that must prove that it asked the question (PKCE), and is known by its exact addresses. */
    private static RegisteredClient client(String id, AProvider provider) {
        var client = RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret("{noop}" + AProvider.SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scopes(scopes -> scopes.addAll(List.of("openid", "email", "profile")))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build());
        for (var home : provider.homes) {
            client.redirectUri(home + "/sign-in/with/" + id + "/answer")
                    .redirectUri(home + "/cong-dan/dang-nhap/voi/" + id + "/tra-loi")
                    .postLogoutRedirectUri(home + "/sign-in")
                    .postLogoutRedirectUri(home + "/cong-dan/dang-nhap");
        }
        return client.build();
    }

    /** Whoever the test says sits here is signed in here; and what the test says is broken is broken. */
    private static final class Keyboard extends OncePerRequestFilter {

        private final AProvider provider;

        private Keyboard(AProvider provider) {
            this.provider = provider;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var instead = provider.instead.get(request.getRequestURI());
            if (instead != null) {
                response.setStatus(instead.status());
                response.setContentType(instead.contentType());
                response.getOutputStream().write(instead.body().getBytes(StandardCharsets.UTF_8));
                return;
            }
            if (request.getRequestURI().equals("/oauth2/authorize")) {
                SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                Objects.requireNonNull(provider.subject),
                                "",
                                List.of(FactorGrantedAuthority.fromAuthority(
                                        FactorGrantedAuthority.PASSWORD_AUTHORITY))));
            }
            chain.doFilter(request, response);
        }
    }
}
