package vn.hienluong.publications.proving;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.disclosure.Disclosures;
import vn.hienluong.disclosure.Item;
import vn.hienluong.disclosure.ItemId;
import vn.hienluong.disclosure.Items;
import vn.hienluong.disclosure.Place;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Time;
import vn.hienluong.publications.Publication;
import vn.hienluong.publications.PublicationAction;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.Publications;

/** Which items that must be public a publication is written for: publishing it keeps them. */
@Component
public class KeptDuties {

    private final ProvedRepository proved;
    private final Publications publications;
    private final PublicAddresses addresses;
    private final Disclosures disclosures;
    private final Items items;
    private final Audit audit;
    private final Clock clock;

    KeptDuties(
            ProvedRepository proved,
            Publications publications,
            PublicAddresses addresses,
            Disclosures disclosures,
            Items items,
            Audit audit,
            Clock clock) {
        this.proved = proved;
        this.publications = publications;
        this.addresses = addresses;
        this.disclosures = disclosures;
        this.items = items;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Item> of(PublicationId id, Actor by) {
        publications.require(id, by);
        return proved.duties(id, by.agency()).stream()
                .flatMap(item -> items.find(item, by.agency()).stream())
                .toList();
    }

    /** What waits to appear on the portal and no publication was written for yet. */
    @Transactional(readOnly = true)
    public List<Item> waiting(Actor by) {
        return disclosures.waitingFor(Place.PORTAL, by.agency());
    }

    /**
     * Says that a publication is written for an item; what is public already keeps it from today on. Refused where the
     * law does not let it appear on the portal, and for whoever does not write for the unit that owns it.
     *
     * @throws NotFound where this person may not read the publication or there is no such item
     */
    @Transactional
    public Outcome<Item> bind(PublicationId id, Optional<ItemId> item, Actor by) {
        var owned = publication(id, by);
        if (item.isEmpty()) {
            return Outcome.refused("publications.duty.which");
        }
        var wanted = items.require(item.get(), by.agency());
        return mayWrite(owned, by).then(_ -> bind(id, wanted, by));
    }

    private Outcome<Item> bind(PublicationId id, Item wanted, Actor by) {
        if (!wanted.places().contains(Place.PORTAL)) {
            return Outcome.refused("publications.duty.not-here", wanted.title());
        }
        proved.lock(id, by.agency());
        if (!proved.bind(id, wanted.id(), by.agency())) {
            return Outcome.done(wanted);
        }
        record("publications.duty.bound", id, wanted.id(), by);
        return fulfilled(id, wanted, by);
    }

    private Outcome<Item> fulfilled(PublicationId id, Item wanted, Actor by) {
        var now = clock.instant();
        var shown = proved.shown(id, now, by.agency());
        var standing = proved.standing(id, by.agency());
        if (shown.isEmpty() || standing.isEmpty()) {
            return Outcome.done(wanted);
        }
        var address = addresses.of(shown.get(), by.agency());
        var begun = standing.get().begun();
        var appearance = new Disclosures.Appearance(Place.PORTAL, address, Time.dayOf(now), begun);
        return disclosures.fulfil(wanted.id(), appearance, by);
    }

    /** Takes that back. Refused for what is public: it keeps what it was published for. */
    @Transactional
    public Outcome<ItemId> free(PublicationId id, ItemId item, Actor by) {
        var owned = publication(id, by);
        var bound = items.require(item, by.agency()).id();
        return mayWrite(owned, by).then(_ -> free(id, bound, by, proved.standing(id, by.agency())));
    }

    private Outcome<ItemId> free(PublicationId id, ItemId bound, Actor by, Optional<ProvedRepository.Standing> shown) {
        if (shown.isPresent()) {
            return Outcome.refused("publications.duty.public-already");
        }
        proved.lock(id, by.agency());
        if (proved.free(id, bound, by.agency())) {
            record("publications.duty.freed", id, bound, by);
        }
        return Outcome.done(bound);
    }

    private Publication publication(PublicationId id, Actor by) {
        by.require(PublicationAction.WRITE);
        return publications.require(id, by);
    }

    private Outcome<Publication> mayWrite(Publication publication, Actor by) {
        return publications.mayWrite(publication, by)
                ? Outcome.done(publication)
                : Outcome.refused("publications.write.not-yours");
    }

    private void record(String act, PublicationId id, ItemId item, Actor by) {
        audit.record(by.author(), act, new Subject("publications.publication", id.value()), Optional.empty(), item);
    }
}
