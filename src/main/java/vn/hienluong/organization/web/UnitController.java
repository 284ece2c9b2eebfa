package vn.hienluong.organization.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.OrganizationAction;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** One unit, and opening a new one. */
@Controller
class UnitController {

    private final Units units;
    private final OrganizationPages pages;
    private final Clock clock;
    private final Templates templates;

    UnitController(Units units, OrganizationPages pages, Clock clock, Templates templates) {
        this.units = units;
        this.pages = pages;
        this.clock = clock;
        this.templates = templates;
    }

    @Needs(OrganizationAction.VIEW)
    @GetMapping("/organization/units/{id}")
    Html show(@PathVariable UnitId id, Actor by, Screen screen) {
        return Html.page(templates.organizationUnit(screen, pages.of(id, by, screen.text())));
    }

    @Needs(OrganizationAction.MANAGE_UNITS)
    @GetMapping("/organization/units/new")
    Html blank(Screen screen) {
        var empty = UnitForm.empty(Time.today(clock).toString());
        return Html.page(templates.organizationNewUnit(screen, empty, kinds(screen.text()), Optional.empty()));
    }

    @Needs(OrganizationAction.MANAGE_UNITS)
    @PostMapping("/organization/units")
    Html create(@ModelAttribute UnitForm typed, Actor by, Screen screen) {
        var from = Typed.day(typed.from());
        if (from.isEmpty()) {
            return again(typed, Refusal.of("organization.day-missing"), screen);
        }
        return switch (units.open(typed.unit(), from.get(), by)) {
            case Outcome.Done<Unit>(var unit) ->
                Html.seeOther(UnitRow.address(unit)).saying("organization.unit.opened-done", unit.name());
            case Outcome.Refused<Unit>(var refusal) -> again(typed, refusal, screen);
        };
    }

    private Html again(UnitForm typed, Refusal refusal, Screen screen) {
        return Html.refused(templates.organizationNewUnit(screen, typed, kinds(screen.text()), Optional.of(refusal)));
    }

    static List<Choice> kinds(Text text) {
        return Arrays.stream(UnitKind.values())
                .map(kind -> new Choice(kind.name(), text.name("organization.kind", kind)))
                .toList();
    }
}
