package vn.hienluong.portal.web;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.PublicScreen;

/**
 * The office itself: its units of today, and how well these pages can be used by everybody. People and telephones are shown
 * where the office has published them, never from its own directory.
 */
@Controller
class OfficeController {

    private static final List<UnitKind> ORDER = List.of(
            UnitKind.LEADERSHIP,
            UnitKind.OFFICE,
            UnitKind.INSPECTORATE,
            UnitKind.DIVISION,
            UnitKind.BRANCH,
            UnitKind.CENTRE);

    private final Units units;
    private final InOneRead inOneRead;
    private final Templates templates;

    OfficeController(Units units, InOneRead inOneRead, Templates templates) {
        this.units = units;
        this.inOneRead = inOneRead;
        this.templates = templates;
    }

    @OpenToAll(because = "names the units of the office, nobody in them")
    @GetMapping({"/cong/{site}/co-cau-to-chuc", "/cong/{site}/en/co-cau-to-chuc"})
    Html show(PublicScreen screen) {
        var all = inOneRead.of(screen.agency(), () -> units.on(Time.dayOf(screen.at()), screen.agency()));
        return Html.page(templates.portalOrganisation(
                screen, ORDER.stream().flatMap(kind -> of(kind, all)).toList()));
    }

    private static Stream<String> of(UnitKind kind, List<Unit> all) {
        return all.stream().filter(unit -> unit.kind() == kind).map(Unit::name);
    }

    @OpenToAll(because = "says how these pages can be used")
    @GetMapping({"/cong/{site}/kha-nang-tiep-can", "/cong/{site}/en/kha-nang-tiep-can"})
    Html accessibility(PublicScreen screen) {
        return Html.page(templates.portalAccessibility(screen));
    }
}
