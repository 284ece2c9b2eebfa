package vn.hienluong.citizens;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.openid.Proven;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;

@Repository
class CitizenRepository {

    private final JdbcClient jdbc;

    CitizenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives false when the address has an account already. */
    boolean insert(CitizenProfile citizen, Instant at) {
        return jdbc.sql("""
                insert into citizens.account (id, email, full_name, phone, address, created_at, last_seen_at)
                values (:id, :email, :name, :phone, :address, :at, :at)
                on conflict (email) do nothing
                """)
                        .param("id", citizen.id().value())
                        .param("email", citizen.email().orElse(null))
                        .param("name", citizen.fullName())
                        .param("phone", citizen.phone())
                        .param("address", citizen.address())
                        .param("at", Row.at(at))
                        .update()
                == 1;
    }

    Optional<CitizenProfile> find(CitizenId citizen) {
        return jdbc.sql("select id, email, full_name, phone, address from citizens.account where id = :id")
                .param("id", citizen.value())
                .query(Row.to(CitizenRepository::profile))
                .optional();
    }

    Optional<CitizenId> byEmail(String email) {
        return jdbc.sql("select id from citizens.account where email = :email")
                .param("email", email)
                .query(Row.to(row -> row.id("id", CitizenId::new)))
                .optional();
    }

    Optional<CitizenId> byIdentity(Proven proven) {
        return jdbc.sql("select account_id from citizens.identity where issuer = :issuer and subject = :subject")
                .param("issuer", proven.issuer())
                .param("subject", proven.subject())
                .query(Row.to(row -> row.id("account_id", CitizenId::new)))
                .optional();
    }

    /** Gives false when somebody there is linked already. */
    boolean link(Proven proven, CitizenId citizen, Instant at) {
        return jdbc.sql("""
                insert into citizens.identity (issuer, subject, account_id, linked_at)
                values (:issuer, :subject, :account, :at)
                on conflict (issuer, subject) do nothing
                """)
                        .param("issuer", proven.issuer())
                        .param("subject", proven.subject())
                        .param("account", citizen.value())
                        .param("at", Row.at(at))
                        .update()
                == 1;
    }

    void update(CitizenProfile citizen) {
        jdbc.sql("""
                update citizens.account set full_name = :name, phone = :phone, address = :address where id = :id
                """)
                .param("id", citizen.id().value())
                .param("name", citizen.fullName())
                .param("phone", citizen.phone())
                .param("address", citizen.address())
                .update();
    }

    void seen(CitizenId citizen, Instant at) {
        jdbc.sql("update citizens.account set last_seen_at = :at where id = :id")
                .param("id", citizen.value())
                .param("at", Row.at(at))
                .update();
    }

    void delete(CitizenId citizen) {
        jdbc.sql("delete from citizens.identity where account_id = :id")
                .param("id", citizen.value())
                .update();
        jdbc.sql("delete from citizens.account where id = :id")
                .param("id", citizen.value())
                .update();
    }

    void trail(CitizenId citizen, String act, Instant at) {
        jdbc.sql("insert into citizens.trail (id, account_id, act, at) values (:id, :account, :act, :at)")
                .param("id", Ids.next())
                .param("account", citizen.value())
                .param("act", act)
                .param("at", Row.at(at))
                .update();
    }

    private static CitizenProfile profile(Row row) throws SQLException {
        return new CitizenProfile(
                row.id("id", CitizenId::new),
                row.maybeText("email"),
                row.text("full_name"),
                row.text("phone"),
                row.text("address"));
    }
}
