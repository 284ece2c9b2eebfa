package vn.hienluong.imports.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.imports.ImportId;
import vn.hienluong.imports.Imports;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.plans.PlanId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;

/** Đưa vào theo dõi. */
@Controller
class TrackingController {

    private final Imports imports;

    TrackingController(Imports imports) {
        this.imports = imports;
    }

    @Allowed(PlanAction.START)
    @PostMapping("/imports/{id}/tracking")
    Html create(@PathVariable ImportId id, Actor by) {
        return switch (imports.start(id, by)) {
            case Outcome.Done<PlanId>(var plan) ->
                Html.seeOther("/plans/" + plan).saying("imports.started-done");
            case Outcome.Refused<PlanId>(var refusal) ->
                Html.seeOther("/imports/" + id).refusing(refusal);
        };
    }
}
