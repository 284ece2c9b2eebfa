package vn.hienluong.consolidation.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.consolidation.Consolidation;
import vn.hienluong.consolidation.ConsolidationAction;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.web.Html;

/** Chánh Văn phòng has checked the report: it goes to the leadership. */
@Controller
class ConsolidationCheckController {

    private final Consolidation consolidation;

    ConsolidationCheckController(Consolidation consolidation) {
        this.consolidation = consolidation;
    }

    @Needed(ConsolidationAction.CHECK)
    @PostMapping("/periods/{period}/consolidation/check")
    Html create(@PathVariable PeriodId period, Actor by) {
        return Html.seeOther(
                ConsolidationPages.at(period), consolidation.check(period, by), "consolidation.done.checked");
    }
}
