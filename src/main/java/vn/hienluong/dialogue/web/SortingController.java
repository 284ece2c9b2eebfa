package vn.hienluong.dialogue.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.dialogue.DialogueAction;
import vn.hienluong.dialogue.Question;
import vn.hienluong.dialogue.QuestionId;
import vn.hienluong.dialogue.Questions;
import vn.hienluong.dialogue.Sorting;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** Which unit answers, and what is no question. */
@Controller
class SortingController {

    private static final String ONE = QuestionsController.LIST + "/{id}";

    private final Sorting sorting;
    private final Questions questions;

    SortingController(Sorting sorting, Questions questions) {
        this.sorting = sorting;
        this.questions = questions;
    }

    @Needs(DialogueAction.SORT)
    @PutMapping(ONE + "/assignment")
    Html update(@PathVariable QuestionId id, @RequestParam @Nullable String unit, Actor by) {
        var chosen = Typed.id(Typed.line(unit), UnitId::new);
        return back(id, assigned(id, chosen, by), "dialogue.assign.done");
    }

    private Outcome<Question> assigned(QuestionId id, Optional<UnitId> unit, Actor by) {
        if (unit.isPresent()) {
            return sorting.assign(id, unit.get(), by);
        }
        questions.require(id, by);
        return Outcome.refused("dialogue.assign.no-unit");
    }

    @Needs(DialogueAction.SORT)
    @PostMapping(ONE + "/setting-aside")
    Html create(@PathVariable QuestionId id, @RequestParam @Nullable String reason, Actor by) {
        return back(id, sorting.setAside(id, Typed.text(reason), by), "dialogue.set-aside.done");
    }

    @Needs(DialogueAction.SORT)
    @DeleteMapping(ONE + "/setting-aside")
    Html destroy(@PathVariable QuestionId id, Actor by) {
        return back(id, sorting.putBack(id, by), "dialogue.put-back.done");
    }

    private static Html back(QuestionId id, Outcome<?> outcome, String done) {
        return Html.seeOther(QuestionsController.LIST + "/" + id, outcome, done);
    }
}
