package vn.hienluong.notifications;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

/** The outbox: one row per mail, locked by whoever sends it or still adds to it. */
@Repository
class MailRepository {

    /** A mail whose turn has come. */
    record Due(UUID id, PersonId person, int tries) {}

    private final JdbcClient jdbc;

    MailRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, PersonId person, Instant nextTry, AgencyId agency) {
        jdbc.sql("""
                insert into notifications.mail (agency_id, id, person_id, tries, next_try_at)
                values (:agency, :id, :person, 0, :at)
                """)
                .param("agency", agency.value())
                .param("id", id)
                .param("person", person.value())
                .param("at", Row.at(nextTry))
                .update();
    }

    /** A mail to this person that nobody has tried to send yet, and nobody sends now. */
    Optional<UUID> notTriedYet(PersonId person, AgencyId agency) {
        return jdbc.sql("""
                select id from notifications.mail
                where agency_id = :agency and person_id = :person and tries = 0 and next_try_at is not null
                order by id
                limit 1
                for update skip locked
                """)
                .param("agency", agency.value())
                .param("person", person.value())
                .query(Row.to(row -> row.uuid("id")))
                .optional();
    }

    /** What waited for a digest leaves no later than this. */
    void hurry(PersonId person, Instant latest, AgencyId agency) {
        jdbc.sql("""
                update notifications.mail set next_try_at = :latest
                where agency_id = :agency and person_id = :person and tries = 0 and next_try_at > :latest
                """)
                .param("agency", agency.value())
                .param("person", person.value())
                .param("latest", Row.at(latest))
                .update();
    }

    Optional<Due> takeDue(Instant now, AgencyId agency) {
        return jdbc.sql("""
                select id, person_id, tries from notifications.mail
                where agency_id = :agency and next_try_at <= :now
                order by next_try_at, id
                limit 1
                for update skip locked
                """)
                .param("agency", agency.value())
                .param("now", Row.at(now))
                .query(Row.to(row -> new Due(row.uuid("id"), row.id("person_id", PersonId::new), row.number("tries"))))
                .optional();
    }

    void sent(UUID id, Instant at, AgencyId agency) {
        jdbc.sql("""
                update notifications.mail set tries = tries + 1, sent_at = :at, next_try_at = null, failure = null
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id)
                .param("at", Row.at(at))
                .update();
    }

    /** @param nextTry nothing when it is given up */
    void failed(UUID id, String failure, Optional<Instant> nextTry, AgencyId agency) {
        jdbc.sql("""
                update notifications.mail set tries = tries + 1, failure = :failure, next_try_at = :next
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id)
                .param("failure", failure)
                .param("next", Row.at(nextTry.orElse(null)))
                .update();
    }
}
