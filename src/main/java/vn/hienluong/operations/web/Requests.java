package vn.hienluong.operations.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import vn.hienluong.operations.Metrics;
import vn.hienluong.platform.Ids;

/**
 * Each request has a number, the proxy's or one of ours: it goes back in the answer and stands before each line of the log
 * that the request caused. How long it took is measured by its route, where figures are wanted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Requests extends OncePerRequestFilter {

    private static final String HEADER = "X-Request-Id";
    private static final String IN_THE_LOG = "request";
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private final Metrics metrics;

    Requests(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var number = number(request);
        response.setHeader(HEADER, number);
        long begun = System.nanoTime();
        try (var _ = MDC.putCloseable(IN_THE_LOG, number)) {
            chain.doFilter(request, response);
        } finally {
            if (metrics.wanted()) {
                var taken = Duration.ofNanos(System.nanoTime() - begun);
                metrics.answered(request.getMethod(), route(request), response.getStatus(), taken);
            }
        }
    }

    private static String number(HttpServletRequest request) {
        var given = request.getHeader(HEADER);
        return given != null && NUMBER.matcher(given).matches()
                ? given
                : Ids.next().toString();
    }

    private static String route(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "none" : pattern.toString();
    }
}
