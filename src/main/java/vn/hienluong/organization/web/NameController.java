package vn.hienluong.organization.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.OrganizationAction;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** Another name for a unit from a day on. */
@Controller
class NameController {

    private final Units units;

    NameController(Units units) {
        this.units = units;
    }

    @Needs(OrganizationAction.MANAGE_UNITS)
    @PutMapping("/organization/units/{id}/name")
    Html update(
            @PathVariable UnitId id,
            @RequestParam String name,
            @RequestParam String shortName,
            @RequestParam String from,
            Actor by) {
        var back = "/organization/units/" + id;
        return Typed.day(from)
                .map(day -> Html.seeOther(
                        back,
                        units.rename(id, Typed.line(name), Typed.line(shortName), day, by),
                        "organization.unit.renamed-done",
                        day))
                .orElseGet(() -> Html.seeOther(back).refusing(Refusal.of("organization.day-missing")));
    }
}
