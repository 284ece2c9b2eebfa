package vn.hienluong.federation;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.identity.AccountId;
import vn.hienluong.openid.Proven;
import vn.hienluong.platform.Row;

@Repository
class IdentityRepository {

    private final JdbcClient jdbc;

    IdentityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose account it is; they have just come. */
    Optional<AccountId> used(Proven proven, Instant at) {
        return jdbc.sql("""
                update federation.identity set last_used_at = :at, provider = :provider
                where issuer = :issuer and subject = :subject
                returning account_id
                """)
                .param("at", Row.at(at))
                .param("provider", proven.by().id())
                .param("issuer", proven.issuer())
                .param("subject", proven.subject())
                .query(Row.to(row -> row.id("account_id", AccountId::new)))
                .optional();
    }

    /** Gives false when somebody there is linked already. */
    boolean link(Proven proven, AccountId account, Instant at) {
        return jdbc.sql("""
                insert into federation.identity (issuer, subject, account_id, provider, linked_at, last_used_at)
                values (:issuer, :subject, :account, :provider, :at, :at)
                on conflict (issuer, subject) do nothing
                """)
                        .param("issuer", proven.issuer())
                        .param("subject", proven.subject())
                        .param("account", account.value())
                        .param("provider", proven.by().id())
                        .param("at", Row.at(at))
                        .update()
                == 1;
    }

    List<LinkedIdentity> of(AccountId account) {
        return jdbc.sql("""
                select issuer, subject, account_id, provider, linked_at, last_used_at from federation.identity
                where account_id = :account order by linked_at, issuer, subject limit 50
                """)
                .param("account", account.value())
                .query(Row.to(IdentityRepository::identity))
                .list();
    }

    void unlink(LinkedIdentity identity) {
        jdbc.sql("delete from federation.identity where issuer = :issuer and subject = :subject")
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .update();
    }

    private static LinkedIdentity identity(Row row) throws SQLException {
        return new LinkedIdentity(
                row.text("issuer"),
                row.text("subject"),
                row.id("account_id", AccountId::new),
                row.text("provider"),
                row.instant("linked_at"),
                row.instant("last_used_at"));
    }
}
