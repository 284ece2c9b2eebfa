package vn.hienluong.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import vn.hienluong.identity.Devices;
import vn.hienluong.identity.HalfWay;

/** After the password: on to the code, or in. After the code: in. */
final class SignInSteps implements AuthenticationSuccessHandler {

    static final String CODE = "/sign-in/code";

    private static final int BROWSER_NAME = 300;

    private final SavedRequestAwareAuthenticationSuccessHandler in =
            new SavedRequestAwareAuthenticationSuccessHandler();
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignInSteps(RequestCache wanted) {
        in.setDefaultTargetUrl("/my-work");
        in.setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication.getPrincipal() instanceof HalfWay) {
            response.sendRedirect(CODE);
        } else {
            remember(request.getSession(), request);
            in.onAuthenticationSuccess(request, response, authentication);
        }
    }

    /** The session becomes another one, and this authentication's own. */
    void replace(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
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
