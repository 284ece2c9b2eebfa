package vn.hienluong.identity.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/** Who may come in at all, and what every answer says to the browser. What each page needs stands at the page. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String SIGN_IN = "/sign-in";

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

    /** Nothing that this product needs; keys to sign in with are the page's own by default. */
    private static final String PERMISSIONS_POLICY = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private static final long A_YEAR = 365 * 24 * 3600;

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, Attempts attempts, TenancyFilter tenancy, SignInSteps steps, RequestCache wanted) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .usernameParameter("email")
                        .successHandler(steps)
                        .failureHandler(new SignInFailures()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(door()))
                .requestCache(cache -> cache.requestCache(wanted))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(Customizer.withDefaults())
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        // where a proxy speaks HTTPS; what else its domain holds is not ours to promise
                        .httpStrictTransportSecurity(
                                hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(A_YEAR))
                        .frameOptions(frames -> frames.deny()))
                // behind what every answer says, before anything is asked of the database
                .addFilterAfter(attempts, HeaderWriterFilter.class)
                .addFilterAfter(tenancy, AuthorizationFilter.class)
                .build();
    }

    private static LoginUrlAuthenticationEntryPoint door() {
        var door = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
        door.setFavorRelativeUris(true);
        return door;
    }

    /** OWASP's parameters for Argon2id: 19 MiB, two passes. */
    @Bean
    PasswordEncoder passwords() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }

    @Bean
    SignInSteps signInSteps(RequestCache wanted) {
        return new SignInSteps(wanted);
    }

    /** What somebody wanted before they were asked to sign in: pages only. */
    @Bean
    RequestCache wanted() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new NegatedRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher("/assets/**")));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
