package vn.hienluong.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.identity.Accounts;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.OwnPath;

/** Vietnamese or English, as each person likes. Open to everyone. */
@Controller
class LanguageController {

    private static final int A_YEAR = 365 * 24 * 3600;

    private final Accounts accounts;

    LanguageController(Accounts accounts) {
        this.accounts = accounts;
    }

    @OpenToAll(because = "reading in one's language")
    @PostMapping("/language")
    Html update(
            @RequestParam String language,
            @RequestParam String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cookie = new Cookie(Screens.LANGUAGE_COOKIE, language.equals("en") ? "en" : "vi");
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        TenancyFilter.signedIn().ifPresent(viewer -> accounts.speak(viewer.account(), language));
        return Html.seeOther(OwnPath.of(back, "/"));
    }
}
