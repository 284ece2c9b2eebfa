package vn.hienluong.identity;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;

@Repository
class AccountRepository {

    /** @param usedBefore whether the account has worked there since it has others to choose from */
    record Membership(AgencyId agency, PersonId person, boolean usedBefore) {}

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> byEmail(String email) {
        return jdbc.sql("""
                select id, email, password_hash, language, disabled_at is not null as disabled
                from identity.account where email = lower(:email)
                """)
                .param("email", email.strip())
                .query(Row.to(AccountRepository::account))
                .optional();
    }

    void insert(Account account, Instant at) {
        jdbc.sql("""
                insert into identity.account (id, email, language, created_at) values (:id, lower(:email), :language, :at)
                """)
                .param("id", account.id().value())
                .param("email", account.email())
                .param("language", account.language())
                .param("at", Row.at(at))
                .update();
    }

    void join(AccountId account, AgencyId agency, PersonId person) {
        jdbc.sql("""
                insert into identity.membership (account_id, agency_id, person_id) values (:account, :agency, :person)
                on conflict (account_id, agency_id) do update set person_id = excluded.person_id
                """)
                .param("account", account.value())
                .param("agency", agency.value())
                .param("person", person.value())
                .update();
    }

    /** The one used last comes first. */
    List<Membership> memberships(AccountId account) {
        return jdbc.sql("""
                select agency_id, person_id, last_used_at is not null as used_before
                from identity.membership where account_id = :account
                order by last_used_at desc nulls last, agency_id
                """)
                .param("account", account.value())
                .query(Row.to(row -> new Membership(
                        row.id("agency_id", AgencyId::new),
                        row.id("person_id", PersonId::new),
                        row.flag("used_before"))))
                .list();
    }

    void use(AccountId account, AgencyId agency, Instant at) {
        jdbc.sql("""
                update identity.membership set last_used_at = :at where account_id = :account and agency_id = :agency
                """)
                .param("account", account.value())
                .param("agency", agency.value())
                .param("at", Row.at(at))
                .update();
    }

    void setPassword(AccountId account, String hash) {
        jdbc.sql("update identity.account set password_hash = :hash where id = :id")
                .param("id", account.value())
                .param("hash", hash)
                .update();
    }

    Optional<Account> find(AccountId account) {
        return jdbc.sql("""
                select id, email, password_hash, language, disabled_at is not null as disabled
                from identity.account where id = :id
                """)
                .param("id", account.value())
                .query(Row.to(AccountRepository::account))
                .optional();
    }

    /** @param at nothing opens it again */
    void close(AccountId account, Optional<Instant> at) {
        jdbc.sql("update identity.account set disabled_at = :at where id = :id")
                .param("id", account.value())
                .param("at", Row.at(at.orElse(null)))
                .update();
    }

    String language(AccountId account) {
        return jdbc.sql("select language from identity.account where id = :id")
                .param("id", account.value())
                .query(String.class)
                .single();
    }

    void setLanguage(AccountId account, String language) {
        jdbc.sql("update identity.account set language = :language where id = :id")
                .param("id", account.value())
                .param("language", language)
                .update();
    }

    void invite(byte[] digest, AccountId account, Instant expires) {
        jdbc.sql("""
                insert into identity.invitation (token_digest, account_id, expires_at) values (:digest, :account, :expires)
                """)
                .param("digest", digest)
                .param("account", account.value())
                .param("expires", Row.at(expires))
                .update();
    }

    Optional<Account> invited(byte[] digest, Instant now) {
        return jdbc.sql("""
                select a.id, a.email, a.password_hash, a.language, a.disabled_at is not null as disabled
                from identity.invitation i join identity.account a on a.id = i.account_id
                where i.token_digest = :digest and i.used_at is null and i.expires_at > :now
                """)
                .param("digest", digest)
                .param("now", Row.at(now))
                .query(Row.to(AccountRepository::account))
                .optional();
    }

    boolean use(byte[] digest, Instant now) {
        return jdbc.sql("""
                update identity.invitation set used_at = :now
                where token_digest = :digest and used_at is null and expires_at > :now
                """).param("digest", digest).param("now", Row.at(now)).update() == 1;
    }

    int failuresSince(byte[] subject, Instant since) {
        return jdbc.sql("""
                select count(*) from identity.sign_in_failure where subject_digest = :subject and at > :since
                """)
                .param("subject", subject)
                .param("since", Row.at(since))
                .query(Integer.class)
                .single();
    }

    void addFailure(byte[] subject, Instant at) {
        jdbc.sql("insert into identity.sign_in_failure (id, subject_digest, at) values (:id, :subject, :at)")
                .param("id", Ids.next())
                .param("subject", subject)
                .param("at", Row.at(at))
                .update();
        jdbc.sql("delete from identity.sign_in_failure where subject_digest = :subject and at < :old")
                .param("subject", subject)
                .param("old", Row.at(at.minusSeconds(86_400)))
                .update();
    }

    private static Account account(Row row) throws SQLException {
        return new Account(
                row.id("id", AccountId::new),
                row.text("email"),
                row.maybeText("password_hash"),
                row.text("language"),
                row.flag("disabled"));
    }
}
