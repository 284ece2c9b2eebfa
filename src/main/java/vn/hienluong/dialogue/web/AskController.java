package vn.hienluong.dialogue.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.citizens.Citizen;
import vn.hienluong.dialogue.Asking;
import vn.hienluong.dialogue.Question;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.PublicPages;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Sincerity;

/** Anybody asks, without an account and without JavaScript; a citizen who has signed in finds it among their own. */
@PublicPages
@Controller
class AskController {

    static final String TAIL = PublicQuestionsController.TAIL + "/gui-cau-hoi";

    private final Asking asking;
    private final Sincerity sincerity;
    private final Templates templates;

    AskController(Asking asking, @Qualifier("dialogueForms") Sincerity sincerity, Templates templates) {
        this.asking = asking;
        this.sincerity = sincerity;
        this.templates = templates;
    }

    @OpenToAll(because = "anybody may ask the office something")
    @GetMapping({"/cong/{site}" + TAIL, "/cong/{site}/en" + TAIL})
    Html blank(PublicScreen screen, Screen session) {
        return Html.page(form(AskForm.empty(), Optional.empty(), screen, session));
    }

    @OpenToAll(because = "anybody may ask the office something")
    @PostMapping({"/cong/{site}" + TAIL, "/cong/{site}/en" + TAIL})
    Html create(@ModelAttribute AskForm typed, HttpServletRequest request, PublicScreen screen, Screen session) {
        var fault = typed.doubt(sincerity).or(typed.typed()::fault);
        if (fault.isPresent()) {
            return Html.refused(form(typed.again(), fault, screen, session));
        }
        var tooMany = sincerity.tooMany(request);
        if (tooMany.isPresent()) {
            return Html.status(Sincerity.TOO_MANY, form(typed.again(), tooMany, screen, session));
        }
        return switch (asked(typed, screen)) {
            case Outcome.Done<Question>(var question) ->
                Html.seeOther(screen.href(FollowController.TAIL) + "?ma=" + question.code());
            case Outcome.Refused<Question>(var refusal) ->
                Html.refused(form(typed.again(), Optional.of(refusal), screen, session));
        };
    }

    private Outcome<Question> asked(AskForm typed, PublicScreen screen) {
        var agency = screen.agency();
        var citizen = Citizen.signedIn().map(Citizen::id);
        return Tenancy.in(agency, () -> asking.ask(typed.typed(), typed.id(), citizen, agency));
    }

    private JteModel form(AskForm typed, Optional<Refusal> refusal, PublicScreen screen, Screen session) {
        var rule = Tenancy.in(screen.agency(), () -> asking.rule(screen.agency()));
        var page = new QuestionFormPage(
                screen.href(TAIL),
                screen.href(PublicQuestionsController.TAIL),
                screen.say("dialogue.ask.rule", screen.say(rule.within(), rule.amount()), rule.source()),
                typed,
                refusal);
        return templates.dialogueAsk(screen, session, page);
    }
}
