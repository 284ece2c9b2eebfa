package vn.hienluong.publications;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.publications.Holding.Held;

/** From the writers to the head of the unit, to whoever approves; each may give it back with a reason (ADR 0020). */
@Component
public class Approval {

    private final EditionRepository editions;
    private final PartRepository parts;
    private final ContentDigest digests;
    private final Holding holding;
    private final Turns turns;

    Approval(EditionRepository editions, PartRepository parts, ContentDigest digests, Holding holding, Turns turns) {
        this.editions = editions;
        this.parts = parts;
        this.digests = digests;
        this.holding = holding;
        this.turns = turns;
    }

    /**
     * Brings an edition before the head of its unit. Refused: what is not complete (title, words, fields of the kind), a
     * picture without a description, a picture in the text that is not among the edition's, and a correction that does not
     * say what it corrects.
     */
    @Transactional
    public Outcome<Edition> propose(EditionId id, Actor by) {
        by.require(PublicationAction.WRITE);
        var held = holding.take(id, by);
        if (!May.mayWrite(held.publication().owner(), by)) {
            return Outcome.refused("publications.write.not-yours");
        }
        var lacking = lacking(held, parts.of(id, by.agency()));
        if (lacking.isPresent()) {
            return Outcome.refused(lacking.get());
        }
        var act = holding.act(by);
        return switch (held.edition().state()) {
            case EditionState.Draft draft -> moved(held, draft.propose(act), "publications.edition.proposed", by);
            case EditionState.Returned returned ->
                moved(held, returned.propose(act), "publications.edition.proposed", by);
            default -> Outcome.refused("publications.not-now");
        };
    }

    /** What is still to be done before it can be proposed; the first thing of it. */
    private static Optional<Refusal> lacking(Held held, Parts parts) {
        var content = held.edition().content();
        var words = content.vietnamese();
        if (words.title().isBlank()) {
            return Optional.of(Refusal.of("publications.title-missing"));
        }
        if (words.body().empty()
                && words.summary().isBlank()
                && parts.attachments().isEmpty()) {
            return Optional.of(Refusal.of("publications.words-missing"));
        }
        if (parts.illustrations().stream().anyMatch(one -> one.alt().isBlank())) {
            return Optional.of(Refusal.of("publications.alt-missing"));
        }
        if (!content.english().empty() && content.english().title().isBlank()) {
            return Optional.of(Refusal.of("publications.english-title-missing"));
        }
        boolean corrects = held.publication().state().publicSince().isPresent();
        if (corrects && content.correctionNote().isBlank()) {
            return Optional.of(Refusal.of("publications.note-missing"));
        }
        return content.facts().read() instanceof Outcome.Refused<?>(var refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    /** The writers want it back before anybody has looked at it. */
    @Transactional
    public Outcome<Edition> takeBack(EditionId id, Actor by) {
        by.require(PublicationAction.WRITE);
        var held = holding.take(id, by);
        if (!May.mayWrite(held.publication().owner(), by)) {
            return Outcome.refused("publications.write.not-yours");
        }
        return held.edition().state() instanceof EditionState.Proposed proposed
                ? moved(held, proposed.takeBack(), "publications.edition.taken-back", by)
                : Outcome.refused("publications.not-now");
    }

    /** The head of the unit stands for what it says; where the head wrote it, too. */
    @Transactional
    public Outcome<Edition> review(EditionId id, Actor by) {
        by.require(PublicationAction.REVIEW);
        var held = holding.take(id, by);
        if (!May.mayReview(held.publication().owner(), by)) {
            return Outcome.refused("publications.review.not-yours");
        }
        return held.edition().state() instanceof EditionState.Proposed proposed
                ? moved(held, proposed.review(holding.act(by)), "publications.edition.reviewed", by)
                : Outcome.refused("publications.not-now");
    }

    /** Somebody who wrote nothing of it lets it out. What is approved is this content and no other. */
    @Transactional
    public Outcome<Edition> approve(EditionId id, Actor by) {
        by.require(PublicationAction.APPROVE);
        var held = holding.take(id, by);
        if (!May.mayApprove(editions.authors(id, by.agency()), by)) {
            return Outcome.refused("publications.approve.own-words");
        }
        if (!(held.edition().state() instanceof EditionState.Reviewed reviewed)) {
            return Outcome.refused("publications.not-now");
        }
        var digest = digests.of(held.edition().content(), parts.of(id, by.agency()), by.agency());
        return moved(held, reviewed.approve(holding.act(by), digest), "publications.edition.approved", by);
    }

    /** Whoever has the next step gives it back instead, and says why. */
    @Transactional
    public Outcome<Edition> giveBack(EditionId id, String reason, Actor by) {
        by.require(PublicationAction.GIVE_BACK);
        var held = holding.take(id, by);
        if (!May.mayGiveBack(held.edition().state(), held.publication().owner(), by)) {
            return Outcome.refused("publications.not-now");
        }
        if (reason.isBlank()) {
            return Outcome.refused("publications.reason-missing");
        }
        var act = holding.act(by);
        var returned = switch (held.edition().state()) {
            case EditionState.Proposed proposed -> proposed.giveBack(act, reason);
            case EditionState.Reviewed reviewed -> reviewed.giveBack(act, reason);
            case EditionState.Approved approved -> approved.giveBack(act, reason);
            default -> throw new IllegalStateException("nobody may give it back");
        };
        var edition = holding.moved(held, returned, by);
        holding.record("publications.edition.returned", edition.publication(), reason, by, edition.number());
        turns.tell(held.publication(), edition, by);
        return Outcome.done(edition);
    }

    private Outcome<Edition> moved(Held held, EditionState state, String act, Actor by) {
        var edition = holding.moved(held, state, by);
        holding.record(act, edition.publication(), by, edition.number(), state);
        turns.tell(held.publication(), edition, by);
        return Outcome.done(edition);
    }
}
