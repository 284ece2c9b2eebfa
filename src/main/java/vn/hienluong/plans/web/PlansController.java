package vn.hienluong.plans.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** The plans of the agency, and one of them as a whole. */
@Controller
class PlansController {

    private final Plans plans;
    private final PlanPages pages;
    private final Templates templates;

    PlansController(Plans plans, PlanPages pages, Templates templates) {
        this.plans = plans;
        this.pages = pages;
        this.templates = templates;
    }

    @Allowed(PlanAction.VIEW)
    @GetMapping("/plans")
    Html index(Screen screen, Actor by) {
        return Html.page(templates.plansIndex(screen, plans.all(by.agency()), PlanAction.IMPORT.allowedTo(by)));
    }

    @Allowed(PlanAction.VIEW)
    @GetMapping("/plans/{id}")
    Html show(@PathVariable PlanId id, Screen screen, Actor by) {
        return Html.page(templates.plansShow(screen, pages.of(id, screen.text(), by)));
    }

    /** Thôi theo dõi, as long as nobody has reported. */
    @Allowed(PlanAction.WITHDRAW)
    @PostMapping("/plans/{id}/withdrawal")
    Html destroy(@PathVariable PlanId id, @RequestParam(defaultValue = "") String reason, Actor by) {
        return Html.seeOther("/plans/" + id, plans.withdraw(id, Typed.text(reason), by), "plans.withdrawn");
    }
}
