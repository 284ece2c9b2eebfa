package vn.hienluong.publications;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.NotFound;

/** Takes a publication into one's hands until the transaction ends, so that two acts on it come one after the other. */
@Component
class Holding {

    record Held(Publication publication, Edition edition) {

        Held with(EditionState state) {
            return new Held(
                    publication,
                    new Edition(
                            edition.id(),
                            edition.publication(),
                            edition.number(),
                            edition.latest(),
                            edition.version(),
                            edition.content(),
                            edition.changedBy(),
                            edition.changedAt(),
                            state));
        }
    }

    private final PublicationRepository publications;
    private final EditionRepository editions;
    private final Audit audit;
    private final Clock clock;

    Holding(PublicationRepository publications, EditionRepository editions, Audit audit, Clock clock) {
        this.publications = publications;
        this.editions = editions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound when there is none that this person may read */
    Held take(EditionId id, Actor by) {
        var publication = editions.find(id, by.agency())
                .map(edition -> take(edition.publication(), by))
                .orElseThrow(NotFound::new);
        return new Held(publication, editions.find(id, by.agency()).orElseThrow(NotFound::new));
    }

    Publication take(PublicationId id, Actor by) {
        return publications
                .lock(id, now(), by.agency())
                .filter(publication -> May.mayRead(publication.owner(), by))
                .orElseThrow(NotFound::new);
    }

    Edition moved(Held held, EditionState state, Actor by) {
        editions.save(held.edition().id(), state, now(), by.agency());
        return held.with(state).edition();
    }

    void record(String act, PublicationId publication, Actor by, Object... changed) {
        audit.record(by.author(), act, subject(publication), changed);
    }

    void record(String act, PublicationId publication, String reason, Actor by, Object... changed) {
        audit.record(by.author(), act, subject(publication), java.util.Optional.of(reason), changed);
    }

    EditionState.Act act(Actor by) {
        return new EditionState.Act(by.person(), now());
    }

    /** Truncated to what the database keeps. */
    Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    private static Subject subject(PublicationId publication) {
        return new Subject("publications.publication", publication.value());
    }
}
