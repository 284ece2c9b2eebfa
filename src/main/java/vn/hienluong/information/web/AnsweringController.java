package vn.hienluong.information.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.information.Answering;
import vn.hienluong.information.InformationAction;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.RefusalGround;
import vn.hienluong.information.RequestId;
import vn.hienluong.information.Requests;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** The answer as it is written, given, or refused on a ground of the law; then number and date of its letter. */
@Controller
class AnsweringController {

    private static final String ONE = RequestQuery.LIST + "/{id}";

    private final Answering answering;
    private final Requests requests;
    private final RequestPages pages;
    private final Templates templates;

    AnsweringController(Answering answering, Requests requests, RequestPages pages, Templates templates) {
        this.answering = answering;
        this.requests = requests;
        this.pages = pages;
        this.templates = templates;
    }

    @Needs(InformationAction.WRITE)
    @PutMapping(ONE + "/draft")
    Html edit(
            @PathVariable RequestId id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String seen,
            Actor by,
            Screen screen) {
        var text = Typed.text(words);
        return switch (answering.write(id, text, Typed.text(seen), by)) {
            case Outcome.Done<InformationRequest> done -> HandlingController.back(id, done, "information.draft.done");
            case Outcome.Refused<InformationRequest>(var refusal) -> {
                var page = pages.of(requests.require(id, by), by, screen.text()).typing(text);
                yield Html.refused(templates.informationShow(screen.refusing(refusal), page));
            }
        };
    }

    @Needs(InformationAction.ANSWER)
    @PutMapping(ONE + "/answer")
    Html update(@PathVariable RequestId id, Actor by) {
        return HandlingController.back(id, answering.answer(id, by), "information.answer.done");
    }

    @Needs(InformationAction.REFUSE)
    @PutMapping(ONE + "/refusal")
    Html destroy(
            @PathVariable RequestId id,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String reason,
            Actor by) {
        var chosen = Typed.choice(Typed.line(ground), RefusalGround.class);
        return HandlingController.back(
                id, answering.refuse(id, chosen, Typed.text(reason), by), "information.refuse.done");
    }

    @Needs(InformationAction.NUMBER)
    @PutMapping(ONE + "/number")
    Html updateNumber(
            @PathVariable RequestId id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String on,
            Actor by) {
        var numbered = answering.number(id, Typed.line(number), Typed.day(Typed.line(on)), by);
        return HandlingController.back(id, numbered, "information.number.done");
    }
}
