package vn.hienluong.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.hienluong.identity.SignedIn;
import vn.hienluong.platform.Tenancy;

/** Whoever has signed in works for their agency, for the length of the request and no longer. */
@Component
class TenancyFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = signedIn();
        if (signedIn.isPresent()) {
            Tenancy.in(signedIn.get().agency(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The page that says what went wrong is a page of theirs too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    static Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    /** It has its place in the security chain, and only there. */
    @Configuration(proxyBeanMethods = false)
    static class OnlyInTheSecurityChain {

        @Bean
        FilterRegistrationBean<TenancyFilter> tenancyFilterRegistration(TenancyFilter filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
