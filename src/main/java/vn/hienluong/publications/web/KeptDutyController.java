package vn.hienluong.publications.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.disclosure.ItemId;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.publications.PublicationAction;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.proving.KeptDuties;

/** Which items that must be public a publication is written for. */
@Controller
class KeptDutyController {

    private static final String HERE = "/publications/{id}/duties";

    private final KeptDuties duties;

    KeptDutyController(KeptDuties duties) {
        this.duties = duties;
    }

    @Needs(PublicationAction.WRITE)
    @PostMapping(HERE)
    Html create(@PathVariable PublicationId id, @RequestParam(defaultValue = "") String item, Actor by) {
        var bound = duties.bind(id, Typed.id(Typed.line(item), ItemId::new), by);
        return Html.seeOther("/publications/" + id + "#duties", bound, "publications.duty.bound-done");
    }

    @Needs(PublicationAction.WRITE)
    @DeleteMapping(HERE + "/{item}")
    Html destroy(@PathVariable PublicationId id, @PathVariable ItemId item, Actor by) {
        return Html.seeOther(
                "/publications/" + id + "#duties", duties.free(id, item, by), "publications.duty.freed-done");
    }
}
