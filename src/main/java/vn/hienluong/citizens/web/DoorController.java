package vn.hienluong.citizens.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.citizens.AskedCode;
import vn.hienluong.citizens.Citizen;
import vn.hienluong.citizens.EmailCodes;
import vn.hienluong.openid.Audience;
import vn.hienluong.openid.Providers;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** The way in for citizens: by a provider, or by a code to an address. */
@Controller
class DoorController {

    static final String DOOR = "/cong-dan/dang-nhap";

    private final EmailCodes codes;
    private final Providers providers;
    private final Templates templates;

    DoorController(EmailCodes codes, Providers providers, Templates templates) {
        this.codes = codes;
        this.providers = providers;
        this.templates = templates;
    }

    @OpenToAll(because = "the way in for citizens")
    @GetMapping(DOOR)
    Html show(Screen screen) {
        return Citizen.signedIn().isPresent()
                ? Html.seeOther(MattersController.MATTERS)
                : Html.page(templates.citizensDoor(screen, page("", screen), Optional.empty()));
    }

    @OpenToAll(because = "the way in for citizens")
    @PostMapping(DOOR)
    Html create(@RequestParam(defaultValue = "") String email, HttpServletRequest request, Screen screen) {
        if (!codes.open()) {
            return Html.seeOther(DOOR);
        }
        var typed = Typed.line(email);
        return switch (codes.ask(typed, request.getRemoteAddr(), screen.text())) {
            case Outcome.Done<AskedCode>(var asked) -> {
                request.getSession().setAttribute(CodeController.ASKED, asked);
                yield Html.seeOther(CodeController.CODE);
            }
            case Outcome.Refused<AskedCode>(var refusal) -> again(typed, refusal, screen);
        };
    }

    private Html again(String email, Refusal refusal, Screen screen) {
        return Html.refused(templates.citizensDoor(screen, page(email, screen), Optional.of(refusal)));
    }

    private DoorPage page(String email, Screen screen) {
        var doors = providers.of(Audience.CITIZENS).stream()
                .map(provider -> new Choice(DOOR + "/voi/" + provider.id(), provider.label(screen.text())))
                .toList();
        return new DoorPage(email, codes.open(), doors, screen.viewer().signedIn());
    }
}
