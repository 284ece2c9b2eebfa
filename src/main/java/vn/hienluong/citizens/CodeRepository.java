package vn.hienluong.citizens;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.Row;

@Repository
class CodeRepository {

    /** @param tries with this one */
    record Tried(byte[] code, int tries) {}

    private final JdbcClient jdbc;

    CodeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(byte[] token, byte[] code, Instant expires) {
        jdbc.sql("insert into citizens.code (token_digest, code_digest, expires_at) values (:token, :code, :expires)")
                .param("token", token)
                .param("code", code)
                .param("expires", Row.at(expires))
                .update();
    }

    /** Counts a try before it is looked at, so that many at once are no more than many one by one. */
    Optional<Tried> tryOne(byte[] token, int most, Instant now) {
        return jdbc.sql("""
                update citizens.code set tries = tries + 1
                where token_digest = :token and used_at is null and expires_at > :now and tries < :most
                returning code_digest, tries
                """)
                .param("token", token)
                .param("now", Row.at(now))
                .param("most", most)
                .query(Row.to(row -> new Tried(row.bytes("code_digest"), row.number("tries"))))
                .optional();
    }

    boolean use(byte[] token, Instant now) {
        return jdbc.sql("update citizens.code set used_at = :now where token_digest = :token and used_at is null")
                        .param("token", token)
                        .param("now", Row.at(now))
                        .update()
                == 1;
    }

    /** What no longer counts; a little at a time, whenever somebody asks. */
    void forget(Instant before) {
        jdbc.sql("""
                delete from citizens.code where token_digest in (
                  select token_digest from citizens.code where expires_at < :before order by expires_at limit 100)
                """).param("before", Row.at(before)).update();
    }
}
