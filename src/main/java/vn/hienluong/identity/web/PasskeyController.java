package vn.hienluong.identity.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.identity.IdentityAction;
import vn.hienluong.identity.Passkeys;
import vn.hienluong.identity.Passkeys.Question;
import vn.hienluong.identity.SignedIn;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** Passkeys of one's own account: the browser asks what to make, makes it, and sends it with the form. */
@Controller
class PasskeyController {

    static final String PASSKEYS = OwnAccountController.ACCOUNT + "/passkeys";

    private static final String ASKED = "hl.passkey-to-make";

    private final Passkeys passkeys;
    private final SignInSteps steps;
    private final Templates templates;

    PasskeyController(Passkeys passkeys, SignInSteps steps, Templates templates) {
        this.passkeys = passkeys;
        this.steps = steps;
        this.templates = templates;
    }

    @Needs(IdentityAction.OWN_ACCOUNT)
    @PostMapping(PASSKEYS + "/options")
    ResponseEntity<String> options(SignedIn me, Actor by, HttpSession session, Screen screen) {
        return switch (passkeys.offer(me, by)) {
            case Outcome.Done<Question<PublicKeyCredentialCreationOptions>>(var question) -> {
                session.setAttribute(ASKED, question);
                yield PasskeyAnswers.json(question);
            }
            case Outcome.Refused<Question<PublicKeyCredentialCreationOptions>>(var refusal) ->
                PasskeyAnswers.refused(screen.say(refusal));
        };
    }

    @Needs(IdentityAction.OWN_ACCOUNT)
    @PostMapping(PASSKEYS)
    Html create(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String label,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String browser,
            SignedIn me,
            Actor by,
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Question<PublicKeyCredentialCreationOptions>> asked =
                PasskeyAnswers.taken(request.getSession(), ASKED);
        return switch (passkeys.add(asked, answer, named(label, browser, screen), me, by)) {
            case Outcome.Refused<List<String>>(var refusal) ->
                Html.seeOther(OwnAccountController.ACCOUNT).refusing(refusal);
            case Outcome.Done<List<String>>(var codes) -> {
                steps.raise(me, request, response);
                yield codes.isEmpty()
                        ? Html.seeOther(OwnAccountController.ACCOUNT).saying("identity.passkey.added-word")
                        : Html.page(templates.identityCodes(screen, codes));
            }
        };
    }

    @Needs(IdentityAction.OWN_ACCOUNT)
    @DeleteMapping(PASSKEYS + "/{id}")
    Html destroy(@PathVariable UUID id, SignedIn me, Actor by) {
        return Html.seeOther(
                OwnAccountController.ACCOUNT, passkeys.remove(id, me.account(), by), "identity.passkey.removed-word");
    }

    /** It is there already when its name arrives: one without a name is called by the browser that made it. */
    private static String named(String label, String browser, Screen screen) {
        return Typed.maybe(Typed.line(label))
                .or(() -> BrowserNames.of(browser))
                .orElseGet(() -> screen.say("identity.passkey"));
    }
}
