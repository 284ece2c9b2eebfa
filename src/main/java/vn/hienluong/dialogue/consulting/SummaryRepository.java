package vn.hienluong.dialogue.consulting;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.dialogue.consulting.SummaryState.Act;
import vn.hienluong.dialogue.consulting.SummaryState.Papers;
import vn.hienluong.dialogue.consulting.SummaryState.Proposed;
import vn.hienluong.dialogue.consulting.SummaryState.Published;
import vn.hienluong.dialogue.consulting.SummaryState.Returned;
import vn.hienluong.files.FileId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.publications.PublicationId;

/** Tables of comments. */
@Repository
class SummaryRepository {

    private static final String COLUMNS = """
            s.publication_id, s.status, s.proposed_by, s.proposed_at, s.returned_by, s.returned_at, s.returned_reason,
            s.approved_by, s.approved_at, s.word_id, s.pdf_id
            """;

    private final JdbcClient jdbc;

    SummaryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two acts on the comments of one draft come one after the other, also where it has no table yet. */
    void hold(PublicationId draft, AgencyId agency) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "dialogue.summary " + agency + " " + draft)
                .query(Row.to(_ -> true))
                .list();
    }

    Optional<SummaryState> find(PublicationId draft, AgencyId agency) {
        return Optional.ofNullable(all(List.of(draft), agency).get(draft));
    }

    Map<PublicationId, SummaryState> all(List<PublicationId> drafts, AgencyId agency) {
        var found = new HashMap<PublicationId, SummaryState>();
        jdbc.sql("select " + COLUMNS + """
                from dialogue.summary s where s.agency_id = :agency and s.publication_id = any (:drafts)
                """)
                .param("agency", agency.value())
                .param("drafts", drafts.stream().map(PublicationId::value).toArray(UUID[]::new))
                .query(Row.to(row -> found.put(row.id("publication_id", PublicationId::new), state(row))))
                .list();
        return found;
    }

    /** As the public may read it at a moment. */
    Optional<Published> visible(PublicationId draft, Instant at, AgencyId agency) {
        return jdbc.sql("select " + COLUMNS + """
                from dialogue.visible_summary(:at) s where s.agency_id = :agency and s.publication_id = :draft
                """)
                .param("at", Row.at(at))
                .param("agency", agency.value())
                .param("draft", draft.value())
                .query(Row.to(row -> (Published) state(row)))
                .optional();
    }

    void save(PublicationId draft, SummaryState state, AgencyId agency) {
        var proposed = proposed(state);
        var returned = state instanceof Returned one ? Optional.of(one) : Optional.<Returned>empty();
        var published = state instanceof Published one ? Optional.of(one) : Optional.<Published>empty();
        jdbc.sql("""
                insert into dialogue.summary (agency_id, publication_id, status, proposed_by, proposed_at, returned_by,
                  returned_at, returned_reason, approved_by, approved_at, word_id, pdf_id)
                values (:agency, :draft, :status, :proposedBy, :proposedAt, :returnedBy, :returnedAt, :reason, :approvedBy,
                  :approvedAt, :word, :pdf)
                on conflict (agency_id, publication_id) do update
                set status = excluded.status, proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at,
                    returned_by = excluded.returned_by, returned_at = excluded.returned_at,
                    returned_reason = excluded.returned_reason, approved_by = excluded.approved_by,
                    approved_at = excluded.approved_at, word_id = excluded.word_id, pdf_id = excluded.pdf_id
                """)
                .param("agency", agency.value())
                .param("draft", draft.value())
                .param("status", status(state))
                .param("proposedBy", proposed.by().value())
                .param("proposedAt", Row.at(proposed.at()))
                .param(
                        "returnedBy",
                        returned.map(one -> one.returned().by().value()).orElse(null))
                .param(
                        "returnedAt",
                        Row.at(returned.map(one -> one.returned().at()).orElse(null)))
                .param("reason", returned.map(Returned::reason).orElse(null))
                .param(
                        "approvedBy",
                        published.map(one -> one.approved().by().value()).orElse(null))
                .param(
                        "approvedAt",
                        Row.at(published.map(one -> one.approved().at()).orElse(null)))
                .param("word", published.map(one -> one.papers().word().value()).orElse(null))
                .param("pdf", published.map(one -> one.papers().pdf().value()).orElse(null))
                .update();
    }

    private static String status(SummaryState state) {
        return switch (state) {
            case Proposed _ -> "PROPOSED";
            case Returned _ -> "RETURNED";
            case Published _ -> "PUBLISHED";
        };
    }

    static Act proposed(SummaryState state) {
        return switch (state) {
            case Proposed one -> one.proposed();
            case Returned one -> one.proposed();
            case Published one -> one.proposed();
        };
    }

    private static SummaryState state(Row row) throws SQLException {
        var proposed = act("proposed", row);
        return switch (row.text("status")) {
            case "PROPOSED" -> new Proposed(proposed);
            case "RETURNED" -> new Returned(proposed, act("returned", row), row.text("returned_reason"));
            default ->
                new Published(
                        proposed,
                        act("approved", row),
                        new Papers(row.id("word_id", FileId::new), row.id("pdf_id", FileId::new)));
        };
    }

    private static Act act(String what, Row row) throws SQLException {
        return new Act(row.id(what + "_by", PersonId::new), row.instant(what + "_at"));
    }
}
