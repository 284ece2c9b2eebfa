package vn.hienluong.consolidation.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.consolidation.Consolidation;
import vn.hienluong.consolidation.ConsolidationAction;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** Chuyển lại kèm ý kiến; remarks on paragraphs were made while reading. */
@Controller
class ConsolidationReturnController {

    private final Consolidation consolidation;

    ConsolidationReturnController(Consolidation consolidation) {
        this.consolidation = consolidation;
    }

    @Needed(ConsolidationAction.GIVE_BACK)
    @PostMapping("/periods/{period}/consolidation/return")
    Html create(@PathVariable PeriodId period, @RequestParam(defaultValue = "") String reason, Actor by) {
        return Html.seeOther(
                ConsolidationPages.at(period),
                consolidation.giveBack(period, Typed.text(reason), Map.of(), by),
                "consolidation.done.given-back");
    }
}
