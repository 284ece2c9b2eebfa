package vn.hienluong.identity.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import vn.hienluong.authority.Actor;
import vn.hienluong.identity.Accounts;
import vn.hienluong.identity.IdentityAction;
import vn.hienluong.identity.Passkeys;
import vn.hienluong.identity.SecondFactor;
import vn.hienluong.identity.SignedIn;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.QrCode;
import vn.hienluong.platform.web.Screen;

/** An authenticator app for one's own account, and the codes to write down in case it is lost. */
@Controller
class SecondFactorController {

    static final String SET_UP = OwnAccountController.ACCOUNT + "/second-factor";

    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final Accounts accounts;
    private final SignInSteps steps;
    private final Templates templates;

    SecondFactorController(
            SecondFactor secondFactor, Passkeys passkeys, Accounts accounts, SignInSteps steps, Templates templates) {
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.steps = steps;
        this.templates = templates;
    }

    @Needs(IdentityAction.OWN_ACCOUNT)
    @GetMapping(value = SET_UP, produces = "text/html")
    Html show(SignedIn me, Screen screen) {
        return page(me, screen, Optional.empty());
    }

    @Needs(IdentityAction.OWN_ACCOUNT)
    @PostMapping(SET_UP)
    Html create(
            @RequestParam(defaultValue = "") String code,
            SignedIn me,
            Actor by,
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (secondFactor.confirm(me.account(), code, by)) {
            case Outcome.Refused<List<String>>(var refusal) -> page(me, screen, Optional.of(refusal));
            case Outcome.Done<List<String>>(var codes) -> {
                steps.raise(me, request, response);
                yield Html.page(templates.identityCodes(screen, codes));
            }
        };
    }

    @Needs(IdentityAction.OWN_ACCOUNT)
    @DeleteMapping(SET_UP)
    Html delete(SignedIn me, Actor by) {
        return Html.seeOther(
                OwnAccountController.ACCOUNT,
                secondFactor.turnOff(me.account(), by),
                "identity.second-factor.turned-off");
    }

    @Needs(IdentityAction.OWN_ACCOUNT)
    @PostMapping(OwnAccountController.ACCOUNT + "/recovery-codes")
    Html renew(SignedIn me, Actor by, Screen screen) {
        return switch (secondFactor.renewCodes(me.account(), by)) {
            case Outcome.Done<List<String>>(var codes) -> Html.page(templates.identityCodes(screen, codes));
            case Outcome.Refused<List<String>>(var refusal) ->
                Html.seeOther(OwnAccountController.ACCOUNT).refusing(refusal);
        };
    }

    private Html page(SignedIn me, Screen screen, Optional<Refusal> refusal) {
        return switch (secondFactor.offer(me.account())) {
            case Outcome.Refused<String>(var there) ->
                Html.seeOther(OwnAccountController.ACCOUNT).refusing(there);
            case Outcome.Done<String>(var secret) -> {
                var page = new SecondFactorPage(
                        QrCode.of(address(accounts.email(me.account()), secret, screen.say("platform.product"))),
                        secret.replaceAll("(.{4})(?=.)", "$1 "),
                        me.owesSecondFactor(),
                        passkeys.domain().isPresent(),
                        refusal);
                var html = templates.identitySecondFactor(screen, page);
                yield refusal.isPresent() ? Html.refused(html) : Html.page(html);
            }
        };
    }

    /** As authenticator apps read it (Key Uri Format). */
    private static String address(String email, String secret, String product) {
        var issuer = UriUtils.encode(product, "UTF-8");
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(issuer, UriUtils.encode(email, "UTF-8"), secret, issuer);
    }
}
