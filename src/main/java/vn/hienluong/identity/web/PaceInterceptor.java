package vn.hienluong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.hienluong.identity.SignedIn;
import vn.hienluong.platform.web.Allowance;
import vn.hienluong.platform.web.Allowances;
import vn.hienluong.platform.web.AtMost;

/**
 * Whoever is signed in changes only so much a minute: more than a person can, far less than a script. Pages that cost
 * much say so themselves ({@link AtMost}). Asked before the page begins its transaction.
 */
final class PaceInterceptor implements HandlerInterceptor {

    private static final Set<String> LOOKS = Set.of("GET", "HEAD", "OPTIONS");

    private final Allowances allowances;
    private final Allowance changes;
    private final Map<String, Allowance> pages = new ConcurrentHashMap<>();

    PaceInterceptor(Allowances allowances, int changes) {
        this.allowances = allowances;
        this.changes = allowances.of("changes", changes);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var signedIn = TenancyFilter.signedIn();
        if (signedIn.isEmpty() || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        boolean inTime = LOOKS.contains(request.getMethod())
                ? mayLook(method, signedIn.get())
                : changes.take(signedIn.get().person().toString());
        if (!inTime) {
            TooOften.answer(response);
        }
        return inTime;
    }

    private boolean mayLook(HandlerMethod page, SignedIn who) {
        var most = page.getMethodAnnotation(AtMost.class);
        return most == null
                || pages.computeIfAbsent(page.getShortLogMessage(), name -> allowances.of("page " + name, most.value()))
                        .take(who.person().toString());
    }
}
