package vn.hienluong.dialogue.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.dialogue.Asking;
import vn.hienluong.dialogue.DialogueProperties;
import vn.hienluong.dialogue.Question;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.web.Allowance;
import vn.hienluong.platform.web.Allowances;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.PublicPages;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Sincerity;
import vn.hienluong.platform.web.Typed;

/** Whoever holds the code sees how far it is, and may withdraw it. The code stands behind the question mark: visits are counted by address. */
@PublicPages
@Controller
class FollowController {

    static final String TAIL = PublicQuestionsController.TAIL + "/theo-doi";

    private final Asking asking;
    private final FollowPages pages;
    private final Allowance codes;
    private final Templates templates;

    FollowController(
            Asking asking,
            FollowPages pages,
            DialogueProperties properties,
            Allowances allowances,
            Templates templates) {
        this.asking = asking;
        this.pages = pages;
        this.codes = allowances.of("codes of questions", properties.codesPerMinute());
        this.templates = templates;
    }

    @OpenToAll(because = "whoever holds the code may see how far it is")
    @GetMapping({"/cong/{site}" + TAIL, "/cong/{site}/en" + TAIL})
    Html show(
            @RequestParam(defaultValue = "") String ma,
            HttpServletRequest request,
            PublicScreen screen,
            Screen session) {
        var code = Typed.line(ma);
        if (code.isEmpty()) {
            return Html.page(page("", Optional.empty(), Optional.empty(), screen, session));
        }
        if (!codes.take(request.getRemoteAddr())) {
            return Html.status(
                    Sincerity.TOO_MANY,
                    page(code, refusal("dialogue.follow.too-often"), Optional.empty(), screen, session));
        }
        var found = Tenancy.in(screen.agency(), () -> asking.follow(code, screen.agency()));
        return found.isPresent()
                ? Html.page(page(code, Optional.empty(), found, screen, session))
                : Html.refused(page(code, refusal("dialogue.follow.unknown"), Optional.empty(), screen, session));
    }

    @OpenToAll(because = "whoever holds the code may withdraw what they asked")
    @DeleteMapping({"/cong/{site}" + TAIL, "/cong/{site}/en" + TAIL})
    Html destroy(
            @RequestParam(defaultValue = "") String ma,
            HttpServletRequest request,
            PublicScreen screen,
            Screen session) {
        var code = Typed.line(ma);
        if (!codes.take(request.getRemoteAddr())) {
            return Html.status(
                    Sincerity.TOO_MANY,
                    page(code, refusal("dialogue.follow.too-often"), Optional.empty(), screen, session));
        }
        var done = Tenancy.in(screen.agency(), () -> asking.withdraw(code, screen.agency()));
        return switch (done) {
            case Outcome.Done<Question>(var question) -> Html.seeOther(screen.href(TAIL) + "?ma=" + question.code());
            case Outcome.Refused<Question>(var why) ->
                Html.refused(page(code, Optional.of(why), Optional.empty(), screen, session));
        };
    }

    private static Optional<Refusal> refusal(String key) {
        return Optional.of(Refusal.of(key));
    }

    private JteModel page(
            String code, Optional<Refusal> refusal, Optional<Question> found, PublicScreen screen, Screen session) {
        var page = new FollowPage(
                screen.href(TAIL),
                screen.href(PublicQuestionsController.TAIL),
                code,
                refusal,
                found.map(question -> pages.of(question, screen)));
        return templates.dialogueFollow(screen, session, page);
    }
}
