package vn.hienluong.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.identity.Passkeys;
import vn.hienluong.identity.Passkeys.Question;
import vn.hienluong.identity.SignIn;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** The way in by a passkey, from the door or in the place of the code. Open to everyone. */
@Controller
class PasskeySignInController {

    private static final String PASSKEY = SecurityConfiguration.SIGN_IN + "/passkey";
    private static final String ASKED = "hl.passkey-to-show";

    private final Passkeys passkeys;
    private final SignIn signIn;
    private final SignInSteps steps;

    PasskeySignInController(Passkeys passkeys, SignIn signIn, SignInSteps steps) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.steps = steps;
    }

    @OpenToAll(because = "the way in")
    @PostMapping(PASSKEY + "/options")
    ResponseEntity<String> options(HttpSession session, Screen screen) {
        var question = passkeys.ask();
        question.ifPresent(asked -> session.setAttribute(ASKED, asked));
        return question.map(PasskeyAnswers::json)
                .orElseGet(() -> PasskeyAnswers.refused(screen.say("identity.passkey.not-here")));
    }

    /** One sentence for whatever is wrong: a key that is unknown, an account that is closed, a member of no agency. */
    @OpenToAll(because = "the way in")
    @PostMapping(PASSKEY)
    @Nullable
    Html create(
            @RequestParam(defaultValue = "") String answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Question<PublicKeyCredentialRequestOptions>> asked = PasskeyAnswers.taken(request.getSession(), ASKED);
        var known =
                passkeys.owner(asked, answer).flatMap(owner -> signIn.byPasskey(owner, SignInCodeController.halfWay()));
        if (known.isEmpty()) {
            return Html.seeOther(SecurityConfiguration.SIGN_IN).refusing(Refusal.of("identity.passkey.no-way-in"));
        }
        steps.on(known.get(), request, response);
        return null;
    }
}
