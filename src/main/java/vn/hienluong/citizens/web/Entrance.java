package vn.hienluong.citizens.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.hienluong.citizens.Citizen;
import vn.hienluong.citizens.CitizenId;
import vn.hienluong.platform.web.Html;

/** Lets a citizen in: under a session that is new and holds nothing of whoever sat at this browser before. */
@Component
class Entrance {

    private static final String WANTED = "hl.citizens.wanted";

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /** Remembers the page that somebody wanted before they were led to the door; what a form sent is not sent again. */
    static void want(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            var query = Optional.ofNullable(request.getQueryString())
                    .map("?"::concat)
                    .orElse("");
            request.getSession().setAttribute(WANTED, request.getRequestURI() + query);
        }
    }

    Html letIn(CitizenId id, HttpServletRequest request, HttpServletResponse response) {
        var wanted = wanted(request.getSession());
        request.getSession().invalidate();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new Citizen(id), "", List.of(new SimpleGrantedAuthority("CITIZEN"))));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return Html.seeOther(wanted);
    }

    private static String wanted(HttpSession session) {
        return session.getAttribute(WANTED) instanceof String page ? page : MattersController.MATTERS;
    }
}
