package vn.hienluong.dialogue.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.dialogue.Answering;
import vn.hienluong.dialogue.DialogueAction;
import vn.hienluong.dialogue.QuestionId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** Somebody who wrote none of it lets an answer out, gives it back, or takes down what was public. */
@Controller
class ApprovalController {

    private static final String ONE = QuestionsController.LIST + "/{id}";

    private final Answering answering;

    ApprovalController(Answering answering) {
        this.answering = answering;
    }

    @Needs(DialogueAction.APPROVE)
    @PostMapping(ONE + "/approval")
    Html create(@PathVariable QuestionId id, Actor by) {
        return back(id, answering.approve(id, by), "dialogue.approve.done");
    }

    @Needs(DialogueAction.APPROVE)
    @DeleteMapping(ONE + "/proposal")
    Html update(@PathVariable QuestionId id, @RequestParam @Nullable String reason, Actor by) {
        return back(id, answering.giveBack(id, Typed.text(reason), by), "dialogue.give-back.done");
    }

    @Needs(DialogueAction.TAKE_DOWN)
    @DeleteMapping(ONE + "/publication")
    Html destroy(@PathVariable QuestionId id, @RequestParam @Nullable String reason, Actor by) {
        return back(id, answering.takeDown(id, Typed.text(reason), by), "dialogue.take-down.done");
    }

    private static Html back(QuestionId id, Outcome<?> outcome, String done) {
        return Html.seeOther(QuestionsController.LIST + "/" + id, outcome, done);
    }
}
