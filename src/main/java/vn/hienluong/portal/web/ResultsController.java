package vn.hienluong.portal.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.portal.PublicResults;

/** Kết quả thực hiện Kế hoạch: what the issued reports say, task by task. */
@Controller
class ResultsController {

    private final PublicResults results;
    private final Templates templates;

    ResultsController(PublicResults results, Templates templates) {
        this.results = results;
        this.templates = templates;
    }

    @OpenToAll(because = "names only the agencies that report here")
    @GetMapping("/ket-qua")
    Html index(Screen screen) {
        return Html.page(templates.portalIndex(screen, results.agencies()));
    }

    @OpenToAll(because = "shows only what was issued")
    @GetMapping("/ket-qua/{notation}")
    Html show(@PathVariable String notation, Screen screen) {
        var agency = results.agencies().stream()
                .filter(one -> one.notation().equalsIgnoreCase(notation))
                .findFirst()
                .orElseThrow(NotFound::new);
        return Html.page(templates.portalShow(screen, agency, results.of(agency)));
    }
}
