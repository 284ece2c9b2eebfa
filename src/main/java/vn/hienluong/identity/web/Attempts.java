package vn.hienluong.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.hienluong.platform.web.Allowance;
import vn.hienluong.platform.web.Allowances;

/**
 * Whoever is not signed in may send only so many forms a minute from one address: passwords, codes and one-time links are
 * not tried by the thousand.
 */
final class Attempts extends OncePerRequestFilter {

    private static final List<String> DOORS =
            List.of(SecurityConfiguration.SIGN_IN, "/invitation/", "/setup/", "/cong-dan/dang-nhap");

    private final Allowance forms;

    Attempts(Allowance forms) {
        this.forms = forms;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || DOORS.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (forms.take(request.getRemoteAddr())) {
            chain.doFilter(request, response);
        } else {
            TooOften.answer(response);
        }
    }

    /** It has its place in the security chain, and only there. */
    @Configuration(proxyBeanMethods = false)
    static class OnlyInTheSecurityChain {

        @Bean
        static Attempts attempts(Allowances allowances, @Value("${hienluong.identity.forms-per-minute}") int most) {
            return new Attempts(allowances.of("door", most));
        }

        @Bean
        static FilterRegistrationBean<Attempts> attemptsRegistration(Attempts filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
