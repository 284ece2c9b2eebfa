package vn.hienluong.disclosure.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.disclosure.DisclosureAction;
import vn.hienluong.disclosure.Duties;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** A duty of the law that this agency does not have, with the reason. */
@Controller
class SuspensionController {

    private final Duties duties;

    SuspensionController(Duties duties) {
        this.duties = duties;
    }

    @Needs(DisclosureAction.MANAGE)
    @PostMapping(DutiesController.HERE + "/{key}/suspension")
    Html create(@PathVariable String key, @RequestParam @Nullable String reason, Actor by) {
        var off = duties.switchOff(key, Typed.text(reason), by);
        return Html.seeOther(DutiesController.HERE, off, "disclosure.duty-off.done");
    }

    @Needs(DisclosureAction.MANAGE)
    @DeleteMapping(DutiesController.HERE + "/{key}/suspension")
    Html destroy(@PathVariable String key, Actor by) {
        return Html.seeOther(DutiesController.HERE, duties.switchOn(key, by), "disclosure.duty-on.done");
    }
}
