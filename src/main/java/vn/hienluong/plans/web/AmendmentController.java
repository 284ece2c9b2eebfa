package vn.hienluong.plans.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.Actor;
import vn.hienluong.plans.AmendmentId;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** One request for amendment. */
@Controller
class AmendmentController {

    private final AmendmentPages pages;
    private final Templates templates;

    AmendmentController(AmendmentPages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Allowed(PlanAction.VIEW)
    @GetMapping("/amendments/{id}")
    Html show(@PathVariable AmendmentId id, Screen screen, Actor by) {
        return Html.page(templates.plansAmendment(screen, pages.of(id, screen.text(), by)));
    }
}
