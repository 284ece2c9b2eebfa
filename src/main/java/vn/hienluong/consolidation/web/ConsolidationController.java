package vn.hienluong.consolidation.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.consolidation.Consolidation;
import vn.hienluong.consolidation.ConsolidationAction;
import vn.hienluong.consolidation.web.ConsolidationPages.Leaf;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** The department's report of a period: to look at, and to draft from what units sent. */
@Controller
class ConsolidationController {

    private final Consolidation consolidation;
    private final ConsolidationPages pages;
    private final Templates templates;

    ConsolidationController(Consolidation consolidation, ConsolidationPages pages, Templates templates) {
        this.consolidation = consolidation;
        this.pages = pages;
        this.templates = templates;
    }

    @Needed(ConsolidationAction.VIEW)
    @GetMapping("/periods/{period}/consolidation")
    Html show(@PathVariable PeriodId period, @RequestParam(defaultValue = "") String leaf, Screen screen, Actor by) {
        return Html.page(templates.consolidationShow(screen, pages.page(period, Leaf.of(leaf), screen, by)));
    }

    @Needed(ConsolidationAction.DRAFT)
    @PostMapping("/periods/{period}/consolidation")
    Html create(@PathVariable PeriodId period, Actor by) {
        return Html.seeOther(
                ConsolidationPages.at(period), consolidation.draft(period, by), "consolidation.done.drafted");
    }
}
