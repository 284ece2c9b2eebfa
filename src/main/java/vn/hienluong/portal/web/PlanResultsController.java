package vn.hienluong.portal.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.portal.PublicResults;

/** Kết quả thực hiện Kế hoạch: what the issued reports say, task by task. */
@Controller
class PlanResultsController {

    private final PublicResults results;
    private final Templates templates;

    PlanResultsController(PublicResults results, Templates templates) {
        this.results = results;
        this.templates = templates;
    }

    @OpenToAll(because = "shows only what was issued")
    @GetMapping({"/cong/{site}/ket-qua", "/cong/{site}/en/ket-qua"})
    Html show(PublicScreen screen) {
        return Html.page(templates.portalResults(screen, results.of(screen.agency())));
    }
}
