package vn.hienluong.identity;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.Role;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class SecondFactorRepository {

    /** @param secret encrypted */
    record Totp(byte[] secret, boolean confirmed) {}

    private final JdbcClient jdbc;

    SecondFactorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Totp> totp(AccountId account) {
        return jdbc.sql(
                        "select secret, confirmed_at is not null as confirmed from identity.totp where account_id = :id")
                .param("id", account.value())
                .query(Row.to(row -> new Totp(row.bytes("secret"), row.flag("confirmed"))))
                .optional();
    }

    /** Keeps a secret that is not confirmed yet; one that is confirmed stays. */
    void offer(AccountId account, byte[] secret) {
        jdbc.sql("""
                insert into identity.totp (account_id, secret) select id, :secret from identity.account where id = :id
                on conflict (account_id) do update set secret = excluded.secret where totp.confirmed_at is null
                """).param("id", account.value()).param("secret", secret).update();
    }

    void confirm(AccountId account, Instant at) {
        jdbc.sql("update identity.totp set confirmed_at = :at where account_id = :id and confirmed_at is null")
                .param("id", account.value())
                .param("at", Row.at(at))
                .update();
    }

    /** A step is used once: gives whether this was the first time. */
    boolean use(AccountId account, long step) {
        return jdbc.sql("update identity.totp set last_step = :step where account_id = :id and last_step < :step")
                        .param("id", account.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    void remove(AccountId account) {
        jdbc.sql("delete from identity.totp where account_id = :id")
                .param("id", account.value())
                .update();
    }

    void removeCodes(AccountId account) {
        jdbc.sql("delete from identity.recovery_code where account_id = :id")
                .param("id", account.value())
                .update();
    }

    void replaceCodes(AccountId account, List<byte[]> digests) {
        removeCodes(account);
        jdbc.sql("""
                insert into identity.recovery_code (account_id, code_digest) select :id, unnest(:digests)
                """)
                .param("id", account.value())
                .param("digests", digests.toArray(byte[][]::new))
                .update();
    }

    boolean useCode(AccountId account, byte[] digest, Instant at) {
        return jdbc.sql("""
                update identity.recovery_code set used_at = :at
                where account_id = :id and code_digest = :digest and used_at is null
                """)
                        .param("id", account.value())
                        .param("digest", digest)
                        .param("at", Row.at(at))
                        .update()
                == 1;
    }

    int codesLeft(AccountId account) {
        return jdbc.sql("select count(*) from identity.recovery_code where account_id = :id and used_at is null")
                .param("id", account.value())
                .query(Integer.class)
                .single();
    }

    Set<Role> rule(AgencyId agency) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(jdbc.sql("select role from identity.second_factor_rule where agency_id = :agency")
                .param("agency", agency.value())
                .query(Row.to(row -> row.choice("role", Role.class)))
                .list());
        return roles;
    }

    void setRule(Set<Role> roles, AgencyId agency) {
        jdbc.sql("delete from identity.second_factor_rule where agency_id = :agency")
                .param("agency", agency.value())
                .update();
        jdbc.sql("insert into identity.second_factor_rule (agency_id, role) select :agency, unnest(:roles)")
                .param("agency", agency.value())
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .update();
    }
}
