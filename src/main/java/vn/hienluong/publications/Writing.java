package vn.hienluong.publications;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Slug;
import vn.hienluong.publications.EditionContent.Wording;
import vn.hienluong.publications.Holding.Held;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.facts.TypedFacts;
import vn.hienluong.richtext.CleanHtml;

/** Begins publications and editions and writes their words. Whoever writes becomes an author, and may then not approve. */
@Component
public class Writing {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 1_000;

    private final PublicationRepository publications;
    private final EditionRepository editions;
    private final PartRepository parts;
    private final Holding holding;

    Writing(PublicationRepository publications, EditionRepository editions, PartRepository parts, Holding holding) {
        this.publications = publications;
        this.editions = editions;
        this.parts = parts;
        this.holding = holding;
    }

    /** Refused: a title that is missing, too long or without a letter, and a unit that is not theirs to write for. */
    @Transactional
    public Outcome<Edition> begin(PublicationKind kind, UnitId owner, String title, Actor by) {
        by.require(PublicationAction.WRITE);
        if (!May.mayWrite(owner, by)) {
            return Outcome.refused("publications.write.not-yours");
        }
        if (title.isBlank()) {
            return Outcome.refused("publications.title-missing");
        }
        var slug = freeSlug(kind, Slug.of(title), by);
        if (title.length() > LONGEST_TITLE || slug.isEmpty()) {
            return Outcome.refused("publications.title-unfit", LONGEST_TITLE);
        }
        var publication = new Publication(PublicationId.next(), kind, slug, owner, new PublicationState.Unpublished());
        publications.insert(publication, by.person(), holding.now(), by.agency());
        var wording = new Wording(title.strip(), "", CleanHtml.NOTHING);
        var edition =
                first(publication, new EditionContent(wording, Wording.NOTHING, TypedFacts.none(kind), ""), 1, by);
        holding.record("publications.publication.begun", publication.id(), by, kind, slug, title);
        return Outcome.done(edition);
    }

    private Edition first(Publication publication, EditionContent content, int number, Actor by) {
        var edition = new Edition(
                EditionId.next(),
                publication.id(),
                number,
                true,
                1,
                content,
                by.person(),
                holding.now(),
                new EditionState.Draft());
        editions.insert(edition, by.agency());
        editions.addAuthor(edition.id(), by.person(), by.agency());
        return edition;
    }

    /**
     * Keeps what was typed, complete or not. Refused when somebody else kept something meanwhile ({@code
     * publications.write.meanwhile}; nothing is kept then), and when the edition is no longer in its writers' hands.
     *
     * @param seen version that the writer saw
     */
    @Transactional
    public Outcome<Edition> write(EditionId id, EditionContent content, int seen, Actor by) {
        by.require(PublicationAction.WRITE);
        return writable(id, by).then(held -> written(held, content, seen, by));
    }

    private Outcome<Edition> written(Held held, EditionContent content, int seen, Actor by) {
        var wording = content.vietnamese();
        if (wording.title().isBlank()) {
            return Outcome.refused("publications.title-missing");
        }
        if (wording.title().length() > LONGEST_TITLE
                || content.english().title().length() > LONGEST_TITLE) {
            return Outcome.refused("publications.title-unfit", LONGEST_TITLE);
        }
        if (wording.summary().length() > LONGEST_SUMMARY
                || content.english().summary().length() > LONGEST_SUMMARY) {
            return Outcome.refused("publications.summary-too-long", LONGEST_SUMMARY);
        }
        var edition = held.edition();
        if (!editions.write(edition.id(), content, seen, by.person(), holding.now(), by.agency())) {
            return Outcome.refused("publications.write.meanwhile");
        }
        editions.addAuthor(edition.id(), by.person(), by.agency());
        holding.record("publications.edition.written", edition.publication(), by, edition.number(), content);
        return Outcome.done(editions.find(edition.id(), by.agency()).orElseThrow());
    }

    /** A correction: a further edition that begins with the words of the last. Refused while another is on its way. */
    @Transactional
    public Outcome<Edition> beginNext(PublicationId id, Actor by) {
        by.require(PublicationAction.WRITE);
        var publication = holding.take(id, by);
        if (!May.mayWrite(publication.owner(), by)) {
            return Outcome.refused("publications.write.not-yours");
        }
        var latest = editions.of(id, by.agency()).getFirst();
        if (latest.state().shown().isEmpty()) {
            return Outcome.refused("publications.next.on-its-way");
        }
        editions.noLongerLatest(latest.id(), by.agency());
        var content = latest.content();
        var next = first(
                publication,
                new EditionContent(content.vietnamese(), content.english(), content.facts(), ""),
                latest.number() + 1,
                by);
        parts.replace(next.id(), parts.of(latest.id(), by.agency()), by.agency());
        holding.record("publications.edition.begun", id, by, next.number());
        return Outcome.done(next);
    }

    /**
     * Throws an edition away that is still in its writers' hands; with its publication where it was the only one. Refused
     * when the whole publication would go and another text names it.
     */
    @Transactional
    public Outcome<PublicationId> discard(EditionId id, Actor by) {
        by.require(PublicationAction.WRITE);
        return writable(id, by).then(held -> {
            boolean whole = held.edition().number() == 1;
            return Optional.of(held.publication().id())
                    .filter(_ -> whole)
                    .flatMap(one -> parts.namedBy(one, by.agency()))
                    .map(title -> Outcome.<PublicationId>refused("publications.discard.named", title))
                    .orElseGet(() -> Outcome.done(discarded(held, whole, by)));
        });
    }

    private PublicationId discarded(Held held, boolean whole, Actor by) {
        var publication = held.publication().id();
        holding.record(
                "publications.edition.discarded",
                publication,
                by,
                held.edition().number());
        editions.delete(held.edition().id(), by.agency());
        if (whole) {
            publications.delete(publication, by.agency());
        } else {
            editions.latestAgain(publication, by.agency());
        }
        return publication;
    }

    /** Another address, as long as the public has not seen it. */
    @Transactional
    public Outcome<PublicationId> readdress(PublicationId id, String words, Actor by) {
        by.require(PublicationAction.WRITE);
        var publication = holding.take(id, by);
        if (!May.mayWrite(publication.owner(), by)) {
            return Outcome.refused("publications.write.not-yours");
        }
        if (!(publication.state() instanceof PublicationState.Unpublished)) {
            return Outcome.refused("publications.address-stays");
        }
        var slug = Slug.of(words);
        if (slug.isEmpty()) {
            return Outcome.refused("publications.address-empty");
        }
        if (slug.equals(publication.slug())) {
            return Outcome.done(id);
        }
        if (publications.slugTaken(publication.kind(), slug, by.agency())) {
            return Outcome.refused("publications.address-taken", slug);
        }
        publications.readdress(id, slug, by.agency());
        holding.record("publications.publication.readdressed", id, by, slug);
        return Outcome.done(id);
    }

    /** The edition in the hands of somebody who may write it now. */
    Outcome<Held> writable(EditionId id, Actor by) {
        var held = holding.take(id, by);
        if (!May.mayWrite(held.publication().owner(), by)) {
            return Outcome.refused("publications.write.not-yours");
        }
        return held.edition().state().writable() ? Outcome.done(held) : Outcome.refused("publications.write.not-now");
    }

    private String freeSlug(PublicationKind kind, String wanted, Actor by) {
        var slug = wanted;
        for (int other = 2; !slug.isEmpty() && publications.slugTaken(kind, slug, by.agency()); other++) {
            slug = wanted + "-" + other;
        }
        return slug;
    }
}
