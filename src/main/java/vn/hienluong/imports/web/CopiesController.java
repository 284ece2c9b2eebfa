package vn.hienluong.imports.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.imports.Copies;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.plans.PlanId;
import vn.hienluong.platform.web.Html;

/** Next year's plan as a copy of this year's. */
@Controller
class CopiesController {

    private final Copies copies;

    CopiesController(Copies copies) {
        this.copies = copies;
    }

    @Allowed(PlanAction.IMPORT)
    @PostMapping("/plans/{plan}/copies")
    Html create(@PathVariable PlanId plan, Actor by) {
        return Html.seeOther("/imports/" + copies.nextYear(plan, by).id()).saying("imports.copy.done");
    }
}
