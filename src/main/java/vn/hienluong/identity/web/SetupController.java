package vn.hienluong.identity.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.identity.Invitation;
import vn.hienluong.identity.Setup;
import vn.hienluong.identity.Setup.FirstAgency;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** The first form of a new installation. Open to whoever holds the link that the terminal printed. */
@Controller
class SetupController {

    private static final FirstAgency EMPTY = new FirstAgency("", "", "", "", "", "", "", "");

    private final Setup setup;
    private final Clock clock;
    private final Templates templates;

    SetupController(Setup setup, Clock clock, Templates templates) {
        this.setup = setup;
        this.clock = clock;
        this.templates = templates;
    }

    @OpenToAll(because = "whoever holds the link that the terminal printed")
    @GetMapping("/setup/{token}")
    Html blank(@PathVariable String token, Screen screen) {
        if (!setup.admits(token)) {
            throw new NotFound();
        }
        return Html.page(templates.identitySetup(screen, token, EMPTY, Optional.empty()));
    }

    @OpenToAll(because = "whoever holds the link that the terminal printed")
    @PostMapping("/setup/{token}")
    Html create(@PathVariable String token, @ModelAttribute FirstAgency first, Screen screen) {
        return switch (setup.found(token, first, clock)) {
            case Outcome.Done<Invitation>(var invitation) -> Html.seeOther(invitation.path());
            case Outcome.Refused<Invitation>(var refusal) ->
                Html.refused(templates.identitySetup(screen, token, first, Optional.of(refusal)));
        };
    }
}
