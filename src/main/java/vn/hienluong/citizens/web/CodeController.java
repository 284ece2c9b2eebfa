package vn.hienluong.citizens.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.citizens.AskedCode;
import vn.hienluong.citizens.CitizenId;
import vn.hienluong.citizens.EmailCodes;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** The code that came by mail. */
@Controller
class CodeController {

    static final String CODE = DoorController.DOOR + "/ma";
    static final String ASKED = "hl.citizens.code";

    private final EmailCodes codes;
    private final Entrance entrance;
    private final Templates templates;

    CodeController(EmailCodes codes, Entrance entrance, Templates templates) {
        this.codes = codes;
        this.entrance = entrance;
        this.templates = templates;
    }

    @OpenToAll(because = "the way in for citizens")
    @GetMapping(CODE)
    Html show(HttpSession session, Screen screen) {
        return asked(session)
                .map(asked -> Html.page(templates.citizensCode(screen, asked.email(), Optional.empty())))
                .orElseGet(() -> Html.seeOther(DoorController.DOOR));
    }

    @OpenToAll(because = "the way in for citizens")
    @PostMapping(CODE)
    Html create(
            @RequestParam(defaultValue = "") String code,
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = asked(request.getSession());
        if (asked.isEmpty()) {
            return Html.seeOther(DoorController.DOOR);
        }
        return switch (codes.check(asked.get(), code)) {
            case Outcome.Done<CitizenId>(var citizen) -> entrance.letIn(citizen, request, response);
            case Outcome.Refused<CitizenId>(var refusal) ->
                Html.refused(templates.citizensCode(screen, asked.get().email(), Optional.of(refusal)));
        };
    }

    private static Optional<AskedCode> asked(HttpSession session) {
        return Optional.ofNullable(session.getAttribute(ASKED))
                .filter(AskedCode.class::isInstance)
                .map(AskedCode.class::cast);
    }
}
