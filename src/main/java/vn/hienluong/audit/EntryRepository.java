package vn.hienluong.audit;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
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
                  returning agency_id, id),
                unread as (insert into audit.unread (agency_id, entry_id) select agency_id, id from written)
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

    List<AuditEntry> journal(JournalFilter filter, int most, AgencyId agency) {
        var by = filter.author().isPresent() ? " and e.author_id = :author" : "";
        var query = "select " + COLUMNS + " from audit.entry e where e.agency_id = :agency" + by
                + " and e.id >= :from and e.id < :until and e.id < :before order by e.id desc limit :most";
        var last = new UUID(-1, -1);
        return jdbc.sql(query)
                .param("agency", agency.value())
                .param("author", filter.author().orElse(null))
                .param("from", filter.from().map(Ids::firstAt).orElse(new UUID(0, 0)))
                .param("until", filter.until().map(Ids::firstAt).orElse(last))
                .param("before", filter.before().orElse(last))
                .param("most", most)
                .query(Row.to(EntryRepository::entry))
                .list();
    }

    List<Subject> takeUnread(AgencyId agency, int most) {
        return jdbc.sql("""
                with taken as (
                  delete from audit.unread where agency_id = :agency and entry_id in (
                    select entry_id from audit.unread where agency_id = :agency
                    order by entry_id limit :most for update skip locked)
                  returning entry_id)
                select e.subject_kind, e.subject_id
                from taken t join audit.entry e on e.agency_id = :agency and e.id = t.entry_id
                order by e.id
                """)
                .param("agency", agency.value())
                .param("most", most)
                .query(Row.to(row -> new Subject(row.text("subject_kind"), row.uuid("subject_id"))))
                .list();
    }

    int forgetUnread(Instant before, int most, AgencyId agency) {
        return jdbc.sql("""
                delete from audit.unread where agency_id = :agency and entry_id in (
                  select entry_id from audit.unread where agency_id = :agency and entry_id < :before
                  order by entry_id limit :most for update skip locked)
                """)
                .param("agency", agency.value())
                .param("before", Ids.firstAt(before))
                .param("most", most)
                .update();
    }

    void unreadAgain(List<String> kinds, AgencyId agency) {
        jdbc.sql("""
                insert into audit.unread (agency_id, entry_id)
                select agency_id, id from (
                  select distinct on (subject_id) agency_id, id from audit.entry
                  where agency_id = :agency and subject_kind = any (:kinds)
                  order by subject_id, id desc) latest
                on conflict do nothing
                """)
                .param("agency", agency.value())
                .param("kinds", kinds.toArray(String[]::new))
                .update();
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
