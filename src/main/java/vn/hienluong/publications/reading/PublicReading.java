package vn.hienluong.publications.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.files.FileId;
import vn.hienluong.files.Files;
import vn.hienluong.files.StoredFile;
import vn.hienluong.pictures.Picture;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.pictures.Pictures;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.publications.Edition;
import vn.hienluong.publications.Parts;
import vn.hienluong.publications.Publication;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.Publications;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.reading.PublicAnswer.Article;
import vn.hienluong.richtext.CleanHtml;
import vn.hienluong.search.Question;

/**
 * What the public may read of an agency at a moment, by whichever way it is shown. It asks for no permission and knows no
 * reader: everybody sees the same. The caller says the moment once for a request and works for the agency ({@code Tenancy}).
 */
@Component
public class PublicReading {

    /** Where a page of a list ended. */
    public record Place(Instant shownAt, PublicationId id) {}

    /** Where a page of what was found ended. */
    public record HitPlace(float rank, UUID edition) {}

    private final PublicRepository publications;
    private final Publications editions;
    private final PublicParts parts;
    private final Files files;
    private final Pictures pictures;

    PublicReading(
            PublicRepository publications, Publications editions, PublicParts parts, Files files, Pictures pictures) {
        this.publications = publications;
        this.editions = editions;
        this.parts = parts;
        this.files = files;
        this.pictures = pictures;
    }

    /**
     * Changes with every act that changes what is or will be public, and with each moment at which something begins or ends
     * by itself. Asked before the rest of a request: what is read afterwards is at least as new.
     */
    @Transactional(readOnly = true)
    public String version(Instant at, AgencyId agency) {
        return publications.version(at, agency);
    }

    /** When anything of what is public last began or ended; nothing before there was something. */
    @Transactional(readOnly = true)
    public Optional<Instant> changedAt(Instant at, AgencyId agency) {
        return publications.changedAt(at, agency);
    }

    /** The latest first, by {@link PublicRow#shownAt}. */
    @Transactional(readOnly = true)
    public List<PublicRow> list(PublicFilter filter, Optional<Place> after, int most, Instant at, AgencyId agency) {
        return publications.list(filter, after, most, at, agency);
    }

    /** What is to come: the next first. */
    @Transactional(readOnly = true)
    public List<PublicRow> upcoming(PublicFilter filter, int most, Instant at, AgencyId agency) {
        return publications.upcoming(filter, most, at, agency);
    }

    /** What became public last, as it is now: for feeds. */
    @Transactional(readOnly = true)
    public List<PublicRow> newest(Set<PublicationKind> kinds, int most, Instant at, AgencyId agency) {
        return publications.newest(kinds, most, at, agency);
    }

    /** Everything, in a fixed order: for the sitemap and for exports. */
    @Transactional(readOnly = true)
    public List<PublicRow> all(
            PublicFilter filter, Optional<PublicationId> after, int most, Instant at, AgencyId agency) {
        return publications.all(filter, after, most, at, agency);
    }

    /** What an address gives; nothing where there never was anything to read. */
    @Transactional(readOnly = true)
    public Optional<PublicAnswer> one(PublicationKind kind, String slug, Instant at, AgencyId agency) {
        return publications
                .one(kind, slug, at, agency)
                .<PublicAnswer>map(
                        found -> article(found.row(), found.body(), found.bodyEnglish(), found.until(), at, agency))
                .or(() -> publications.gone(kind, slug, at, agency).map(PublicAnswer.class::cast));
    }

    /**
     * What an edition would give if it were public now. Whoever asks knows who may read it. Fields that are not filled in
     * yet are left out.
     */
    @Transactional(readOnly = true)
    public Article asIfPublic(Edition edition, Publication publication, Instant at, AgencyId agency) {
        var said = edition.content();
        return article(
                PublicRows.asIfPublic(edition, publication, editions.partsOf(edition.id(), agency), at),
                said.vietnamese().body(),
                said.english().body(),
                Optional.empty(),
                at,
                agency);
    }

    private Article article(
            PublicRow row,
            CleanHtml body,
            CleanHtml bodyEnglish,
            Optional<Instant> until,
            Instant at,
            AgencyId agency) {
        var own = editions.partsOf(row.edition(), agency);
        var shown = pictures.all(
                own.illustrations().stream().map(Parts.Illustration::picture).toList(), agency);
        var kept =
                files.all(own.attachments().stream().map(Parts.Attachment::file).toList(), agency);
        return new Article(
                row,
                body,
                bodyEnglish,
                own,
                kept,
                shown,
                until,
                publications.corrections(row.id(), at, agency),
                parts.related(row, at, agency));
    }

    /** One of them, where it may be read now. */
    @Transactional(readOnly = true)
    public Optional<PublicRow> find(PublicationId id, Instant at, AgencyId agency) {
        return publications.find(id, at, agency);
    }

    /** The best first; words with or without diacritics. */
    @Transactional(readOnly = true)
    public List<PublicHit> search(
            String words, Set<PublicationKind> kinds, Optional<HitPlace> after, int most, Instant at, AgencyId agency) {
        var question = Question.of(words);
        return question.empty() ? List.of() : publications.search(question, kinds, after, most, at, agency);
    }

    /** How many there are of each kind. */
    @Transactional(readOnly = true)
    public Map<PublicationKind, Integer> counts(Instant at, AgencyId agency) {
        return publications.counts(at, agency);
    }

    /** The values by which a list can be narrowed, each with how many there are; at most 200. */
    @Transactional(readOnly = true)
    public Map<String, Integer> values(PublicationKind kind, PublicFilter.Fact fact, Instant at, AgencyId agency) {
        return publications.values(kind, fact, at, agency);
    }

    /** A file, where something names it that may be read now. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> file(FileId id, Instant at, AgencyId agency) {
        return parts.named(id, at, agency) ? Optional.of(files.require(id, agency)) : Optional.empty();
    }

    /** A picture in one of its widths, where something shows it that may be read now. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> picture(PictureId id, int width, Instant at, AgencyId agency) {
        return parts.shown(id, at, agency)
                ? pictures.require(id, agency).inWidth(width).map(size -> files.require(size.file(), agency))
                : Optional.empty();
    }

    /** The pictures of these rows, to be shown beside them. */
    @Transactional(readOnly = true)
    public Map<PictureId, Picture> leads(List<PublicRow> rows, AgencyId agency) {
        return pictures.all(
                rows.stream()
                        .flatMap(row -> row.lead().stream())
                        .map(PublicRow.Lead::picture)
                        .collect(Collectors.toSet()),
                agency);
    }
}
