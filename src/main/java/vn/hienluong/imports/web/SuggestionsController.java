package vn.hienluong.imports.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.imports.Suggestions;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.plans.PlanId;
import vn.hienluong.platform.web.Html;

/** Asks the words of a tracked plan again which measures would prove its tasks. */
@Controller
class SuggestionsController {

    private final Suggestions suggestions;

    SuggestionsController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Allowed(PlanAction.SET_UP_TASK)
    @PostMapping("/plans/{plan}/measures/suggestions")
    Html create(@PathVariable PlanId plan, Actor by) {
        int fresh = suggestions.propose(plan, by);
        return Html.seeOther("/plans/" + plan + "/measures")
                .saying(fresh == 0 ? "imports.suggestions.nothing" : "imports.suggestions.done");
    }
}
