package vn.hienluong.publications;

import java.sql.SQLException;
import vn.hienluong.authority.PersonId;
import vn.hienluong.platform.Row;
import vn.hienluong.publications.EditionContent.Wording;
import vn.hienluong.publications.EditionState.Act;
import vn.hienluong.publications.EditionState.Decided;
import vn.hienluong.publications.EditionState.Span;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.facts.TypedFacts;
import vn.hienluong.richtext.CleanHtml;

/** Rows of editions, read and written one way. */
final class EditionRows {

    static final String COLUMNS = """
            e.id, e.publication_id, e.kind, e.number, e.latest, e.status, e.version, e.title, e.summary, e.body, e.title_en,
            e.summary_en, e.body_en, e.facts, e.correction_note, e.changed_by, e.changed_at, e.proposed_by, e.proposed_at,
            e.reviewed_by, e.reviewed_at, e.approved_by, e.approved_at, e.approved_digest, e.published_by, e.published_at,
            e.returned_by, e.returned_at, e.returned_reason, e.public_from, e.public_to, e.wanted_until
            """;

    private EditionRows() {}

    static Edition edition(Row row) throws SQLException {
        return new Edition(
                row.id("id", EditionId::new),
                row.id("publication_id", PublicationId::new),
                row.number("number"),
                row.flag("latest"),
                row.number("version"),
                content(row),
                row.id("changed_by", PersonId::new),
                row.instant("changed_at"),
                state(row));
    }

    private static EditionContent content(Row row) throws SQLException {
        return new EditionContent(wording(row, ""), wording(row, "_en"), facts(row), row.text("correction_note"));
    }

    private static Wording wording(Row row, String language) throws SQLException {
        return new Wording(
                row.text("title" + language),
                row.text("summary" + language),
                CleanHtml.kept(row.text("body" + language)));
    }

    private static TypedFacts facts(Row row) throws SQLException {
        return TypedFacts.ofJson(row.choice("kind", PublicationKind.class), row.text("facts"));
    }

    private static EditionState state(Row row) throws SQLException {
        return switch (EditionState.Name.valueOf(row.text("status"))) {
            case DRAFT -> new EditionState.Draft();
            case RETURNED -> new EditionState.Returned(act(row, "returned"), row.text("returned_reason"));
            case PROPOSED -> new EditionState.Proposed(act(row, "proposed"));
            case REVIEWED -> new EditionState.Reviewed(act(row, "proposed"), act(row, "reviewed"));
            case APPROVED -> new EditionState.Approved(decided(row));
            case PUBLISHED -> new EditionState.Published(decided(row), act(row, "published"), span(row));
            case SUPERSEDED -> new EditionState.Superseded(decided(row), act(row, "published"), span(row));
        };
    }

    private static Decided decided(Row row) throws SQLException {
        return new Decided(
                act(row, "proposed"), act(row, "reviewed"), act(row, "approved"), row.text("approved_digest"));
    }

    private static Span span(Row row) throws SQLException {
        return new Span(row.instant("public_from"), row.maybeInstant("public_to"), row.maybeInstant("wanted_until"));
    }

    private static Act act(Row row, String what) throws SQLException {
        return new Act(row.id(what + "_by", PersonId::new), row.instant(what + "_at"));
    }
}
