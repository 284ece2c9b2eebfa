package vn.hienluong.information.letters;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.information.RequestId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class LetterRepository {

    /** @param tries so many that failed */
    record Due(UUID id, RequestId request, LetterKind kind, int tries) {}

    private final JdbcClient jdbc;

    LetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locked until the transaction ends; another node takes the next one. */
    Optional<Due> takeDue(Instant until, AgencyId agency) {
        return jdbc.sql("""
                select id, request_id, kind, tries from information.letter
                where agency_id = :agency and next_try_at <= :until
                order by next_try_at, id limit 1 for update skip locked
                """)
                .param("agency", agency.value())
                .param("until", Row.at(until))
                .query(Row.to(row -> new Due(
                        row.uuid("id"),
                        row.id("request_id", RequestId::new),
                        row.choice("kind", LetterKind.class),
                        row.number("tries"))))
                .optional();
    }

    /** @param at nothing when there was nobody to send it to */
    void done(UUID id, Optional<Instant> at, AgencyId agency) {
        jdbc.sql("""
                update information.letter set next_try_at = null, sent_at = :at where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id)
                .param("at", Row.at(at.orElse(null)))
                .update();
    }

    /** @param next nothing when it is given up */
    void failed(UUID id, Optional<Instant> next, AgencyId agency) {
        jdbc.sql("""
                update information.letter set tries = tries + 1, next_try_at = :next
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id)
                .param("next", Row.at(next.orElse(null)))
                .update();
    }
}
