package vn.hienluong.opendata.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Refusal;

/**
 * Stands before the session and the security chain: whoever asks the interface is a program, and what is refused before a
 * controller is reached is told in the form in which it reads everything else. Nothing is written here, and so whoever tries
 * is told what can be done instead of being asked for the token of a page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class ApiInFront extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ApiInFront.class);
    private static final String API = "/api";
    private static final String WAYS = "GET, HEAD, OPTIONS";
    private static final Set<String> ALLOWED = Set.of(WAYS.split(", "));

    private final Problems problems;

    ApiInFront(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var address = request.getRequestURI();
        return !address.equals(API) && !address.startsWith(API + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!ALLOWED.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, WAYS);
            problems.write(405, Refusal.of("opendata.problem.read-only", WAYS), request, response);
            return;
        }
        try {
            chain.doFilter(request, new Telling(request, response));
        } catch (RuntimeException | ServletException broken) {
            broken(broken, request, response);
        }
    }

    private void broken(Exception broken, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var number = Ids.next().toString().substring(24);
        LOG.error("Error {} at {} {}", number, request.getMethod(), request.getRequestURI(), broken);
        if (!response.isCommitted()) {
            response.resetBuffer();
            problems.write(500, Refusal.of("opendata.problem.broken", number), request, response);
        }
    }

    /** An answer that says what went wrong by itself, and does not ask for a page about it. */
    private final class Telling extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private final HttpServletResponse answer;

        Telling(HttpServletRequest request, HttpServletResponse answer) {
            super(answer);
            this.request = request;
            this.answer = answer;
        }

        @Override
        public void sendError(int status) throws IOException {
            answer.resetBuffer();
            problems.write(status, sentence(status), request, answer);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }

        private static Refusal sentence(int status) {
            return status == SC_NOT_FOUND
                    ? Refusal.of("opendata.problem.not-found")
                    : Refusal.of("opendata.problem.refused", String.valueOf(status));
        }
    }
}
