package vn.hienluong.organization.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.NewUnit;
import vn.hienluong.organization.OrganizationAction;
import vn.hienluong.organization.Reorganisation;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** A unit becomes several of its kind, named one on a line. */
@Controller
class SplitController {

    private final Units units;
    private final Reorganisation reorganisation;

    SplitController(Units units, Reorganisation reorganisation) {
        this.units = units;
        this.reorganisation = reorganisation;
    }

    @Needs(OrganizationAction.REORGANISE)
    @PostMapping("/organization/units/{id}/split")
    Html create(
            @PathVariable UnitId id,
            @RequestParam String names,
            @RequestParam String on,
            @RequestParam String instrument,
            Actor by) {
        var back = "/organization/units/" + id;
        return Typed.day(on)
                .map(day -> Html.seeOther(
                        back,
                        reorganisation.split(id, parts(id, names, by), day, Typed.line(instrument), by),
                        "organization.unit.split-done",
                        day))
                .orElseGet(() -> Html.seeOther(back).refusing(Refusal.of("organization.day-missing")));
    }

    private List<NewUnit> parts(UnitId id, String names, Actor by) {
        var old = units.ever(by.agency()).stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        return Typed.text(names)
                .lines()
                .map(Typed::line)
                .filter(name -> !name.isEmpty())
                .map(name -> new NewUnit(old.kind(), name, name, old.countsAmongAll(), old.ownSeal()))
                .toList();
    }
}
