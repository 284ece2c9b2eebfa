package vn.hienluong.imports.web;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.Arrivals;
import vn.hienluong.files.Brought;
import vn.hienluong.imports.ImportId;
import vn.hienluong.imports.Imports;
import vn.hienluong.imports.ReadPlan;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** Papers that were read, and a new one. */
@Controller
class ImportsController {

    private final Arrivals arrivals;
    private final Imports imports;
    private final ImportPages pages;
    private final Templates templates;

    ImportsController(Arrivals arrivals, Imports imports, ImportPages pages, Templates templates) {
        this.arrivals = arrivals;
        this.imports = imports;
        this.pages = pages;
        this.templates = templates;
    }

    @Allowed(PlanAction.IMPORT)
    @GetMapping("/imports")
    Html index(Screen screen, Actor by) {
        return Html.page(templates.importsIndex(screen, imports.latest(by.agency()), Optional.empty()));
    }

    @Allowed(PlanAction.IMPORT)
    @PostMapping("/imports")
    Html create(
            @ModelAttribute Brought brought, @RequestParam(defaultValue = "") String table, Screen screen, Actor by) {
        return switch (read(brought, table, by)) {
            case Outcome.Done<ReadPlan>(var read) ->
                Html.seeOther("/imports/" + read.id()).saying("imports.read-done");
            case Outcome.Refused<ReadPlan>(var refusal) ->
                Html.refused(templates.importsIndex(screen, imports.latest(by.agency()), Optional.of(refusal)));
        };
    }

    private Outcome<ReadPlan> read(Brought brought, String table, Actor by) {
        var which = table.matches("\\d{1,3}") ? OptionalInt.of(Integer.parseInt(table)) : OptionalInt.empty();
        return arrivals.with(
                brought,
                by,
                file -> file.map(paper -> imports.read(paper, which, by))
                        .orElseGet(() -> Outcome.refused("imports.file-missing")));
    }

    @Allowed(PlanAction.IMPORT)
    @GetMapping("/imports/{id}")
    Html show(@PathVariable ImportId id, Screen screen, Actor by) {
        return Html.page(templates.importsShow(screen, pages.of(id, screen.text(), by)));
    }
}
