package vn.hienluong.organization.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.OrganizationAction;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** The organisation of today, with the people to call. */
@Controller
class OrganizationController {

    private final OrganizationPages pages;
    private final Templates templates;

    OrganizationController(OrganizationPages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Needs(OrganizationAction.VIEW)
    @GetMapping("/organization")
    Html index(Actor by, Screen screen) {
        return Html.page(templates.organizationIndex(screen, pages.index(by, screen.text())));
    }
}
