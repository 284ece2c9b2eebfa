package vn.hienluong.publications.proving;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.disclosure.ItemId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.proofs.ProofId;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.facts.PublicationKind;

@Repository
class ProvedRepository {

    /** An edition that everybody may read now. */
    record Shown(
            EditionId edition,
            PublicationId publication,
            PublicationKind kind,
            String slug,
            String title,
            String digest) {}

    /** A proof that stands: of the edition that was public last, and of the first one without a break. */
    record Standing(EditionId edition, ProofId proof, ProofId begun) {}

    private static final String SHOWN = """
            select e.id, e.publication_id, e.kind, p.slug, e.title, e.approved_digest
            from publications.visible(:now) e
            join publications.publication p on p.agency_id = e.agency_id and p.id = e.publication_id
            where e.agency_id = :agency
            """;

    private final JdbcClient jdbc;

    ProvedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Became public or ceased to be since anybody looked. */
    List<PublicationId> unsettled(int most, Instant now, AgencyId agency) {
        return jdbc.sql("""
                select v.publication_id as id from publications.visible(:now) v
                where v.agency_id = :agency and not exists (
                  select 1 from publications.proved d where d.agency_id = v.agency_id
                    and d.publication_id = v.publication_id and d.edition_id = v.id and d.ended_proof_id is null)
                union
                select d.publication_id from publications.proved d
                where d.agency_id = :agency and d.ended_proof_id is null and not exists (
                  select 1 from publications.visible(:now) v where v.agency_id = d.agency_id
                    and v.publication_id = d.publication_id)
                limit :most
                """)
                .param("agency", agency.value())
                .param("now", Row.at(now))
                .param("most", most)
                .query(Row.to(row -> new PublicationId(row.uuid("id"))))
                .list();
    }

    /** Whoever else settles it waits until the transaction ends. */
    void lock(PublicationId publication, AgencyId agency) {
        jdbc.sql("select 1 from publications.publication where agency_id = :agency and id = :id for update")
                .param("agency", agency.value())
                .param("id", publication.value())
                .query(Integer.class)
                .optional();
    }

    Optional<Shown> shown(PublicationId publication, Instant now, AgencyId agency) {
        return jdbc.sql(SHOWN + " and e.publication_id = :publication")
                .param("agency", agency.value())
                .param("now", Row.at(now))
                .param("publication", publication.value())
                .query(Row.to(ProvedRepository::shown))
                .optional();
    }

    List<Shown> allShown(int most, Instant now, AgencyId agency) {
        return jdbc.sql(SHOWN + " order by e.id limit :most")
                .param("agency", agency.value())
                .param("now", Row.at(now))
                .param("most", most)
                .query(Row.to(ProvedRepository::shown))
                .list();
    }

    private static Shown shown(Row row) throws java.sql.SQLException {
        return new Shown(
                new EditionId(row.uuid("id")),
                new PublicationId(row.uuid("publication_id")),
                row.choice("kind", PublicationKind.class),
                row.text("slug"),
                row.text("title"),
                row.text("approved_digest"));
    }

    Optional<Standing> standing(PublicationId publication, AgencyId agency) {
        return jdbc.sql("""
                select edition_id, proof_id, begun_proof_id from publications.proved
                where agency_id = :agency and publication_id = :publication and ended_proof_id is null
                """)
                .param("agency", agency.value())
                .param("publication", publication.value())
                .query(Row.to(row -> new Standing(
                        new EditionId(row.uuid("edition_id")),
                        new ProofId(row.uuid("proof_id")),
                        new ProofId(row.uuid("begun_proof_id")))))
                .optional();
    }

    void prove(Shown shown, ProofId proof, ProofId begun, AgencyId agency) {
        jdbc.sql("""
                insert into publications.proved (agency_id, edition_id, publication_id, proof_id, begun_proof_id)
                values (:agency, :edition, :publication, :proof, :begun)
                """)
                .param("agency", agency.value())
                .param("edition", shown.edition().value())
                .param("publication", shown.publication().value())
                .param("proof", proof.value())
                .param("begun", begun.value())
                .update();
    }

    /** What a page shows of it is other now: pages that are kept are made anew. */
    void shownAnew(AgencyId agency) {
        jdbc.sql("""
                insert into publications.version as v (agency_id, acts) values (:agency, 1)
                on conflict (agency_id) do update set acts = v.acts + 1
                """).param("agency", agency.value()).update();
    }

    void end(PublicationId publication, ProofId by, AgencyId agency) {
        jdbc.sql("""
                update publications.proved set ended_proof_id = :by
                where agency_id = :agency and publication_id = :publication and ended_proof_id is null
                """)
                .param("agency", agency.value())
                .param("publication", publication.value())
                .param("by", by.value())
                .update();
    }

    /** Why it was withdrawn, where it was. */
    Optional<String> withdrawnBecause(PublicationId publication, AgencyId agency) {
        return jdbc.sql("""
                select withdrawn_reason from publications.publication
                where agency_id = :agency and id = :publication and withdrawn_reason is not null
                """)
                .param("agency", agency.value())
                .param("publication", publication.value())
                .query(String.class)
                .optional();
    }

    List<ItemId> duties(PublicationId publication, AgencyId agency) {
        return jdbc.sql("""
                select item_id from publications.kept_duty
                where agency_id = :agency and publication_id = :publication order by item_id
                """)
                .param("agency", agency.value())
                .param("publication", publication.value())
                .query(Row.to(row -> new ItemId(row.uuid("item_id"))))
                .list();
    }

    boolean bind(PublicationId publication, ItemId item, AgencyId agency) {
        return jdbc.sql("""
                        insert into publications.kept_duty (agency_id, publication_id, item_id)
                        values (:agency, :publication, :item) on conflict do nothing
                        """)
                        .param("agency", agency.value())
                        .param("publication", publication.value())
                        .param("item", item.value())
                        .update()
                == 1;
    }

    boolean free(PublicationId publication, ItemId item, AgencyId agency) {
        return jdbc.sql("""
                        delete from publications.kept_duty
                        where agency_id = :agency and publication_id = :publication and item_id = :item
                        """)
                        .param("agency", agency.value())
                        .param("publication", publication.value())
                        .param("item", item.value())
                        .update()
                == 1;
    }
}
