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
import vn.hienluong.identity.SecondFactor;
import vn.hienluong.identity.SignIn;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** The second step of the way in: the code of the moment. Open to whoever gave the right password. */
@Controller
class SignInCodeController {

    private final SecondFactor secondFactor;
    private final SignIn signIn;
    private final SignInSteps steps;
    private final Templates templates;

    SignInCodeController(SecondFactor secondFactor, SignIn signIn, SignInSteps steps, Templates templates) {
        this.secondFactor = secondFactor;
        this.signIn = signIn;
        this.steps = steps;
        this.templates = templates;
    }

    @OpenToAll(because = "the second step of the way in")
    @GetMapping(SignInSteps.CODE)
    Html show(Screen screen) {
        return halfWay()
                .map(_ -> Html.page(templates.identityCode(screen, Optional.empty())))
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
        var halfWay = halfWay();
        var authentication = halfWay.flatMap(signIn::complete);
        if (halfWay.isEmpty() || authentication.isEmpty()) {
            return Html.seeOther(SecurityConfiguration.SIGN_IN).refusing(Refusal.of("identity.sign-in.too-late"));
        }
        return switch (secondFactor.check(halfWay.get().account(), code)) {
            case Outcome.Refused<AccountId>(var refusal) ->
                Html.refused(templates.identityCode(screen, Optional.of(refusal)));
            case Outcome.Done<AccountId> _ -> {
                steps.replace(authentication.get(), request, response);
                steps.onAuthenticationSuccess(request, response, authentication.get());
                yield null;
            }
        };
    }

    private static Optional<HalfWay> halfWay() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(HalfWay.class::isInstance)
                .map(HalfWay.class::cast);
    }
}
