package vn.hienluong.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.identity.Accounts;
import vn.hienluong.identity.OtherWays;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** Setting one's password by a one-time link. Open to whoever holds the link. */
@Controller
class InvitationController {

    private final Accounts accounts;
    private final ObjectProvider<OtherWays> otherWays;
    private final Templates templates;

    InvitationController(Accounts accounts, ObjectProvider<OtherWays> otherWays, Templates templates) {
        this.accounts = accounts;
        this.otherWays = otherWays;
        this.templates = templates;
    }

    @OpenToAll(because = "whoever holds the link")
    @GetMapping("/invitation/{token}")
    Html show(@PathVariable String token, Screen screen) {
        return Html.page(page(token, Optional.empty(), screen));
    }

    @OpenToAll(because = "whoever holds the link")
    @PostMapping("/invitation/{token}")
    Html update(@PathVariable String token, @RequestParam String password, @RequestParam String again, Screen screen) {
        return switch (accounts.accept(token, password, again)) {
            case Outcome.Done<String> _ ->
                Html.seeOther(SecurityConfiguration.SIGN_IN).saying("identity.invitation.done");
            case Outcome.Refused<String>(var refusal) -> again(token, refusal, screen);
        };
    }

    private Html again(String token, Refusal refusal, Screen screen) {
        return Html.refused(page(token, Optional.of(refusal), screen));
    }

    private JteModel page(String token, Optional<Refusal> refusal, Screen screen) {
        var email = accounts.invited(token).orElseThrow(NotFound::new);
        var doors = otherWays.stream()
                .flatMap(ways -> ways.doors(Optional.of(token), screen.text()).stream())
                .toList();
        return templates.identityInvitation(screen, token, email, doors, refusal);
    }
}
