package vn.hienluong.disclosure.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.disclosure.DisclosureAction;
import vn.hienluong.disclosure.Item;
import vn.hienluong.disclosure.ItemFilter.Show;
import vn.hienluong.disclosure.ItemId;
import vn.hienluong.disclosure.Items;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** What must be public: the list, one of them, and a new one that no other room knows of. */
@Controller
class DisclosuresController {

    private static final int FULL_PAGE = 50;

    private final Items items;
    private final Names names;
    private final ItemPages pages;
    private final Clock clock;
    private final Templates templates;

    DisclosuresController(Items items, Names names, ItemPages pages, Clock clock, Templates templates) {
        this.items = items;
        this.names = names;
        this.pages = pages;
        this.clock = clock;
        this.templates = templates;
    }

    /** A new item as it was typed. */
    record Form(
            @Nullable String duty,
            @Nullable String title,
            @Nullable String arose,
            @Nullable String unit) {}

    @Needs(DisclosureAction.VIEW)
    @GetMapping(ItemQuery.LIST)
    Html index(@ModelAttribute ItemQuery query, Actor by, Screen screen) {
        var filter = query.filter(Show.OUTSTANDING);
        var found = items.list(filter, query.begin(), FULL_PAGE, by);
        var known = names.of(by.agency(), screen.text());
        return Html.page(templates.disclosureIndex(
                screen,
                new ItemsPage(
                        found.stream().map(known::row).toList(),
                        known.filters(query, filter.show()),
                        DisclosureAction.RECORD.allowedTo(by),
                        query.href(ItemQuery.FILE),
                        next(found, query))));
    }

    private static Optional<String> next(List<Item> found, ItemQuery query) {
        return found.size() < FULL_PAGE
                ? Optional.empty()
                : Optional.of(query.continuing(found.getLast()).href(ItemQuery.LIST));
    }

    @Needs(DisclosureAction.VIEW)
    @GetMapping("/disclosures/{id}")
    Html show(@PathVariable ItemId id, Actor by, Screen screen) {
        return Html.page(pages.of(items.require(id, by.agency()), PostingForm.EMPTY, Optional.empty(), by, screen));
    }

    @Needs(DisclosureAction.RECORD)
    @GetMapping("/disclosures/new")
    Html blank(Actor by, Screen screen) {
        return Html.page(form(new Form("", "", Time.today(clock).toString(), ""), Optional.empty(), by, screen));
    }

    @Needs(DisclosureAction.RECORD)
    @PostMapping(ItemQuery.LIST)
    Html create(@ModelAttribute Form typed, Actor by, Screen screen) {
        return switch (recorded(typed, by)) {
            case Outcome.Done<Item>(var item) ->
                Html.seeOther("/disclosures/" + item.id()).saying("disclosure.record.done");
            case Outcome.Refused<Item>(var refusal) -> Html.refused(form(typed, Optional.of(refusal), by, screen));
        };
    }

    private Outcome<Item> recorded(Form typed, Actor by) {
        var arose = Typed.day(Typed.line(typed.arose()));
        var unit = Typed.id(Typed.line(typed.unit()), UnitId::new);
        if (arose.isEmpty() || unit.isEmpty() || !names.exists(unit.get(), by.agency())) {
            return Outcome.refused("disclosure.record.incomplete");
        }
        return items.record(Typed.line(typed.duty()), Typed.line(typed.title()), arose.get(), unit.get(), by);
    }

    private JteModel form(Form typed, Optional<Refusal> refusal, Actor by, Screen screen) {
        var known = names.of(by.agency(), screen.text());
        return templates.disclosureNewItem(
                screen,
                new NewItemPage(
                        known.dutyChoices(),
                        names.unitsOn(Time.today(clock), by.agency()),
                        Typed.line(typed.duty()),
                        Typed.line(typed.title()),
                        Typed.line(typed.arose()),
                        Typed.line(typed.unit()),
                        refusal));
    }
}
