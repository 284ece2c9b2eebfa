package vn.hienluong.consolidation.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.consolidation.ConsolidationAction;
import vn.hienluong.consolidation.Editing;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** Remarks of the head of the office and of the leadership on one paragraph. */
@Controller
class ConsolidationRemarkController {

    private final Editing editing;

    ConsolidationRemarkController(Editing editing) {
        this.editing = editing;
    }

    @Needed(ConsolidationAction.GIVE_BACK)
    @PostMapping("/periods/{period}/consolidation/statements/{id}/remarks")
    Html create(
            @PathVariable PeriodId period,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Actor by) {
        return Html.seeOther(
                ConsolidationPages.at(period) + "#s-" + id,
                editing.remark(period, id, Typed.text(text), by),
                "consolidation.done.remarked");
    }
}
