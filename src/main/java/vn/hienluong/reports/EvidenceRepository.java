package vn.hienluong.reports;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.FileId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class EvidenceRepository {

    private record Attached(UUID line, Evidence evidence) {}

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    EvidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Evidence evidence, Instant at, AgencyId agency) {
        jdbc.sql("""
                insert into reports.evidence (agency_id, id, unit_id, number, issued_on, issuer, subject, link, file_id,
                                              created_at)
                values (:agency, :id, :unit, :number, :issuedOn, :issuer, :subject, :link, :file, :at)
                """)
                .param("agency", agency.value())
                .param("id", evidence.id().value())
                .param("unit", evidence.unit().value())
                .param("number", evidence.number())
                .param("issuedOn", evidence.issuedOn().orElse(null))
                .param("issuer", evidence.issuer())
                .param("subject", evidence.subject())
                .param("link", evidence.link().orElse(null))
                .param("file", evidence.file().map(FileId::value).orElse(null))
                .param("at", Row.at(at))
                .update();
    }

    /** A unit's own documents, the latest first. */
    List<Evidence> of(UnitId unit, AgencyId agency) {
        return jdbc.sql("""
                select id, unit_id, number, issued_on, issuer, subject, link, file_id from reports.evidence
                where agency_id = :agency and unit_id = :unit order by id desc limit :most
                """)
                .param("agency", agency.value())
                .param("unit", unit.value())
                .param("most", MOST)
                .query(Row.to(EvidenceRepository::evidence))
                .list();
    }

    Optional<Evidence> find(EvidenceId id, AgencyId agency) {
        return jdbc.sql("""
                select id, unit_id, number, issued_on, issuer, subject, link, file_id from reports.evidence
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(EvidenceRepository::evidence))
                .optional();
    }

    Map<UUID, List<Evidence>> of(UUID[] lines, AgencyId agency) {
        return jdbc
                .sql("""
                select a.line_id, e.id, e.unit_id, e.number, e.issued_on, e.issuer, e.subject, e.link, e.file_id
                from reports.line_evidence a
                join reports.evidence e on e.agency_id = a.agency_id and e.id = a.evidence_id
                where a.agency_id = :agency and a.line_id = any (:lines)
                order by a.line_id, e.id
                """)
                .param("agency", agency.value())
                .param("lines", lines)
                .query(Row.to(row -> new Attached(row.uuid("line_id"), evidence(row))))
                .stream()
                .collect(Collectors.groupingBy(
                        Attached::line, Collectors.mapping(Attached::evidence, Collectors.toList())));
    }

    /** Whether it was not there yet. */
    boolean attach(UUID line, EvidenceId evidence, AgencyId agency) {
        return jdbc.sql("""
                insert into reports.line_evidence (agency_id, line_id, evidence_id) values (:agency, :line, :evidence)
                on conflict do nothing
                """)
                        .param("agency", agency.value())
                        .param("line", line)
                        .param("evidence", evidence.value())
                        .update()
                == 1;
    }

    /** Whether it was there. */
    boolean detach(UUID line, EvidenceId evidence, AgencyId agency) {
        return jdbc.sql("""
                delete from reports.line_evidence
                where agency_id = :agency and line_id = :line and evidence_id = :evidence
                """)
                        .param("agency", agency.value())
                        .param("line", line)
                        .param("evidence", evidence.value())
                        .update()
                == 1;
    }

    private static Evidence evidence(Row row) throws SQLException {
        return new Evidence(
                row.id("id", EvidenceId::new),
                row.id("unit_id", UnitId::new),
                row.text("number"),
                row.maybeDay("issued_on"),
                row.text("issuer"),
                row.text("subject"),
                row.maybeText("link"),
                row.maybeId("file_id", FileId::new));
    }
}
