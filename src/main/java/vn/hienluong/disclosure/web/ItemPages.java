package vn.hienluong.disclosure.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.authority.Actor;
import vn.hienluong.deadlines.Deadlines;
import vn.hienluong.disclosure.DisclosureAction;
import vn.hienluong.disclosure.Item;
import vn.hienluong.disclosure.Place;
import vn.hienluong.disclosure.Posting;
import vn.hienluong.disclosure.Postings;
import vn.hienluong.disclosure.web.ItemPage.Fact;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.HistoryLine;
import vn.hienluong.platform.web.Screen;

/** Puts the page of an item together. */
@Component
class ItemPages {

    private final Postings postings;
    private final PostingRows rows;
    private final Names names;
    private final Deadlines deadlines;
    private final Audit audit;
    private final Clock clock;
    private final Templates templates;

    ItemPages(
            Postings postings,
            PostingRows rows,
            Names names,
            Deadlines deadlines,
            Audit audit,
            Clock clock,
            Templates templates) {
        this.postings = postings;
        this.rows = rows;
        this.names = names;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
        this.templates = templates;
    }

    JteModel of(Item item, PostingForm typed, Optional<Refusal> refusal, Actor by, Screen screen) {
        var hung = postings.of(item.id(), by.agency());
        var known = names.of(by.agency(), screen.text());
        var today = Time.today(clock);
        var page = new ItemPage(
                "/disclosures/" + item.id(),
                item.title(),
                known.standing(item.standing()),
                Names.kind(item.standing()),
                item.outstanding()
                        ? Optional.of(screen.say(deadlines.left(item.deadline(), today, by.agency())))
                        : Optional.empty(),
                item.source(),
                facts(item, known, screen),
                rows.of(item, hung, today, by, screen),
                places(item, hung, by, screen),
                typed.from().isEmpty() ? today(typed) : typed,
                refusal,
                advice(item, hung),
                item.outstanding() && DisclosureAction.WAIVE.allowedTo(by),
                history(item, by, screen));
        return templates.disclosureShow(screen, page);
    }

    private PostingForm today(PostingForm typed) {
        var today = Time.today(clock).toString();
        return new PostingForm(typed.place(), typed.where(), today, typed.witnesses(), typed.listed(), null, null);
    }

    private static List<Fact> facts(Item item, Names.Known known, Screen screen) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(screen.say("disclosure.fact.duty"), known.duty(item.duty())));
        facts.add(new Fact(screen.say("disclosure.fact.unit"), known.unit(item.unit())));
        facts.add(new Fact(screen.say("disclosure.fact.arose"), screen.text().day(item.arose())));
        facts.add(new Fact(
                screen.say("disclosure.fact.due"),
                screen.say(
                        "disclosure.due", item.due(), DutiesController.within(item.amount(), item.counted(), screen))));
        facts.add(new Fact(screen.say("disclosure.fact.places"), Names.places(item.places(), screen.text())));
        item.stays()
                .ifPresent(days ->
                        facts.add(new Fact(screen.say("disclosure.fact.stays"), screen.say("disclosure.days", days))));
        item.doneOn()
                .ifPresent(day -> facts.add(new Fact(
                        screen.say("disclosure.fact.done"), screen.text().day(day))));
        item.waived().ifPresent(why -> facts.add(new Fact(screen.say("disclosure.fact.waived"), why)));
        return facts;
    }

    /** Where it does not hang yet, and people can hang it. */
    private static List<Choice> places(Item item, List<Posting> hung, Actor by, Screen screen) {
        if (item.waived().isPresent() || !Postings.mayPost(item, by)) {
            return List.of();
        }
        var now = now(hung);
        return item.places().stream()
                .sorted()
                .filter(place -> place != Place.PORTAL && !now.contains(place))
                .map(place -> new Choice(place.name(), screen.text().name("disclosure.place", place)))
                .toList();
    }

    private static Optional<Refusal> advice(Item item, List<Posting> hung) {
        boolean portal = item.places().contains(Place.PORTAL) && !now(hung).contains(Place.PORTAL);
        if (item.inner()) {
            return Optional.of(Refusal.of("disclosure.post.inside-only", item.source()));
        }
        return portal && item.waived().isEmpty()
                ? Optional.of(Refusal.of("disclosure.portal-missing"))
                : Optional.empty();
    }

    private static Set<Place> now(List<Posting> hung) {
        return hung.stream()
                .filter(posting -> posting.ended().isEmpty())
                .map(Posting::place)
                .collect(Collectors.toSet());
    }

    private List<HistoryLine> history(Item item, Actor by, Screen screen) {
        return audit.historyOf(by.agency(), item.id().value()).reversed().stream()
                .map(entry -> new HistoryLine(
                        screen.say(entry.act()),
                        screen.text().moment(entry.at()),
                        entry.author().label(),
                        entry.reason()))
                .toList();
    }
}
