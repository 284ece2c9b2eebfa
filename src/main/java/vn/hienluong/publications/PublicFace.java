package vn.hienluong.publications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.Time;
import vn.hienluong.publications.EditionState.Published;
import vn.hienluong.publications.EditionState.Superseded;
import vn.hienluong.publications.Holding.Held;

/**
 * The one place where what the public sees becomes other: an edition is published, replaced, called off, ended or withdrawn.
 * Each method writes the state, the journal and the version that caches go by; whoever else must be told in the same
 * transaction (who owes a publication, the ledger of proofs) is called from here.
 */
@Component
class PublicFace {

    private final EditionRepository editions;
    private final PublicationRepository publications;
    private final PartRepository parts;
    private final Holding holding;
    private final Turns turns;

    PublicFace(
            EditionRepository editions,
            PublicationRepository publications,
            PartRepository parts,
            Holding holding,
            Turns turns) {
        this.editions = editions;
        this.publications = publications;
        this.parts = parts;
        this.holding = holding;
        this.turns = turns;
    }

    /** An edition is public from a moment on, which may be to come. */
    Edition published(Held held, Published state, Actor by) {
        var publication = held.publication();
        var span = state.span();
        var next = switch (publication.state()) {
            case PublicationState.Unpublished unpublished -> unpublished.publish(span.from(), span.wanted());
            case PublicationState.Public(var since, var _) -> new PublicationState.Public(since, span.wanted());
            case PublicationState.Expired expired -> expired.publish(span.wanted());
            case PublicationState.Withdrawn withdrawn -> withdrawn.publish(span.wanted());
        };
        publications.save(publication.id(), next, by.agency());
        var edition = holding.moved(held, state, by);
        index(edition, next.since(), by);
        done(
                "publications.edition.published",
                publication,
                by,
                edition.number(),
                span,
                state.decided().digest());
        turns.tell(publication, edition, by);
        return edition;
    }

    private void index(Edition edition, Instant since, Actor by) {
        var facts = edition.content().facts().read().orElseThrow();
        var shownAt = facts.day().map(Time::startOf).orElse(since);
        var own = parts.of(edition.id(), by.agency());
        editions.index(edition.id(), shownAt, facts.ends(), edition.content().words(own), by.agency());
    }

    /** The edition before gives way at a moment. */
    void replaced(Publication publication, Edition before, Instant at, Actor by) {
        var state = ((Published) before.state()).supersede(at);
        editions.save(before.id(), state, holding.now(), by.agency());
        holding.record("publications.edition.superseded", publication.id(), by, before.number(), at);
    }

    /** An edition does not become public after all; the one that was to give way stays. */
    Edition calledOff(Held held, Published state, List<Edition> all, Actor by) {
        var edition = holding.moved(held, state.callOff(), by);
        var publication = held.publication();
        var before = all.stream()
                .filter(one -> one.state() instanceof Superseded(var _, var _, var span)
                        && span.until().equals(Optional.of(state.span().from())))
                .findFirst();
        before.ifPresent(one -> {
            var restored = ((Superseded) one.state()).restore();
            editions.save(one.id(), restored, holding.now(), by.agency());
            restoredUntil(publication, restored, by);
        });
        if (before.isEmpty() && publication.state() instanceof PublicationState.Public shown) {
            publications.save(publication.id(), asBefore(shown, all), by.agency());
        }
        done("publications.edition.called-off", publication, by, edition.number());
        return edition;
    }

    /** Never public, or public until its last edition ended. */
    private PublicationState asBefore(PublicationState.Public shown, List<Edition> all) {
        var ended = all.stream()
                .flatMap(one -> one.state().shown().stream())
                .flatMap(span -> span.until().stream())
                .filter(end -> !end.isAfter(holding.now()))
                .max(Instant::compareTo);
        return shown.toCome(holding.now()) ? shown.callOff() : new PublicationState.Public(shown.since(), ended);
    }

    private void restoredUntil(Publication publication, Published restored, Actor by) {
        publication
                .state()
                .publicSince()
                .ifPresent(since -> publications.save(
                        publication.id(),
                        new PublicationState.Public(since, restored.span().wanted()),
                        by.agency()));
    }

    Edition endingAt(Held held, Published state, Optional<Instant> until, Actor by) {
        var edition = holding.moved(held, state.wantedUntil(until), by);
        restoredUntil(held.publication(), state.wantedUntil(until), by);
        done("publications.edition.end-set", held.publication(), by, edition.number(), until);
        return edition;
    }

    /** Nothing of it is public from now on but that it was withdrawn. */
    Publication withdrawn(
            Publication publication, PublicationState.Public shown, String reason, List<Edition> all, Actor by) {
        var act = holding.act(by);
        for (var edition : all) {
            if (edition.state() instanceof Published published
                    && published.span().holds(act.at())) {
                editions.save(edition.id(), published.endingAt(act.at()), act.at(), by.agency());
                turns.tellWithdrawn(edition, by);
            }
        }
        var withdrawn = shown.withdraw(act, reason);
        publications.save(publication.id(), withdrawn, by.agency());
        publications.changed(by.agency());
        holding.record("publications.publication.withdrawn", publication.id(), reason, by);
        return new Publication(
                publication.id(), publication.kind(), publication.slug(), publication.owner(), withdrawn);
    }

    void besideChanged(Publication publication, Actor by) {
        done("publications.publication.beside", publication, by);
    }

    private void done(String act, Publication publication, Actor by, Object... changed) {
        publications.changed(by.agency());
        holding.record(act, publication.id(), by, changed);
    }
}
