package vn.hienluong.identity.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.identity.AccountId;
import vn.hienluong.identity.HalfWay;
import vn.hienluong.identity.SignIn;
import vn.hienluong.identity.SignedIn;
import vn.hienluong.identity.Workplaces;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/**
 * For which of their agencies somebody works: asked at the first sign-in, changed at any time. Needs no role in the agency
 * that is left, for one may have none there any more.
 */
@Controller
class AgencyController {

    static final String AGENCY = SecurityConfiguration.SIGN_IN + "/agency";

    private final Workplaces workplaces;
    private final SignIn signIn;
    private final SignInSteps steps;
    private final Templates templates;

    AgencyController(Workplaces workplaces, SignIn signIn, SignInSteps steps, Templates templates) {
        this.workplaces = workplaces;
        this.signIn = signIn;
        this.steps = steps;
        this.templates = templates;
    }

    @OpenToAll(because = "the last step of the way in, and the way from one agency to another")
    @GetMapping(AGENCY)
    Html show(Screen screen) {
        var signedIn = TenancyFilter.signedIn();
        return signedIn.map(SignedIn::account)
                .or(() -> SignInCodeController.halfWay(HalfWay.Step.AGENCY).map(HalfWay::account))
                .map(account -> Html.page(templates.identityAgency(screen, page(account, signedIn))))
                .orElseGet(() -> Html.seeOther(SecurityConfiguration.SIGN_IN));
    }

    @OpenToAll(because = "the last step of the way in, and the way from one agency to another")
    @PostMapping(AGENCY)
    @Nullable
    Html create(@RequestParam AgencyId agency, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var signedIn = TenancyFilter.signedIn();
        if (signedIn.isPresent()) {
            return move(signedIn.get(), agency, request, response);
        }
        var chosen = SignInCodeController.halfWay().flatMap(halfWay -> signIn.choose(halfWay, agency));
        if (chosen.isEmpty()) {
            return Html.seeOther(SecurityConfiguration.SIGN_IN).refusing(Refusal.of("identity.sign-in.too-late"));
        }
        steps.on(chosen.get(), request, response);
        return null;
    }

    private @Nullable Html move(SignedIn me, AgencyId to, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (me.agency().equals(to)) {
            return Html.seeOther("/my-work");
        }
        Optional<Authentication> there = signIn.move(me, to, request.getRemoteAddr());
        if (there.isEmpty()) {
            return Html.seeOther(AGENCY).refusing(Refusal.of("identity.agency.no-place"));
        }
        steps.move(there.get(), request, response);
        return null;
    }

    private AgencyPage page(AccountId account, Optional<SignedIn> now) {
        var rows = workplaces.of(account).stream()
                .map(place -> new AgencyPage.AgencyRow(
                        place.agency().value().toString(),
                        place.name(),
                        now.filter(me -> me.agency().equals(place.agency())).isPresent()))
                .toList();
        return new AgencyPage(rows, now.isPresent());
    }
}
