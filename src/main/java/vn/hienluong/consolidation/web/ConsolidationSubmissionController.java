package vn.hienluong.consolidation.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.consolidation.Consolidation;
import vn.hienluong.consolidation.ConsolidationAction;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.web.Html;

/** Trình Chánh Văn phòng kiểm tra. */
@Controller
class ConsolidationSubmissionController {

    private final Consolidation consolidation;

    ConsolidationSubmissionController(Consolidation consolidation) {
        this.consolidation = consolidation;
    }

    @Needed(ConsolidationAction.WRITE)
    @PostMapping("/periods/{period}/consolidation/submission")
    Html create(@PathVariable PeriodId period, Actor by) {
        return Html.seeOther(
                ConsolidationPages.at(period), consolidation.submit(period, by), "consolidation.done.submitted");
    }
}
