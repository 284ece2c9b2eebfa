package vn.hienluong.citizens.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.ForCitizens;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.citizens.Citizen;
import vn.hienluong.citizens.Citizens;
import vn.hienluong.openid.Audience;
import vn.hienluong.openid.Farewell;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** Signing out, here and where one signed in; and erasing the account. */
@Controller
class LeavingController {

    private static final String OUT = "/cong-dan/dang-xuat";
    private static final String WHERE = "hl.citizens.sign-out-at";

    private final Citizens citizens;
    private final Farewell farewell;
    private final Templates templates;
    private final SecurityContextLogoutHandler out = new SecurityContextLogoutHandler();

    LeavingController(Citizens citizens, Farewell farewell, Templates templates) {
        this.citizens = citizens;
        this.farewell = farewell;
        this.templates = templates;
    }

    @ForCitizens
    @PostMapping(OUT)
    Html create(HttpServletRequest request, HttpServletResponse response) {
        var there = farewell.address(Audience.CITIZENS, DoorController.DOOR, request.getSession());
        out.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        there.ifPresent(address -> request.getSession().setAttribute(WHERE, address));
        return there.isPresent()
                ? Html.seeOther(OUT)
                : Html.seeOther(DoorController.DOOR).saying("citizens.signed-out");
    }

    @OpenToAll(because = "whoever has just signed out")
    @GetMapping(OUT)
    Html show(HttpSession session, Screen screen) {
        var where = session.getAttribute(WHERE);
        session.removeAttribute(WHERE);
        return where instanceof String address
                ? Html.page(templates.citizensLeaving(screen, address))
                : Html.seeOther(DoorController.DOOR);
    }

    @ForCitizens
    @DeleteMapping("/cong-dan/tai-khoan")
    Html destroy(
            @RequestParam(defaultValue = "") String sure,
            Citizen me,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!sure.equals("on")) {
            return Html.seeOther(MattersController.MATTERS).refusing(Refusal.of("citizens.erase.not-sure"));
        }
        citizens.leave(me.id());
        out.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        return Html.seeOther(DoorController.DOOR).saying("citizens.erased");
    }
}
