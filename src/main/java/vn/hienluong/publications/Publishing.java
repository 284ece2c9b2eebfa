package vn.hienluong.publications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.Outcome;
import vn.hienluong.publications.EditionState.Approved;
import vn.hienluong.publications.EditionState.Published;
import vn.hienluong.publications.EditionState.Span;
import vn.hienluong.publications.Holding.Held;

/**
 * Makes public, puts off, ends and withdraws. Nothing has to run at the time that is named: what is public when is computed
 * from what is written here ({@code publications.visible}).
 */
@Component
public class Publishing {

    /** Is told in the transaction of each act by which something becomes public, is replaced or ceases to be. */
    public interface Watcher {
        void settle(PublicationId publication, Actor by);
    }

    private final EditionRepository editions;
    private final PartRepository parts;
    private final PublicFace face;
    private final ContentDigest digests;
    private final Holding holding;
    private final ObjectProvider<Watcher> watchers;

    Publishing(
            EditionRepository editions,
            PartRepository parts,
            PublicFace face,
            ContentDigest digests,
            Holding holding,
            ObjectProvider<Watcher> watchers) {
        this.editions = editions;
        this.parts = parts;
        this.face = face;
        this.digests = digests;
        this.holding = holding;
        this.watchers = watchers;
    }

    /**
     * Publishes an approved edition, now or at a time, in place of the one before. Refused: what is not approved, what is
     * other than what was approved, a time that has passed, an end before the beginning, and while another edition waits
     * for its time.
     *
     * @param at nothing for now
     * @param until when it is to end by itself
     */
    @Transactional
    public Outcome<Edition> publish(EditionId id, Optional<Instant> at, Optional<Instant> until, Actor by) {
        by.require(PublicationAction.PUBLISH);
        var held = holding.take(id, by);
        var now = holding.now();
        var from = at.orElse(now);
        if (!(held.edition().state() instanceof Approved approved)) {
            return Outcome.refused("publications.publish.not-approved");
        }
        if (from.isBefore(now)) {
            return Outcome.refused("publications.publish.past", from);
        }
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            return Outcome.refused("publications.publish.ends-before");
        }
        if (at.isPresent() && held.publication().state() instanceof PublicationState.Withdrawn) {
            return Outcome.refused("publications.publish.withdrawn-now-only");
        }
        return unchanged(held, approved, by)
                .then(_ -> published(held, approved, new Span(from, until, until), by))
                .map(edition -> settled(edition, held.publication().id(), by));
    }

    private <T> T settled(T done, PublicationId publication, Actor by) {
        watchers.forEach(watcher -> watcher.settle(publication, by));
        return done;
    }

    private Outcome<Approved> unchanged(Held held, Approved approved, Actor by) {
        var id = held.edition().id();
        var digest = digests.of(held.edition().content(), parts.of(id, by.agency()), by.agency());
        return digest.equals(approved.decided().digest())
                ? Outcome.done(approved)
                : Outcome.refused("publications.publish.changed");
    }

    private Outcome<Edition> published(Held held, Approved approved, Span span, Actor by) {
        var before = current(editions.of(held.publication().id(), by.agency()), span.from());
        if (before.filter(one -> one.state().shown().orElseThrow().from().isAfter(holding.now()))
                .isPresent()) {
            return Outcome.refused("publications.publish.another-waits");
        }
        before.ifPresent(one -> face.replaced(held.publication(), one, span.from(), by));
        var edition = face.published(held, approved.publish(holding.act(by), span), by);
        return Outcome.done(edition);
    }

    /** The edition that would still be public at a moment, or is to become so. */
    private static Optional<Edition> current(List<Edition> editions, Instant moment) {
        return editions.stream()
                .filter(one -> one.state() instanceof Published(var _, var _, var span)
                        && (span.holds(moment) || span.from().isAfter(moment)))
                .findFirst();
    }

    /** Calls off a publication that has not come to its time; the edition is approved as before. */
    @Transactional
    public Outcome<Edition> callOff(EditionId id, Actor by) {
        by.require(PublicationAction.PUBLISH);
        var held = holding.take(id, by);
        if (!(held.edition().state() instanceof Published published)
                || !published.span().from().isAfter(holding.now())) {
            return Outcome.refused("publications.call-off.not-waiting");
        }
        return Outcome.done(
                face.calledOff(held, published, editions.of(held.publication().id(), by.agency()), by));
    }

    /** Another end, or none, for what is public now or will be. What has ended begins again with a new edition. */
    @Transactional
    public Outcome<Edition> endAt(EditionId id, Optional<Instant> until, Actor by) {
        by.require(PublicationAction.PUBLISH);
        var held = holding.take(id, by);
        var now = holding.now();
        if (!(held.edition().state() instanceof Published published)
                || !(published.span().holds(now) || published.span().from().isAfter(now))) {
            return Outcome.refused("publications.end.not-public");
        }
        if (until.filter(end ->
                        end.isBefore(now) || !end.isAfter(published.span().from()))
                .isPresent()) {
            return Outcome.refused("publications.publish.ends-before");
        }
        return Outcome.done(settled(
                face.endingAt(held, published, until, by), held.publication().id(), by));
    }

    /** Takes a publication from the public, who is told that, when and why. An edition that waits for its time is called off. */
    @Transactional
    public Outcome<Publication> withdraw(PublicationId id, String reason, Actor by) {
        by.require(PublicationAction.WITHDRAW);
        var publication = holding.take(id, by);
        var now = holding.now();
        if (!(publication.state() instanceof PublicationState.Public shown) || shown.toCome(now)) {
            return Outcome.refused("publications.withdraw.not-public");
        }
        if (reason.isBlank()) {
            return Outcome.refused("publications.reason-missing");
        }
        for (var edition : editions.of(id, by.agency())) {
            if (edition.state() instanceof Published(var _, var _, var span)
                    && span.from().isAfter(now)) {
                callOff(edition.id(), by);
            }
        }
        var withdrawn = face.withdrawn(publication, shown, reason, editions.of(id, by.agency()), by);
        return Outcome.done(settled(withdrawn, id, by));
    }

    /** What another room shows beside a publication has become other: whoever keeps public pages makes them anew. */
    @Transactional
    public void besideChanged(PublicationId id, Actor by) {
        face.besideChanged(holding.take(id, by), by);
    }
}
