package vn.hienluong.organization.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.OrganizationAction;
import vn.hienluong.organization.Reorganisation;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** The end of a unit that nobody succeeds. */
@Controller
class ClosingController {

    private final Reorganisation reorganisation;

    ClosingController(Reorganisation reorganisation) {
        this.reorganisation = reorganisation;
    }

    @Needs(OrganizationAction.REORGANISE)
    @PostMapping("/organization/units/{id}/closing")
    Html create(@PathVariable UnitId id, @RequestParam String from, Actor by) {
        var back = "/organization/units/" + id;
        return Typed.day(from)
                .map(day -> Html.seeOther(
                        back, reorganisation.close(List.of(id), day, by), "organization.unit.closed-done", day))
                .orElseGet(() -> Html.seeOther(back).refusing(Refusal.of("organization.day-missing")));
    }
}
