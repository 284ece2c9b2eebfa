package vn.hienluong.publications.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.publications.Edition;
import vn.hienluong.publications.PublicationAction;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.Writing;
import vn.hienluong.publications.facts.PublicationKind;

/** What is written and published; a new one; one with all its editions. */
@Controller
class PublicationsController {

    private final ListPages lists;
    private final PublicationPages pages;
    private final Writing writing;
    private final Units units;
    private final Clock clock;
    private final Templates templates;

    PublicationsController(
            ListPages lists, PublicationPages pages, Writing writing, Units units, Clock clock, Templates templates) {
        this.lists = lists;
        this.pages = pages;
        this.writing = writing;
        this.units = units;
        this.clock = clock;
        this.templates = templates;
    }

    /** @param changed and {@code after}: where the page before ended */
    record Wanted(
            @Nullable String kind,
            @Nullable String stage,
            @Nullable String standing,
            @Nullable String q,
            @Nullable String changed,
            @Nullable String after) {}

    record Form(
            @Nullable String kind,
            @Nullable String unit,
            @Nullable String title) {}

    @Needs(PublicationAction.VIEW)
    @GetMapping("/publications")
    Html index(@ModelAttribute Wanted wanted, Actor by, Screen screen) {
        return Html.page(templates.publicationsIndex(screen, lists.of(wanted, screen.text(), by)));
    }

    @Needs(PublicationAction.WRITE)
    @GetMapping("/publications/new")
    Html blank(@RequestParam(defaultValue = "") String kind, Actor by, Screen screen) {
        return Html.page(blank(new Form(kind, "", ""), Optional.empty(), by, screen));
    }

    @Needs(PublicationAction.WRITE)
    @PostMapping("/publications")
    Html create(@ModelAttribute Form form, Actor by, Screen screen) {
        var kind = Typed.choice(Typed.line(form.kind()), PublicationKind.class);
        var unit = Typed.id(Typed.line(form.unit()), UnitId::new);
        if (kind.isEmpty() || unit.isEmpty()) {
            return Html.refused(blank(form, Optional.of(Refusal.of("publications.new.incomplete")), by, screen));
        }
        return switch (writing.begin(kind.get(), unit.get(), Typed.line(form.title()), by)) {
            case Outcome.Done<Edition>(var edition) ->
                Html.seeOther("/publications/editions/" + edition.id() + "/edit");
            case Outcome.Refused<Edition>(var refusal) -> Html.refused(blank(form, Optional.of(refusal), by, screen));
        };
    }

    @Needs(PublicationAction.VIEW)
    @GetMapping("/publications/{id}")
    Html show(@PathVariable PublicationId id, Actor by, Screen screen) {
        return Html.page(templates.publicationsShow(screen, pages.of(id, screen.text(), by)));
    }

    private gg.jte.models.runtime.JteModel blank(Form form, Optional<Refusal> refusal, Actor by, Screen screen) {
        var own = units.on(Time.today(clock), by.agency()).stream()
                .filter(unit -> lists.mayWriteFor(unit.id(), by))
                .map(unit -> new Choice(unit.id().toString(), unit.name()))
                .toList();
        var unit = Typed.line(form.unit());
        return templates.publicationsBlank(
                screen,
                lists.kinds(screen.text()),
                own,
                Typed.line(form.kind()),
                unit.isEmpty() && !own.isEmpty() ? own.getFirst().value() : unit,
                Typed.line(form.title()),
                refusal);
    }
}
