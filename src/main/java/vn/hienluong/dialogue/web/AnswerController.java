package vn.hienluong.dialogue.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.dialogue.Answering;
import vn.hienluong.dialogue.DialogueAction;
import vn.hienluong.dialogue.Question;
import vn.hienluong.dialogue.QuestionId;
import vn.hienluong.dialogue.Questions;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** The words of an answer: kept, or brought before whoever approves. */
@Controller
class AnswerController {

    private final Answering answering;
    private final Questions questions;
    private final QuestionPages pages;

    AnswerController(Answering answering, Questions questions, QuestionPages pages) {
        this.answering = answering;
        this.questions = questions;
        this.pages = pages;
    }

    @Needs(DialogueAction.WRITE)
    @PutMapping(QuestionsController.LIST + "/{id}/answer")
    Html update(@PathVariable QuestionId id, @ModelAttribute WordingForm typed, Actor by, Screen screen) {
        var outcome = typed.proposes()
                ? answering.propose(id, typed.typed(), typed.version(), by)
                : answering.write(id, typed.typed(), typed.version(), by);
        return switch (outcome) {
            case Outcome.Done<Question> _ ->
                Html.seeOther(QuestionsController.LIST + "/" + id)
                        .saying(typed.proposes() ? "dialogue.propose.done" : "dialogue.write.done");
            case Outcome.Refused<Question>(var refusal) ->
                Html.refused(pages.of(
                        questions.require(id, by), Optional.of(typed.again()), Optional.of(refusal), by, screen));
        };
    }
}
