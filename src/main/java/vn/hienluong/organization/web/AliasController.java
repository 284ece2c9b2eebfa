package vn.hienluong.organization.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.OrganizationAction;
import vn.hienluong.organization.UnitAlias;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** How papers call a unit. */
@Controller
class AliasController {

    private final Units units;

    AliasController(Units units) {
        this.units = units;
    }

    @Needs(OrganizationAction.MANAGE_ALIASES)
    @PostMapping("/organization/units/{id}/aliases")
    Html create(@PathVariable UnitId id, @RequestParam String alias, Actor by) {
        var back = "/organization/units/" + id;
        var typed = Typed.line(alias);
        if (typed.isEmpty()) {
            return Html.seeOther(back).refusing(Refusal.of("organization.alias.missing"));
        }
        units.remember(new UnitAlias(id, typed), by);
        return Html.seeOther(back).saying("organization.alias.remembered-done", typed);
    }

    @Needs(OrganizationAction.MANAGE_ALIASES)
    @DeleteMapping("/organization/units/{id}/aliases")
    Html destroy(@PathVariable UnitId id, @RequestParam String alias, Actor by) {
        var typed = Typed.line(alias);
        units.forget(new UnitAlias(id, typed), by);
        return Html.seeOther("/organization/units/" + id).saying("organization.alias.forgotten-done", typed);
    }
}
