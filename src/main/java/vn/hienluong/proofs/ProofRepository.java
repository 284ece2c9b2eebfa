package vn.hienluong.proofs;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.audit.Subject;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class ProofRepository {

    private static final String COLUMNS = """
            id, place, code, at, author, kind, subject_kind, subject_id, title, address, sha256, note, part_names, part_digests,
            chain
            """;

    private final JdbcClient jdbc;

    ProofRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where an agency's chain ends. */
    record Tip(long place, String chain) {}

    /** The end of the chain; nobody else adds to it until the transaction ends. */
    Tip lockTip(AgencyId agency) {
        jdbc.sql("""
                insert into proofs.tip (agency_id, place, chain) values (:agency, 0, :nothing)
                on conflict (agency_id) do nothing
                """)
                .param("agency", agency.value())
                .param("nothing", Chain.NOTHING_BEFORE)
                .update();
        return jdbc.sql("select place, chain from proofs.tip where agency_id = :agency for update")
                .param("agency", agency.value())
                .query(Row.to(row -> new Tip(row.big("place"), row.text("chain"))))
                .single();
    }

    void append(Proof proof, AgencyId agency) {
        var snapshot = proof.snapshot();
        jdbc.sql("""
                with tip as (
                  update proofs.tip set place = :place, chain = :chain where agency_id = :agency)
                insert into proofs.proof (agency_id, id, place, code, at, author, kind, subject_kind, subject_id, title,
                                          address, sha256, note, part_names, part_digests, chain)
                values (:agency, :id, :place, :code, :at, :author, :kind, :subjectKind, :subject, :title,
                        :address, :sha256, :note, :names, :digests, :chain)
                """)
                .param("agency", agency.value())
                .param("id", proof.id().value())
                .param("place", proof.place())
                .param("code", proof.code())
                .param("at", Row.at(proof.at()))
                .param("author", proof.author())
                .param("kind", snapshot.kind().name())
                .param("subjectKind", snapshot.subject().kind())
                .param("subject", snapshot.subject().id())
                .param("title", snapshot.title())
                .param("address", snapshot.address())
                .param("sha256", snapshot.sha256())
                .param("note", snapshot.note())
                .param("names", snapshot.parts().stream().map(Part::name).toArray(String[]::new))
                .param("digests", snapshot.parts().stream().map(Part::sha256).toArray(String[]::new))
                .param("chain", proof.chain())
                .update();
        jdbc.sql("""
                insert into proofs.content (agency_id, sha256, proof_id)
                select distinct :agency, digest, :id from unnest(cast(:digests as text[])) digest
                """)
                .param("agency", agency.value())
                .param("id", proof.id().value())
                .param("digests", digests(snapshot))
                .update();
    }

    private static String[] digests(Snapshot snapshot) {
        return Stream.concat(
                        Stream.of(snapshot.sha256()), snapshot.parts().stream().map(Part::sha256))
                .toArray(String[]::new);
    }

    Optional<Proof> byCode(String code, AgencyId agency) {
        return jdbc.sql("select " + COLUMNS + " from proofs.proof where agency_id = :agency and code = :code")
                .param("agency", agency.value())
                .param("code", code)
                .query(Row.to(ProofRepository::proof))
                .optional();
    }

    Optional<Proof> find(ProofId id, AgencyId agency) {
        return jdbc.sql("select " + COLUMNS + " from proofs.proof where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(ProofRepository::proof))
                .optional();
    }

    /** Proofs that hold a file or words with this digest, the latest first. */
    List<Proof> byDigest(String sha256, AgencyId agency) {
        return jdbc.sql("select " + COLUMNS + """
                        from proofs.proof
                        where agency_id = :agency and id in (
                          select proof_id from proofs.content where agency_id = :agency and sha256 = :sha256)
                        order by place desc limit 20
                        """)
                .param("agency", agency.value())
                .param("sha256", sha256)
                .query(Row.to(ProofRepository::proof))
                .list();
    }

    /** What happened to a record in public, the latest first. */
    List<Proof> of(UUID subject, AgencyId agency) {
        return jdbc.sql("select " + COLUMNS + """
                        from proofs.proof where agency_id = :agency and subject_id = :subject
                        order by place desc limit 500
                        """)
                .param("agency", agency.value())
                .param("subject", subject)
                .query(Row.to(ProofRepository::proof))
                .list();
    }

    /** The chain, from after a place on. */
    List<Proof> after(long place, int most, AgencyId agency) {
        return jdbc.sql("select " + COLUMNS + """
                        from proofs.proof where agency_id = :agency and place > :place order by place limit :most
                        """)
                .param("agency", agency.value())
                .param("place", place)
                .param("most", most)
                .query(Row.to(ProofRepository::proof))
                .list();
    }

    private static Proof proof(Row row) throws SQLException {
        var names = row.texts("part_names");
        var digests = row.texts("part_digests");
        var parts = new ArrayList<Part>();
        for (int i = 0; i < names.size(); i++) {
            parts.add(new Part(names.get(i), digests.get(i)));
        }
        return new Proof(
                row.id("id", ProofId::new),
                row.big("place"),
                row.text("code"),
                row.instant("at"),
                row.text("author"),
                new Snapshot(
                        row.choice("kind", ProofKind.class),
                        new Subject(row.text("subject_kind"), row.uuid("subject_id")),
                        row.text("title"),
                        row.text("address"),
                        row.text("sha256"),
                        parts,
                        row.text("note")),
                row.text("chain"));
    }
}
