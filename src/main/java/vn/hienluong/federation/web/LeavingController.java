package vn.hienluong.federation.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** Between signing out here and signing out there: a page of its own, for a form may not lead to another site. */
@Controller
class LeavingController {

    static final String LEAVING = "/sign-out/elsewhere";

    private final Templates templates;

    LeavingController(Templates templates) {
        this.templates = templates;
    }

    @OpenToAll(because = "whoever has just signed out")
    @GetMapping(LEAVING)
    Html show(HttpSession session, Screen screen) {
        var where = session.getAttribute(SignOutElsewhere.WHERE);
        session.removeAttribute(SignOutElsewhere.WHERE);
        return where instanceof String address
                ? Html.page(templates.federationLeaving(screen, address))
                : Html.seeOther(DepartureController.DOOR);
    }
}
