package vn.hienluong.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hienluong.identity.Devices;
import vn.hienluong.identity.HalfWay;
import vn.hienluong.identity.OtherWays;
import vn.hienluong.identity.SignedIn;
import vn.hienluong.platform.web.OwnPath;

/** After the password: on to the code, or in. After the code: in. Before that, for whoever has several agencies, which one. */
final class SignInSteps implements AuthenticationSuccessHandler, OtherWays.Steps {

    static final String CODE = "/sign-in/code";

    private static final String FIRST_PAGE = "/my-work";
    /** By which provider they came: about them, wherever they work. */
    private static final String OF_THE_PERSON = "hl.openid.";

    private static final int BROWSER_NAME = 300;

    private final SavedRequestAwareAuthenticationSuccessHandler in =
            new SavedRequestAwareAuthenticationSuccessHandler();
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignInSteps(RequestCache wanted) {
        in.setDefaultTargetUrl(FIRST_PAGE);
        in.setRedirectStrategy((_, response, target) -> response.sendRedirect(here(target)));
        in.setRequestCache(wanted);
    }

    /** What somebody wanted is remembered with the host that they named for it: that is left out. */
    private static String here(String target) {
        var wanted = UriComponentsBuilder.fromUriString(target).build();
        var query = wanted.getQuery() == null ? "" : "?" + wanted.getQuery();
        return OwnPath.of(wanted.getPath() + query, FIRST_PAGE);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication.getPrincipal() instanceof HalfWay halfWay) {
            response.sendRedirect(halfWay.owes() == HalfWay.Step.CODE ? CODE : AgencyController.AGENCY);
        } else {
            remember(request.getSession(), request);
            in.onAuthenticationSuccess(request, response, authentication);
        }
    }

    /** One more step on the way in, or the last one. */
    @Override
    public void on(Authentication authentication, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        replace(authentication, request, response);
        onAuthenticationSuccess(request, response, authentication);
    }

    /**
     * From one agency to another: nothing of the one stays in the session for the other, neither what was wanted nor what
     * was said; and no form of the one, still open beside, can be sent in the other, for its token is gone.
     */
    void move(Authentication authentication, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var session = request.getSession();
        Collections.list(session.getAttributeNames()).stream()
                .filter(name -> !name.startsWith(OF_THE_PERSON))
                .forEach(session::removeAttribute);
        on(authentication, request, response);
    }

    /** Whoever has just set up a second factor has also proved it. */
    void raise(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
        var known = SecurityContextHolder.getContext().getAuthentication();
        var now = UsernamePasswordAuthenticationToken.authenticated(
                me.withBothFactors(), "", known == null ? List.of() : known.getAuthorities());
        replace(now, request, response);
    }

    /** The session becomes another one, and this authentication's own. */
    private void replace(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        remember(request.getSession(), request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static void remember(HttpSession session, HttpServletRequest request) {
        var browser =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        session.setAttribute(Devices.BROWSER, browser.substring(0, Math.min(browser.length(), BROWSER_NAME)));
        session.setAttribute(Devices.ADDRESS, request.getRemoteAddr());
    }
}
