package vn.hienluong.organization.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.OrganizationAction;
import vn.hienluong.organization.Reorganisation;
import vn.hienluong.organization.Unit;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** Units become one, which stands in their place from a day on. */
@Controller
class MergerController {

    private final Reorganisation reorganisation;
    private final OrganizationPages pages;
    private final Clock clock;
    private final Templates templates;

    MergerController(Reorganisation reorganisation, OrganizationPages pages, Clock clock, Templates templates) {
        this.reorganisation = reorganisation;
        this.pages = pages;
        this.clock = clock;
        this.templates = templates;
    }

    @Needs(OrganizationAction.REORGANISE)
    @GetMapping("/organization/mergers/new")
    Html blank(Actor by, Screen screen) {
        var empty = UnitForm.empty(Time.today(clock).toString());
        return Html.page(page(new MergerPage(empty, "", Set.of(), choices(by), Optional.empty()), screen));
    }

    @Needs(OrganizationAction.REORGANISE)
    @PostMapping("/organization/mergers")
    Html create(
            @RequestParam(defaultValue = "") List<UnitId> old,
            @ModelAttribute UnitForm typed,
            @RequestParam String instrument,
            Actor by,
            Screen screen) {
        // a field that holds nothing but a blank names no unit
        var merging = old.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        var outcome = Typed.day(typed.from())
                .map(day -> reorganisation.merge(merging, typed.unit(), day, Typed.line(instrument), by))
                .orElseGet(() -> Outcome.refused("organization.day-missing"));
        return switch (outcome) {
            case Outcome.Done<Unit>(var unit) ->
                Html.seeOther(UnitRow.address(unit)).saying("organization.unit.merged-done", unit.name());
            case Outcome.Refused<Unit>(Refusal refusal) ->
                Html.refused(page(
                        new MergerPage(typed, Typed.line(instrument), merging, choices(by), Optional.of(refusal)),
                        screen));
        };
    }

    private List<Choice> choices(Actor by) {
        return pages.today(by).stream().map(UnitRow::choice).toList();
    }

    private gg.jte.models.runtime.JteModel page(MergerPage page, Screen screen) {
        return templates.organizationMerger(screen, page, UnitController.kinds(screen.text()));
    }
}
