package vn.hienluong.publications.reading;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import vn.hienluong.authority.UnitId;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Row;
import vn.hienluong.platform.Time;
import vn.hienluong.publications.Edition;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.Parts;
import vn.hienluong.publications.Publication;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.facts.Facts;
import vn.hienluong.publications.facts.News;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.facts.TypedFacts;
import vn.hienluong.publications.reading.PublicRow.Lead;
import vn.hienluong.publications.reading.PublicRow.Line;

/** A row of a public list, read one way. */
final class PublicRows {

    static final String COLUMNS = """
            v.publication_id, v.id, v.kind, p.slug, p.owner_unit_id, v.title, v.summary, v.title_en, v.summary_en, v.facts,
            v.shown_at, p.public_since, v.public_from, i.picture_id, i.alt, i.alt_en
            """;

    private PublicRows() {}

    /** What was public once has been read. */
    private static Facts facts(Row row) throws SQLException {
        return TypedFacts.ofJson(row.choice("kind", PublicationKind.class), row.text("facts"))
                .read()
                .orElseThrow();
    }

    /** An edition that the public may not read, as it would stand there. */
    static PublicRow asIfPublic(Edition edition, Publication publication, Parts parts, Instant at) {
        var content = edition.content();
        var facts = content.facts().read() instanceof Outcome.Done<Facts>(var read)
                ? read
                : new News(Optional.empty(), Optional.empty());
        return new PublicRow(
                publication.id(),
                edition.id(),
                publication.kind(),
                publication.slug(),
                publication.owner(),
                new Line(content.vietnamese().title(), content.vietnamese().summary()),
                new Line(content.english().title(), content.english().summary()),
                facts,
                facts.day().map(Time::startOf).orElse(at),
                at,
                at,
                parts.lead().map(lead -> new Lead(lead.picture(), lead.alt(), lead.altEnglish())));
    }

    static PublicRow row(Row row) throws SQLException {
        var lead = row.maybeId("picture_id", PictureId::new);
        return new PublicRow(
                row.id("publication_id", PublicationId::new),
                row.id("id", EditionId::new),
                row.choice("kind", PublicationKind.class),
                row.text("slug"),
                row.id("owner_unit_id", UnitId::new),
                new Line(row.text("title"), row.text("summary")),
                new Line(row.text("title_en"), row.text("summary_en")),
                facts(row),
                row.instant("shown_at"),
                row.instant("public_since"),
                row.instant("public_from"),
                lead.isPresent()
                        ? Optional.of(new Lead(lead.get(), row.text("alt"), row.text("alt_en")))
                        : Optional.empty());
    }
}
