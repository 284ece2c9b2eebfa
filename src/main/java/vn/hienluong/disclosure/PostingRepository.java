package vn.hienluong.disclosure;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.files.FileId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.proofs.ProofId;
import vn.hienluong.proofs.ProofKind;

@Repository
class PostingRepository {

    private static final String SELECT = """
            select id, item_id, place, place_words, begun_on, until_on, proof_id, by_whom, witnesses, listed, document_id,
                   picture_id, ended_on, ended_proof_id, ended_by, ended_reason, early
            from disclosure.fulfilment where agency_id = :agency
            """;

    private final JdbcClient jdbc;

    PostingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it stands in that place already */
    boolean insert(Posting posting, AgencyId agency) {
        return jdbc.sql("""
                insert into disclosure.fulfilment (agency_id, id, item_id, place, place_words, begun_on, until_on, proof_id,
                                                   by_whom, witnesses, listed, document_id, picture_id)
                values (:agency, :id, :item, :place, :where, :begun, :until, :proof, :by, :witnesses, :listed, :document, :picture)
                on conflict (agency_id, item_id, place) where ended_on is null do nothing
                """)
                        .param("agency", agency.value())
                        .param("id", posting.id().value())
                        .param("item", posting.item().value())
                        .param("place", posting.place().name())
                        .param("where", posting.where())
                        .param("begun", posting.begun())
                        .param("until", posting.until().orElse(null))
                        .param("proof", posting.proof().value())
                        .param("by", posting.by())
                        .param("witnesses", posting.witnesses())
                        .param("listed", posting.listed())
                        .param("document", posting.document().map(FileId::value).orElse(null))
                        .param("picture", posting.picture().map(FileId::value).orElse(null))
                        .update()
                == 1;
    }

    void end(PostingId id, Posting.Ended ended, AgencyId agency) {
        jdbc.sql("""
                update disclosure.fulfilment
                set ended_on = :on, ended_proof_id = :proof, ended_by = :by, ended_reason = :reason, early = :early
                where agency_id = :agency and id = :id and ended_on is null
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("on", ended.on())
                .param("proof", ended.proof().value())
                .param("by", ended.by())
                .param("reason", ended.reason())
                .param("early", ended.early())
                .update();
    }

    List<Posting> of(ItemId item, AgencyId agency) {
        return jdbc.sql(SELECT + " and item_id = :item order by begun_on, id limit 500")
                .param("agency", agency.value())
                .param("item", item.value())
                .query(Row.to(PostingRepository::posting))
                .list();
    }

    Optional<Posting> find(PostingId id, AgencyId agency) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(PostingRepository::posting))
                .optional();
    }

    /** What stands by this proof. */
    List<Posting> standingBy(ProofId proof, AgencyId agency) {
        return jdbc.sql(SELECT + " and proof_id = :proof and ended_on is null order by id limit 500")
                .param("agency", agency.value())
                .param("proof", proof.value())
                .query(Row.to(PostingRepository::posting))
                .list();
    }

    void keepMinutes(PostingId id, ProofKind kind, FileId docx, FileId pdf, AgencyId agency) {
        jdbc.sql("""
                insert into disclosure.minutes (agency_id, fulfilment_id, kind, docx_id, pdf_id)
                values (:agency, :id, :kind, :docx, :pdf)
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("kind", kind.name())
                .param("docx", docx.value())
                .param("pdf", pdf.value())
                .update();
    }

    Optional<FileId> minutes(PostingId id, ProofKind kind, boolean pdf, AgencyId agency) {
        return jdbc.sql("""
                select case when :pdf then pdf_id else docx_id end as file_id from disclosure.minutes
                where agency_id = :agency and fulfilment_id = :id and kind = :kind
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("kind", kind.name())
                .param("pdf", pdf)
                .query(Row.to(row -> row.id("file_id", FileId::new)))
                .optional();
    }

    private static Posting posting(Row row) throws SQLException {
        var endedOn = row.maybeDay("ended_on");
        return new Posting(
                row.id("id", PostingId::new),
                row.id("item_id", ItemId::new),
                row.choice("place", Place.class),
                row.text("place_words"),
                row.day("begun_on"),
                row.maybeDay("until_on"),
                row.id("proof_id", ProofId::new),
                row.text("by_whom"),
                row.text("witnesses"),
                row.text("listed"),
                row.maybeId("document_id", FileId::new),
                row.maybeId("picture_id", FileId::new),
                endedOn.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Posting.Ended(
                                endedOn.get(),
                                row.id("ended_proof_id", ProofId::new),
                                row.maybeText("ended_by").orElse(""),
                                row.maybeText("ended_reason").orElse(""),
                                row.flag("early"))));
    }
}
