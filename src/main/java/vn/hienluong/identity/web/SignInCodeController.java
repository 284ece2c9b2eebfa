package vn.hienluong.identity.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.identity.AccountId;
import vn.hienluong.identity.HalfWay;
import vn.hienluong.identity.Passkeys;
import vn.hienluong.identity.SecondFactor;
import vn.hienluong.identity.SignIn;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** The second step of the way in: the code of the moment, or a passkey. Open to whoever gave the right password. */
@Controller
class SignInCodeController {

    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final SignIn signIn;
    private final SignInSteps steps;
    private final Templates templates;

    SignInCodeController(
            SecondFactor secondFactor, Passkeys passkeys, SignIn signIn, SignInSteps steps, Templates templates) {
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.steps = steps;
        this.templates = templates;
    }

    @OpenToAll(because = "the second step of the way in")
    @GetMapping(SignInSteps.CODE)
    Html show(Screen screen) {
        return halfWay(HalfWay.Step.CODE)
                .map(halfWay -> Html.page(templates.identityCode(screen, page(halfWay, Optional.empty()))))
                .orElseGet(() -> Html.seeOther(SecurityConfiguration.SIGN_IN));
    }

    @OpenToAll(because = "the second step of the way in")
    @PostMapping(SignInSteps.CODE)
    @Nullable
    Html create(
            @RequestParam(defaultValue = "") String code,
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        var halfWay = halfWay(HalfWay.Step.CODE).filter(signIn::waitsFor);
        if (halfWay.isEmpty()) {
            return tooLate();
        }
        var checked = secondFactor.check(halfWay.get().account(), code);
        if (checked instanceof Outcome.Refused<AccountId>(var refusal)) {
            return Html.refused(templates.identityCode(screen, page(halfWay.get(), Optional.of(refusal))));
        }
        var known = signIn.complete(halfWay.get());
        if (known.isEmpty()) {
            return tooLate();
        }
        steps.on(known.get(), request, response);
        return null;
    }

    private static Html tooLate() {
        return Html.seeOther(SecurityConfiguration.SIGN_IN).refusing(Refusal.of("identity.sign-in.too-late"));
    }

    private CodePage page(HalfWay halfWay, Optional<Refusal> refusal) {
        var hasKeys = !passkeys.of(halfWay.account()).isEmpty();
        return new CodePage(
                secondFactor.has(halfWay.account()), passkeys.domain().filter(_ -> hasKeys), refusal);
    }

    /** Whoever is known and still owes this step. */
    static Optional<HalfWay> halfWay(HalfWay.Step step) {
        return halfWay().filter(known -> known.owes() == step);
    }

    static Optional<HalfWay> halfWay() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(HalfWay.class::isInstance)
                .map(HalfWay.class::cast);
    }
}
