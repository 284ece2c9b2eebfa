package vn.hienluong.audit;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class EntryRepository {

    static final String COLUMNS = """
            e.agency_id, e.id, e.at, e.author_kind, e.author_id, e.author_label, e.origin, e.act, e.subject_kind,
            e.subject_id, e.reason, e.salt, e.digest
            """;

    private final JdbcClient jdbc;

    EntryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AuditEntry entry) {
        var agency = entry.author().agency().value();
        jdbc.sql("""
                with written as (
                  insert into audit.entry (agency_id, id, at, author_kind, author_id, author_label, origin, act,
                                           subject_kind, subject_id, reason, salt, digest)
                  values (:agency, :id, :at, :kind, :author, :label, :origin, :act,
                          :subjectKind, :subject, :reason, :salt, :digest)
                  returning agency_id, id)
                insert into audit.unsealed (agency_id, entry_id) select agency_id, id from written
                """)
                .param("agency", agency)
                .param("id", entry.id())
                .param("at", Row.at(entry.at()))
                .param("kind", entry.author().kind().name())
                .param("author", entry.author().id().orElse(null))
                .param("label", entry.author().label())
                .param("origin", entry.author().origin())
                .param("act", entry.act())
                .param("subjectKind", entry.subject().kind())
                .param("subject", entry.subject().id())
                .param("reason", entry.reason().orElse(null))
                .param("salt", entry.salt())
                .param("digest", entry.digest())
                .update();
    }

    List<AuditEntry> of(AgencyId agency, UUID subject) {
        return jdbc.sql("select " + COLUMNS + """
                from audit.entry e
                where e.agency_id = :agency and e.subject_id = :subject
                order by e.id
                limit 500
                """)
                .param("agency", agency.value())
                .param("subject", subject)
                .query(Row.to(EntryRepository::entry))
                .list();
    }

    static AuditEntry entry(Row row) throws SQLException {
        var author = new Author(
                row.id("agency_id", AgencyId::new),
                row.choice("author_kind", Author.Kind.class),
                row.maybeId("author_id", id -> id),
                row.text("author_label"),
                row.text("origin"));
        return new AuditEntry(
                row.uuid("id"),
                row.instant("at"),
                author,
                row.text("act"),
                new Subject(row.text("subject_kind"), row.uuid("subject_id")),
                Optional.ofNullable(row.text("reason")),
                row.bytes("salt"),
                row.bytes("digest"));
    }
}
