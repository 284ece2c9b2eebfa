package vn.hienluong.disclosure.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.disclosure.DisclosureAction;
import vn.hienluong.disclosure.Item;
import vn.hienluong.disclosure.ItemId;
import vn.hienluong.disclosure.Items;
import vn.hienluong.disclosure.Place;
import vn.hienluong.disclosure.Posting;
import vn.hienluong.disclosure.PostingId;
import vn.hienluong.disclosure.Postings;
import vn.hienluong.disclosure.Postings.Hung;
import vn.hienluong.files.Arrivals;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** Niêm yết, and its end. */
@Controller
class PostingController {

    private final Items items;
    private final Postings postings;
    private final Arrivals arrivals;
    private final ItemPages pages;

    PostingController(Items items, Postings postings, Arrivals arrivals, ItemPages pages) {
        this.items = items;
        this.postings = postings;
        this.arrivals = arrivals;
        this.pages = pages;
    }

    @Needs(DisclosureAction.POST)
    @PostMapping("/disclosures/{id}/postings")
    Html create(@PathVariable ItemId id, @ModelAttribute PostingForm typed, Actor by, Screen screen) {
        var item = items.require(id, by.agency());
        return switch (posted(item, typed, by)) {
            case Outcome.Done<Posting> _ -> Html.seeOther("/disclosures/" + id).saying("disclosure.post.done");
            case Outcome.Refused<Posting>(var refusal) ->
                Html.refused(pages.of(item, typed, Optional.of(refusal), by, screen));
        };
    }

    /** Whether they may is asked before a file is looked at. */
    private Outcome<Posting> posted(Item item, PostingForm typed, Actor by) {
        Postings.requireMay(item, by);
        var place = Typed.choice(typed.place(), Place.class);
        var from = Typed.day(typed.from());
        if (place.isEmpty() || from.isEmpty()) {
            return Outcome.refused("disclosure.post.incomplete");
        }
        return arrivals.with(
                typed.theDocument(),
                by,
                document -> arrivals.with(typed.thePicture(), by, picture -> {
                    var hung = new Hung(
                            place.get(),
                            typed.where(),
                            from.get(),
                            typed.witnesses(),
                            typed.listed(),
                            document,
                            picture);
                    return postings.post(item.id(), hung, by);
                }));
    }

    /** How it ended, as it was typed. */
    record End(
            @Nullable String on,
            @Nullable String reason,
            @Nullable String outOfForce) {}

    @Needs(DisclosureAction.POST)
    @DeleteMapping("/disclosures/{id}/postings/{posting}")
    Html destroy(@PathVariable ItemId id, @PathVariable PostingId posting, @ModelAttribute End typed, Actor by) {
        var on = Typed.day(Typed.line(typed.on()));
        var back = "/disclosures/" + id;
        if (on.isEmpty()) {
            items.require(id, by.agency());
            return Html.seeOther(back).refusing(Refusal.of("disclosure.down.incomplete"));
        }
        var outOfForce = !Typed.line(typed.outOfForce()).isEmpty();
        var down = postings.takeDown(posting, id, on.get(), Typed.text(typed.reason()), outOfForce, by);
        return Html.seeOther(back, down, "disclosure.down.done");
    }
}
