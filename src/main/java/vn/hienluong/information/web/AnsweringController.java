package vn.hienluong.information.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.information.Answering;
import vn.hienluong.information.InformationAction;
import vn.hienluong.information.RefusalGround;
import vn.hienluong.information.RequestId;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** The answer as it is written, given, or refused on a ground of the law; then number and date of its letter. */
@Controller
class AnsweringController {

    private static final String ONE = RequestQuery.LIST + "/{id}";

    private final Answering answering;

    AnsweringController(Answering answering) {
        this.answering = answering;
    }

    @Needs(InformationAction.WRITE)
    @PutMapping(ONE + "/draft")
    Html edit(@PathVariable RequestId id, @RequestParam(defaultValue = "") String words, Actor by) {
        return HandlingController.back(id, answering.write(id, Typed.text(words), by), "information.draft.done");
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
