package vn.hienluong.notifications.personal;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;

/** What people were told, as their data and as what grows old. Ids begin with the time of their making. */
@Repository
class PersonalRepository {

    private final JdbcClient jdbc;

    PersonalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** No letter and no message any more; what is to be done still stands under "Nhắc việc". */
    void silence(UUID person, AgencyId agency) {
        jdbc.sql("""
                insert into notifications.delivery (agency_id, person_id, mail, message)
                values (:agency, :person, 'NEVER', false)
                on conflict (agency_id, person_id) do update set mail = 'NEVER', message = false
                """).param("agency", agency.value()).param("person", person).update();
    }

    void forget(UUID person, AgencyId agency) {
        jdbc.sql("""
                delete from notifications.message m using notifications.note n
                where m.agency_id = :agency and n.agency_id = :agency and n.id = m.note_id and n.person_id = :person
                """).param("agency", agency.value()).param("person", person).update();
        jdbc.sql("delete from notifications.note where agency_id = :agency and person_id = :person")
                .param("agency", agency.value())
                .param("person", person)
                .update();
        jdbc.sql("delete from notifications.mail where agency_id = :agency and person_id = :person")
                .param("agency", agency.value())
                .param("person", person)
                .update();
        jdbc.sql("delete from notifications.delivery where agency_id = :agency and person_id = :person")
                .param("agency", agency.value())
                .param("person", person)
                .update();
    }

    /** With the messages in which they travelled. */
    int oldNotes(Instant before, int most, AgencyId agency) {
        return jdbc.sql("""
                with old as materialized (
                  select id from notifications.note where agency_id = :agency and id < :before
                  order by id limit :most for update skip locked),
                carried as (
                  delete from notifications.message
                  where agency_id = :agency and note_id in (select id from old))
                delete from notifications.note where agency_id = :agency and id in (select id from old)
                """)
                .param("agency", agency.value())
                .param("before", Ids.firstAt(before))
                .param("most", most)
                .update();
    }

    /** Sent or given up; the notes that travelled in it stay as long as notes do. */
    int oldMail(Instant before, int most, AgencyId agency) {
        return jdbc.sql("""
                with old as materialized (
                  select id from notifications.mail where agency_id = :agency and id < :before and next_try_at is null
                  order by id limit :most for update skip locked),
                left_behind as (
                  update notifications.note set mail_id = null
                  where agency_id = :agency and mail_id in (select id from old))
                delete from notifications.mail where agency_id = :agency and id in (select id from old)
                """)
                .param("agency", agency.value())
                .param("before", Ids.firstAt(before))
                .param("most", most)
                .update();
    }

    /** To people without an account: sent or given up. */
    int oldLetters(Instant before, int most, AgencyId agency) {
        return jdbc.sql("""
                delete from notifications.letter where agency_id = :agency and id in (
                  select id from notifications.letter
                  where agency_id = :agency and id < :before and next_try_at is null
                  order by id limit :most for update skip locked)
                """)
                .param("agency", agency.value())
                .param("before", Ids.firstAt(before))
                .param("most", most)
                .update();
    }

    int oldMessages(Instant before, int most, AgencyId agency) {
        return jdbc.sql("""
                delete from notifications.message where agency_id = :agency and note_id in (
                  select note_id from notifications.message
                  where agency_id = :agency and note_id < :before and next_try_at is null
                  order by note_id limit :most for update skip locked)
                """)
                .param("agency", agency.value())
                .param("before", Ids.firstAt(before))
                .param("most", most)
                .update();
    }
}
