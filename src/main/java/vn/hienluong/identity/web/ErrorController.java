package vn.hienluong.identity.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;

/** What fails before a page is reached (a stale form, an address that is none) also gets a sentence. */
@Controller
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {

    private final Screens screens;
    private final Templates templates;

    ErrorController(Screens screens, Templates templates) {
        this.screens = screens;
        this.templates = templates;
    }

    @OpenToAll(because = "a sentence for everyone")
    @RequestMapping("/error")
    Html show(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return Html.status(status, templates.identityError(screens.inTrouble(request), sentence(status)));
    }

    private static Refusal sentence(int status) {
        return switch (status) {
            case 403 -> Refusal.of("identity.error.stale-form");
            case 404 -> Refusal.of("identity.error.not-found");
            case 413 -> Refusal.of("identity.error.too-large");
            case 429 -> Refusal.of("identity.error.too-many");
            case 500 -> Refusal.of("identity.error.broken", "500");
            default -> Refusal.of("identity.error.bad-request");
        };
    }
}
