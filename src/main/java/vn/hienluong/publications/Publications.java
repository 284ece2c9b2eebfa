package vn.hienluong.publications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.publications.facts.PublicationKind;

/** What editors see: drafts and what became of them. What the public sees stands in {@code reading}. */
@Component
public class Publications {

    public static final int PAGE = 50;

    /** One line of the editors' list: a publication by its latest edition. */
    public record Listed(
            Publication publication,
            EditionId edition,
            int number,
            EditionState.Name stage,
            String title,
            PersonId changedBy,
            Instant changedAt,
            Optional<Instant> publicFrom) {}

    /** Where a page of the list ended. */
    public record Place(Instant changedAt, EditionId edition) {}

    /** What is listed; nothing named means everything. */
    public record Filter(
            Optional<PublicationKind> kind,
            Optional<EditionState.Name> stage,
            Optional<PublicationState.Name> standing,
            Optional<UnitId> unit,
            Optional<String> words) {

        public static final Filter NONE =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private final PublicationRepository publications;
    private final EditionRepository editions;
    private final PartRepository parts;
    private final ListRepository lists;
    private final ContentDigest digests;
    private final Clock clock;

    Publications(
            PublicationRepository publications,
            EditionRepository editions,
            PartRepository parts,
            ListRepository lists,
            ContentDigest digests,
            Clock clock) {
        this.publications = publications;
        this.editions = editions;
        this.parts = parts;
        this.lists = lists;
        this.digests = digests;
        this.clock = clock;
    }

    /** At most {@link #PAGE}, what was changed last first; office and leadership see all, a unit its own. */
    @Transactional(readOnly = true)
    public List<Listed> list(Filter filter, Optional<Place> after, Actor by) {
        by.require(PublicationAction.VIEW);
        return lists.list(filter, after, PAGE, clock.instant(), by);
    }

    /** How many publications of theirs stand where, by their latest edition. */
    @Transactional(readOnly = true)
    public Map<EditionState.Name, Integer> counts(Actor by) {
        by.require(PublicationAction.VIEW);
        return lists.counts(by);
    }

    /** Editions whose next step is this person's, the oldest first. */
    @Transactional(readOnly = true)
    public List<Listed> waitingFor(Actor by) {
        return PublicationAction.VIEW.allowedTo(by) ? lists.waitingFor(clock.instant(), by) : List.of();
    }

    /** @throws NotFound when there is none that this person may read */
    @Transactional(readOnly = true)
    public Publication require(PublicationId id, Actor by) {
        by.require(PublicationAction.VIEW);
        return publications
                .find(id, clock.instant(), by.agency())
                .filter(publication -> May.mayRead(publication.owner(), by))
                .orElseThrow(NotFound::new);
    }

    /** Whoever asks knows who may read it. */
    @Transactional(readOnly = true)
    public Optional<Publication> find(PublicationId id, AgencyId agency) {
        return publications.find(id, clock.instant(), agency);
    }

    /** Every edition, the latest first, at most 200. */
    @Transactional(readOnly = true)
    public List<Edition> editions(PublicationId id, Actor by) {
        return editions.of(require(id, by).id(), by.agency());
    }

    /** Whoever asks knows who may read it. */
    @Transactional(readOnly = true)
    public List<Edition> editionsOf(PublicationId id, AgencyId agency) {
        return editions.of(id, agency);
    }

    /** @throws NotFound when there is none that this person may read */
    @Transactional(readOnly = true)
    public Edition edition(EditionId id, Actor by) {
        var edition = editions.find(id, by.agency()).orElseThrow(NotFound::new);
        require(edition.publication(), by);
        return edition;
    }

    @Transactional(readOnly = true)
    public Parts parts(EditionId id, Actor by) {
        return parts.of(edition(id, by).id(), by.agency());
    }

    /** Whoever asks knows who may read it. */
    @Transactional(readOnly = true)
    public Parts partsOf(EditionId id, AgencyId agency) {
        return parts.of(id, agency);
    }

    @Transactional(readOnly = true)
    public Set<PersonId> authors(EditionId id, Actor by) {
        return editions.authors(edition(id, by).id(), by.agency());
    }

    /** Titles of publications by their latest editions. */
    @Transactional(readOnly = true)
    public Map<PublicationId, String> titles(Set<PublicationId> ids, AgencyId agency) {
        return ids.isEmpty() ? Map.of() : lists.titles(ids, agency);
    }

    /** Papers whose number or title holds these words, the latest first, at most 20: to name one as amended. */
    @Transactional(readOnly = true)
    public Map<PublicationId, String> papers(String words, Actor by) {
        by.require(PublicationAction.WRITE);
        return words.isBlank() ? Map.of() : lists.papers(words, by.agency());
    }

    /** Whether this person writes for the unit that owns it. */
    public boolean mayWrite(Publication publication, Actor by) {
        return May.mayWrite(publication.owner(), by);
    }

    /** Whoever asks knows who may read it. */
    @Transactional(readOnly = true)
    public Optional<EditionContent> contentOf(EditionId id, AgencyId agency) {
        return editions.find(id, agency).map(Edition::content);
    }

    /** Over the words, files and pictures as they are kept now. */
    @Transactional(readOnly = true)
    public Optional<String> digestOf(EditionId id, AgencyId agency) {
        return contentOf(id, agency).map(content -> digests.of(content, parts.of(id, agency), agency));
    }

    /** What this person may do with an edition as it stands. */
    @Transactional(readOnly = true)
    public May may(Publication publication, Edition edition, Actor by) {
        return May.of(publication, edition, editions.authors(edition.id(), by.agency()), clock.instant(), by);
    }
}
