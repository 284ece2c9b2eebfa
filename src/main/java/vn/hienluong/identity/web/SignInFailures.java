package vn.hienluong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the form with one of two sentences; never whether the address or the password was wrong. */
final class SignInFailures implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var why = failure instanceof LockedException ? "wait" : "wrong";
        response.sendRedirect(SecurityConfiguration.SIGN_IN + "?why=" + why);
    }
}
