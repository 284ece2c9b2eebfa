package vn.hienluong.notifications;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class NoteRepository {

    private final JdbcClient jdbc;

    NoteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(KeptNote note, PersonId person, Optional<UUID> mail, AgencyId agency) {
        jdbc.sql("""
                insert into notifications.note (agency_id, id, person_id, vietnamese, english, href, told_at, mail_id)
                values (:agency, :id, :person, :vietnamese, :english, :href, :at, :mail)
                """)
                .param("agency", agency.value())
                .param("id", note.id().value())
                .param("person", person.value())
                .param("vietnamese", note.vietnamese())
                .param("english", note.english())
                .param("href", note.href())
                .param("at", Row.at(note.at()))
                .param("mail", mail.orElse(null))
                .update();
    }

    List<KeptNote> of(PersonId person, Optional<NoteId> before, int most, AgencyId agency) {
        return jdbc.sql("""
                select id, vietnamese, english, href, told_at, read_at
                from notifications.note
                where agency_id = :agency and person_id = :person
                  and (cast(:before as uuid) is null or id < :before)
                order by id desc
                limit :most
                """)
                .param("agency", agency.value())
                .param("person", person.value())
                .param("before", before.map(NoteId::value).orElse(null))
                .param("most", most)
                .query(Row.to(NoteRepository::note))
                .list();
    }

    Optional<KeptNote> find(NoteId note, PersonId person, AgencyId agency) {
        return jdbc.sql("""
                select id, vietnamese, english, href, told_at, read_at
                from notifications.note
                where agency_id = :agency and id = :id and person_id = :person
                """)
                .param("agency", agency.value())
                .param("id", note.value())
                .param("person", person.value())
                .query(Row.to(NoteRepository::note))
                .optional();
    }

    List<KeptNote> inMail(UUID mail, AgencyId agency) {
        return jdbc.sql("""
                select id, vietnamese, english, href, told_at, read_at
                from notifications.note
                where agency_id = :agency and mail_id = :mail
                order by id
                """)
                .param("agency", agency.value())
                .param("mail", mail)
                .query(Row.to(NoteRepository::note))
                .list();
    }

    int unread(PersonId person, AgencyId agency) {
        return jdbc.sql("""
                select count(*) from notifications.note
                where agency_id = :agency and person_id = :person and read_at is null
                """)
                .param("agency", agency.value())
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /** One note, or all of them. */
    void markRead(Optional<NoteId> note, PersonId person, Instant at, AgencyId agency) {
        jdbc.sql("""
                update notifications.note set read_at = :at
                where agency_id = :agency and person_id = :person and read_at is null
                  and (cast(:id as uuid) is null or id = :id)
                """)
                .param("agency", agency.value())
                .param("person", person.value())
                .param("at", Row.at(at))
                .param("id", note.map(NoteId::value).orElse(null))
                .update();
    }

    private static KeptNote note(Row row) throws SQLException {
        return new KeptNote(
                row.id("id", NoteId::new),
                row.text("vietnamese"),
                row.text("english"),
                row.text("href"),
                row.instant("told_at"),
                row.maybeInstant("read_at"));
    }
}
