package vn.hienluong.notifications;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

/** Messages that wait for the gateway: one row each, locked by whoever sends it. */
@Repository
class MessageRepository {

    /** A message whose turn has come. */
    record Due(NoteId note, PersonId person, String vietnamese, String english, int tries) {}

    private final JdbcClient jdbc;

    MessageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NoteId note, Instant nextTry, AgencyId agency) {
        jdbc.sql("""
                insert into notifications.message (agency_id, note_id, tries, next_try_at)
                values (:agency, :note, 0, :at)
                """)
                .param("agency", agency.value())
                .param("note", note.value())
                .param("at", Row.at(nextTry))
                .update();
    }

    Optional<Due> takeDue(Instant now, AgencyId agency) {
        return jdbc.sql("""
                select m.note_id, m.tries, n.person_id, n.vietnamese, n.english
                from notifications.message m
                join notifications.note n on n.agency_id = m.agency_id and n.id = m.note_id
                where m.agency_id = :agency and m.next_try_at <= :now
                order by m.next_try_at, m.note_id
                limit 1
                for update of m skip locked
                """)
                .param("agency", agency.value())
                .param("now", Row.at(now))
                .query(Row.to(row -> new Due(
                        row.id("note_id", NoteId::new),
                        row.id("person_id", PersonId::new),
                        row.text("vietnamese"),
                        row.text("english"),
                        row.number("tries"))))
                .optional();
    }

    void sent(UUID note, Instant at, AgencyId agency) {
        jdbc.sql("""
                update notifications.message set tries = tries + 1, sent_at = :at, next_try_at = null, failure = null
                where agency_id = :agency and note_id = :note
                """)
                .param("agency", agency.value())
                .param("note", note)
                .param("at", Row.at(at))
                .update();
    }

    /** @param nextTry nothing when it is given up */
    void failed(UUID note, String failure, Optional<Instant> nextTry, AgencyId agency) {
        jdbc.sql("""
                update notifications.message set tries = tries + 1, failure = :failure, next_try_at = :next
                where agency_id = :agency and note_id = :note
                """)
                .param("agency", agency.value())
                .param("note", note)
                .param("failure", failure)
                .param("next", Row.at(nextTry.orElse(null)))
                .update();
    }
}
