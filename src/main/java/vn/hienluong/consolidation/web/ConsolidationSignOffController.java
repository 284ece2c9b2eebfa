package vn.hienluong.consolidation.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.consolidation.Consolidation;
import vn.hienluong.consolidation.ConsolidationAction;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.web.Html;

/** Lãnh đạo duyệt. */
@Controller
class ConsolidationSignOffController {

    private final Consolidation consolidation;

    ConsolidationSignOffController(Consolidation consolidation) {
        this.consolidation = consolidation;
    }

    @Needed(ConsolidationAction.SIGN_OFF)
    @PostMapping("/periods/{period}/consolidation/sign-off")
    Html create(@PathVariable PeriodId period, Actor by) {
        return Html.seeOther(
                ConsolidationPages.at(period), consolidation.signOff(period, by), "consolidation.done.signed-off");
    }
}
