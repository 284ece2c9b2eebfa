package vn.hienluong.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Time;
import vn.hienluong.proofs.ProofId;

/**
 * For the rooms in which things happen and become public: they say so, in their own transaction, and need not know which
 * duties there are. Whoever calls has asked for the permission of what happened.
 */
@Component
public class Disclosures {

    /**
     * Something became public through another room.
     *
     * @param where its address
     * @param from the first day
     * @param proof that the other room has written
     */
    public record Appearance(Place place, String where, LocalDate from, ProofId proof) {}

    private static final int MOST = 500;

    private final Duties duties;
    private final Raising raising;
    private final ItemRepository items;
    private final PostingRepository postings;
    private final Audit audit;
    private final Clock clock;

    Disclosures(
            Duties duties,
            Raising raising,
            ItemRepository items,
            PostingRepository postings,
            Audit audit,
            Clock clock) {
        this.duties = duties;
        this.raising = raising;
        this.items = items;
        this.postings = postings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Something happened: each duty that it brings becomes an item, once; gives the new ones. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Item> raise(Occurrence what, Actor by) {
        var brought = duties.of(what.event(), what.on(), by.agency());
        var matter = new Raising.Matter(Optional.of(what.subject()), what.title(), what.unit());
        return brought.isEmpty() ? List.of() : raising.raise(brought, matter, by);
    }

    /** What still waits to appear in this place, the most urgent first: for editors to choose from. */
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Place place, AgencyId agency) {
        return items
                .list(ItemFilter.ALL.showing(ItemFilter.Show.OUTSTANDING), Optional.empty(), MOST, today(), agency)
                .stream()
                .filter(item -> item.places().contains(place))
                .toList();
    }

    /**
     * An item became public. Refused where the law does not let it appear in that place, with the article, and where it
     * stands already.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Item> fulfil(ItemId id, Appearance appearance, Actor by) {
        var item = items.find(id, today(), by.agency()).orElseThrow(NotFound::new);
        var refusal = Postings.whyNotThere(item, appearance.place());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!postings.insert(posting(item, appearance, by), by.agency())) {
            return Outcome.refused("disclosure.post.already");
        }
        settle(item, "disclosure.item.published", Optional.empty(), by);
        return Outcome.done(items.find(id, today(), by.agency()).orElseThrow());
    }

    /** Everything that this record owes in that place is public now; gives how many items that were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int fulfil(Subject subject, Appearance appearance, Actor by) {
        return (int) items.ofSubject(subject.id(), today(), by.agency()).stream()
                .filter(item -> item.places().contains(appearance.place()))
                .filter(item -> fulfil(item.id(), appearance, by) instanceof Outcome.Done<Item>)
                .count();
    }

    /** What became public by this proof is public no longer: the items lapse, unless it is no longer in force. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void vanished(ProofId begun, ProofId ended, String reason, boolean outOfForce, Actor by) {
        for (var posting : postings.standingBy(begun, by.agency())) {
            boolean early = posting.until().isPresent() ? posting.tooEarly(today()) : !outOfForce;
            var end = new Posting.Ended(today(), ended, by.author().label(), reason, early);
            postings.end(posting.id(), end, by.agency());
            var item = items.find(posting.item(), today(), by.agency()).orElseThrow();
            settle(item, "disclosure.item.withdrawn", Optional.of(reason), by);
        }
    }

    private static Posting posting(Item item, Appearance appearance, Actor by) {
        return new Posting(
                PostingId.next(),
                item.id(),
                appearance.place(),
                appearance.where(),
                appearance.from(),
                item.stays().map(days -> appearance.from().plusDays(days)),
                appearance.proof(),
                by.author().label(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void settle(Item item, String act, Optional<String> reason, Actor by) {
        items.settle(item.id(), by.agency());
        audit.record(by.author(), act, Raising.subject(item.id()), reason);
    }

    private LocalDate today() {
        return Time.today(clock);
    }
}
