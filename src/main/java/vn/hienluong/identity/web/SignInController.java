package vn.hienluong.identity.web;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.identity.LinkLetters;
import vn.hienluong.identity.OtherWays;
import vn.hienluong.identity.Passkeys;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** The way in for staff. Open to everyone. */
@Controller
class SignInController {

    private final LinkLetters letters;
    private final Passkeys passkeys;
    private final ObjectProvider<OtherWays> otherWays;
    private final Templates templates;

    SignInController(LinkLetters letters, Passkeys passkeys, ObjectProvider<OtherWays> otherWays, Templates templates) {
        this.letters = letters;
        this.passkeys = passkeys;
        this.otherWays = otherWays;
        this.templates = templates;
    }

    @OpenToAll(because = "the way in")
    @GetMapping(SecurityConfiguration.SIGN_IN)
    Html show(Screen screen, @RequestParam Optional<String> why) {
        if (screen.viewer().signedIn()) {
            return Html.seeOther("/my-work");
        }
        var doors = otherWays.stream()
                .flatMap(ways -> ways.doors(Optional.empty(), screen.text()).stream())
                .toList();
        return Html.page(templates.identitySignIn(
                screen, why.flatMap(SignInController::sentence), letters.open(), passkeys.domain(), doors));
    }

    private static Optional<Refusal> sentence(String why) {
        return switch (why) {
            case "wait" -> Optional.of(Refusal.of("identity.sign-in.wait"));
            case "wrong" -> Optional.of(Refusal.of("identity.sign-in.wrong"));
            default -> Optional.empty();
        };
    }
}
