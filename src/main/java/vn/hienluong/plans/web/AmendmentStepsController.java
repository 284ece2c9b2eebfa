package vn.hienluong.plans.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.plans.AmendmentId;
import vn.hienluong.plans.Amendments;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** The office's opinion and the leadership's decision on a request. */
@Controller
class AmendmentStepsController {

    private final Amendments amendments;

    AmendmentStepsController(Amendments amendments) {
        this.amendments = amendments;
    }

    @Allowed(PlanAction.FORWARD_AMENDMENT)
    @PostMapping("/amendments/{id}/forwarding")
    Html create(@PathVariable AmendmentId id, @RequestParam(defaultValue = "") String opinion, Actor by) {
        return Html.seeOther(
                "/amendments/" + id, amendments.forward(id, Typed.text(opinion), by), "plans.amendment.forwarded-done");
    }

    @Allowed(PlanAction.DECIDE_AMENDMENT)
    @PutMapping("/amendments/{id}/decision")
    Html update(
            @PathVariable AmendmentId id,
            @RequestParam(defaultValue = "") String agreed,
            @RequestParam(defaultValue = "") String decision,
            Actor by) {
        var decided = amendments.decide(id, agreed.equals("yes"), Typed.text(decision), by);
        return Html.seeOther("/amendments/" + id, decided, "plans.amendment.decided-done");
    }
}
