package vn.hienluong.federation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import vn.hienluong.openid.Audience;
import vn.hienluong.openid.Farewell;

/**
 * Whoever came by a provider and signs out here goes on to sign out there: otherwise the next person at the same desk
 * would be let in as them. The session has ended by then; what the provider is shown waits in a new one for one moment.
 */
@Configuration(proxyBeanMethods = false)
class SignOutElsewhere {

    static final String WHERE = "hl.federation.sign-out-at";

    @Bean
    Customizer<HttpSecurity> signOutElsewhereToo(Farewell farewell) {
        return http -> http.logout(out -> out.addLogoutHandler((request, _, _) -> find(request, farewell))
                .defaultLogoutSuccessHandlerFor(
                        (request, response, _) -> goOn(request, response),
                        request -> request.getAttribute(WHERE) != null));
    }

    private static void find(HttpServletRequest request, Farewell farewell) {
        var session = request.getSession(false);
        if (session != null) {
            farewell.address(Audience.STAFF, DepartureController.DOOR, session)
                    .ifPresent(address -> request.setAttribute(WHERE, address));
        }
    }

    private static void goOn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession().setAttribute(WHERE, request.getAttribute(WHERE));
        response.sendRedirect(LeavingController.LEAVING);
    }
}
