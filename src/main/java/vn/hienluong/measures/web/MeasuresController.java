package vn.hienluong.measures.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.Actor;
import vn.hienluong.measures.MeasureAction;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** All that is counted, and one measure by days and unit. */
@Controller
class MeasuresController {

    private final MeasurePages pages;
    private final Templates templates;

    MeasuresController(MeasurePages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Allowed(MeasureAction.VIEW)
    @GetMapping("/measures")
    Html index(Screen screen, Actor by) {
        return Html.page(templates.measuresIndex(screen, pages.all(screen.text(), by)));
    }

    @Allowed(MeasureAction.VIEW)
    @GetMapping("/measures/{key}")
    Html show(@PathVariable String key, Screen screen, Actor by) {
        return Html.page(templates.measuresShow(screen, pages.page(key, screen.text(), by)));
    }
}
