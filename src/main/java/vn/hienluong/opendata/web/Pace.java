package vn.hienluong.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.hienluong.opendata.OpenDataProperties;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Allowance;
import vn.hienluong.platform.web.Allowance.Grant;
import vn.hienluong.platform.web.Allowances;

/** So many requests a minute from one address; each answer says how many are left (draft-ietf-httpapi-ratelimit-headers). */
@Component
class Pace implements HandlerInterceptor {

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final int TOO_MANY = 429;

    private final int most;
    private final Allowance allowance;
    private final Problems problems;

    Pace(OpenDataProperties properties, Allowances allowances, Problems problems) {
        this.most = properties.requestsPerMinute();
        this.allowance = allowances.of("open data", most);
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!READS.contains(request.getMethod())) {
            return true;
        }
        // kept, and always asked again: what was withdrawn is not shown from anybody's cache
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        var grant = allowance.ask(request.getRemoteAddr());
        tell(grant, response);
        if (!grant.given()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(grant.secondsToNext()));
            problems.write(TOO_MANY, Refusal.of("opendata.problem.too-many", most), request, response);
        }
        return grant.given();
    }

    private void tell(Grant grant, HttpServletResponse response) {
        var period = Allowance.PERIOD.toSeconds();
        response.setHeader("RateLimit-Policy", "\"minute\";q=%d;w=%d".formatted(most, period));
        response.setHeader("RateLimit", "\"minute\";r=%d;t=%d".formatted(grant.left(), grant.secondsToWhole()));
    }
}
