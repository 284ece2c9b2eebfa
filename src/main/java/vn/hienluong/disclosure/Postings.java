package vn.hienluong.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.hienluong.audit.Audit;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.files.Accepted;
import vn.hienluong.files.FileId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;
import vn.hienluong.proofs.ProofKind;

/** Niêm yết by people: on the board, at the desk, inside the agency; and its end. Each leaves a proof and minutes. */
@Component
public class Postings {

    /**
     * What somebody did.
     *
     * @param where in words: where the board hangs, at which desk
     * @param witnesses a name and title a line
     * @param listed what was posted, a line each
     * @param document the very file that was posted, for those who hold one against it
     */
    public record Hung(
            Place place,
            String where,
            LocalDate from,
            String witnesses,
            String listed,
            Optional<Accepted> document,
            Optional<Accepted> picture) {}

    private final Items items;
    private final ItemRepository standings;
    private final PostingRepository postings;
    private final PostingProofs proofs;
    private final Audit audit;
    private final Clock clock;

    Postings(
            Items items,
            ItemRepository standings,
            PostingRepository postings,
            PostingProofs proofs,
            Audit audit,
            Clock clock) {
        this.items = items;
        this.standings = standings;
        this.postings = postings;
        this.proofs = proofs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this person may post for the unit that owes it. */
    public static boolean mayPost(Item item, Actor by) {
        return DisclosureAction.POST.allowedTo(by)
                && (by.has(Role.OFFICE) || by.has(Role.CLERK) || by.has(Role.UNIT_STAFF, item.unit()));
    }

    @Transactional(readOnly = true)
    public List<Posting> of(ItemId item, AgencyId agency) {
        return postings.of(item, agency);
    }

    /** @throws NotFound when the item has no such posting */
    @Transactional(readOnly = true)
    public Posting require(PostingId id, ItemId item, AgencyId agency) {
        return postings.find(id, agency)
                .filter(posting -> posting.item().equals(item))
                .orElseThrow(NotFound::new);
    }

    /** The minutes as they were made. @throws NotFound when there are none */
    @Transactional(readOnly = true)
    public FileId minutes(Posting posting, ProofKind kind, boolean pdf, AgencyId agency) {
        return postings.minutes(posting.id(), kind, pdf, agency).orElseThrow(NotFound::new);
    }

    /** Refused for a place that the duty does not name, a day to come or before it arose, and what hangs there already. */
    @Transactional
    public Outcome<Posting> post(ItemId id, Hung hung, Actor by) {
        by.require(DisclosureAction.POST);
        var item = items.require(id, by.agency());
        requireMay(item, by);
        var refusal = whyNot(item, hung, by.agency());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var posting = proofs.posted(item, hung, by);
        if (!postings.insert(posting, by.agency())) {
            // somebody else did at this very moment: nothing of this one stays, neither its proof nor its files
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused("disclosure.post.already");
        }
        proofs.minutes(item, posting, ProofKind.POSTED, by);
        return settled(posting, "disclosure.item.posted", Optional.empty(), by);
    }

    private Optional<Refusal> whyNot(Item item, Hung hung, AgencyId agency) {
        if (item.waived().isPresent()) {
            return Optional.of(Refusal.of("disclosure.post.waived"));
        }
        var place = whyNotThere(item, hung.place());
        if (place.isPresent()) {
            return place;
        }
        if (hung.where().isBlank()) {
            return Optional.of(Refusal.of("disclosure.post.where-missing"));
        }
        if (hung.from().isAfter(Time.today(clock)) || hung.from().isBefore(item.arose())) {
            return Optional.of(Refusal.of("disclosure.post.day", item.arose()));
        }
        if (postings.of(item.id(), agency).stream().anyMatch(one -> one.standsAt(hung.place()))) {
            return Optional.of(Refusal.of("disclosure.post.already"));
        }
        return Optional.empty();
    }

    /** Nghị định 130/2020/NĐ-CP, Điều 11: what is shown inside is shown to the agency's own people and to nobody else. */
    static Optional<Refusal> whyNotThere(Item item, Place place) {
        if (item.places().contains(place)) {
            return Optional.empty();
        }
        if (item.inner()) {
            return Optional.of(Refusal.of("disclosure.post.inside-only", item.source()));
        }
        return Optional.of(
                item.places().contains(Place.INSIDE)
                        ? Refusal.of("disclosure.post.inside", item.source())
                        : Refusal.of("disclosure.post.not-a-place"));
    }

    /**
     * Before the time that the law gives it, only with a reason, and then it counts as lapsed. What stays as long as it is in
     * force has lapsed too, unless it no longer is.
     *
     * @param outOfForce whether it was replaced or is no longer in force
     */
    @Transactional
    public Outcome<Posting> takeDown(
            PostingId id, ItemId of, LocalDate on, String reason, boolean outOfForce, Actor by) {
        by.require(DisclosureAction.POST);
        var item = items.require(of, by.agency());
        // one that is not there is not found, whoever asks
        var posting = require(id, of, by.agency());
        requireMay(item, by);
        if (posting.ended().isPresent() || !posting.byPeople()) {
            return Outcome.refused("disclosure.down.already");
        }
        if (on.isAfter(Time.today(clock)) || on.isBefore(posting.begun())) {
            return Outcome.refused("disclosure.down.day", posting.begun());
        }
        boolean early = posting.until().isPresent() ? posting.tooEarly(on) : !outOfForce;
        if (early && reason.isBlank()) {
            return posting.until().isPresent()
                    ? Outcome.refused("disclosure.down.early", posting.until().get(), item.source())
                    : Outcome.refused("disclosure.down.in-force");
        }
        var ended = proofs.takenDown(item, posting, on, reason, early, by);
        postings.end(id, ended, by.agency());
        proofs.minutes(item, require(id, of, by.agency()), ProofKind.TAKEN_DOWN, by);
        var act = early ? "disclosure.item.taken-down-early" : "disclosure.item.taken-down";
        return settled(posting, act, Optional.of(reason), by);
    }

    private Outcome<Posting> settled(Posting posting, String act, Optional<String> reason, Actor by) {
        standings.settle(posting.item(), by.agency());
        audit.record(by.author(), act, Raising.subject(posting.item()), reason, posting.place(), posting.proof());
        return Outcome.done(require(posting.id(), posting.item(), by.agency()));
    }

    /** @throws Forbidden when they may not post for the unit that owes it */
    public static void requireMay(Item item, Actor by) {
        if (!mayPost(item, by)) {
            throw new Forbidden(Refusal.of("disclosure.post.not-your-unit"));
        }
    }
}
