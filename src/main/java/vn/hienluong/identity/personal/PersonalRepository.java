package vn.hienluong.identity.personal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;

/** Accounts as personal data, and what grows old at the door. */
@Repository
class PersonalRepository {

    private final JdbcClient jdbc;

    PersonalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> account(UUID person, AgencyId agency) {
        return jdbc.sql("""
                select account_id from identity.membership where agency_id = :agency and person_id = :person
                """)
                .param("agency", agency.value())
                .param("person", person)
                .query(UUID.class)
                .optional();
    }

    boolean usedElsewhere(UUID account, AgencyId agency) {
        return jdbc.sql("""
                select exists (select 1 from identity.membership where account_id = :account and agency_id <> :agency)
                """)
                .param("account", account)
                .param("agency", agency.value())
                .query(Boolean.class)
                .single();
    }

    void endSessions(UUID account) {
        jdbc.sql("delete from technical.spring_session where principal_name = cast(:account as text)")
                .param("account", account)
                .update();
    }

    void leave(UUID account, AgencyId agency) {
        jdbc.sql("delete from identity.membership where account_id = :account and agency_id = :agency")
                .param("account", account)
                .param("agency", agency.value())
                .update();
    }

    void forgetKeys(UUID account) {
        jdbc.sql("delete from identity.recovery_code where account_id = :account")
                .param("account", account)
                .update();
        jdbc.sql("delete from identity.passkey where account_id = :account")
                .param("account", account)
                .update();
        jdbc.sql("delete from identity.totp where account_id = :account")
                .param("account", account)
                .update();
        jdbc.sql("delete from identity.invitation where account_id = :account")
                .param("account", account)
                .update();
    }

    /** The row stays, closed for good and nobody's: what points to it still does. */
    void forget(UUID account, Instant at) {
        jdbc.sql("""
                update identity.account
                set email = 'erased-' || id, password_hash = null, disabled_at = coalesce(disabled_at, :at)
                where id = :account
                """).param("account", account).param("at", Row.at(at)).update();
    }

    int oldSessions(Instant before, int most) {
        return jdbc.sql("""
                delete from technical.spring_session where primary_id in (
                  select primary_id from technical.spring_session where creation_time < :before
                  order by creation_time limit :most)
                """)
                .param("before", before.toEpochMilli())
                .param("most", most)
                .update();
    }

    int oldFailures(Instant before, int most) {
        return jdbc.sql("""
                delete from identity.sign_in_failure where id in (
                  select id from identity.sign_in_failure where id < :before order by id limit :most)
                """)
                .param("before", Ids.firstAt(before))
                .param("most", most)
                .update();
    }

    /** Those that were good until before that moment, used or not. */
    int oldInvitations(Instant before, int most) {
        return jdbc.sql("""
                delete from identity.invitation where token_digest in (
                  select token_digest from identity.invitation where expires_at < :before order by expires_at limit :most)
                """).param("before", Row.at(before)).param("most", most).update();
    }
}
