package vn.hienluong.disclosure.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.disclosure.DisclosureAction;
import vn.hienluong.disclosure.ItemId;
import vn.hienluong.disclosure.Items;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** Không áp dụng: the head of the office or the leadership decides that an item need not be public. */
@Controller
class WaiverController {

    private final Items items;

    WaiverController(Items items) {
        this.items = items;
    }

    @Needs(DisclosureAction.WAIVE)
    @PostMapping("/disclosures/{id}/waiver")
    Html create(@PathVariable ItemId id, @RequestParam @Nullable String reason, Actor by) {
        return Html.seeOther("/disclosures/" + id, items.waive(id, Typed.text(reason), by), "disclosure.waive.done");
    }
}
