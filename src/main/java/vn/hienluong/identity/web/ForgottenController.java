package vn.hienluong.identity.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.identity.LinkLetters;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** The way back in by mail. The answer is the same for every address. */
@Controller
class ForgottenController {

    static final String FORGOTTEN = SecurityConfiguration.SIGN_IN + "/forgotten";

    private final LinkLetters letters;
    private final Templates templates;

    ForgottenController(LinkLetters letters, Templates templates) {
        this.letters = letters;
        this.templates = templates;
    }

    @OpenToAll(because = "who forgot the password cannot sign in")
    @GetMapping(FORGOTTEN)
    Html show(Screen screen) {
        requirePost();
        return Html.page(templates.identityForgotten(screen));
    }

    @OpenToAll(because = "who forgot the password cannot sign in")
    @PostMapping(FORGOTTEN)
    Html create(@RequestParam String email) {
        requirePost();
        letters.forgotten(email);
        return Html.seeOther(SecurityConfiguration.SIGN_IN).saying("identity.forgotten.sent");
    }

    private void requirePost() {
        if (!letters.open()) {
            throw new NotFound();
        }
    }
}
