package vn.hienluong.notifications;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class CorrespondenceRepository {

    /** A letter; {@code tries} so many that failed. */
    record Kept(UUID id, String room, String kind, UUID record, int tries) {}

    private final JdbcClient jdbc;

    CorrespondenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Kept letter, Instant due, AgencyId agency) {
        jdbc.sql("""
                insert into notifications.letter (agency_id, id, room, kind, record_id, tries, next_try_at)
                values (:agency, :id, :room, :kind, :record, :tries, :due)
                """)
                .param("agency", agency.value())
                .param("id", letter.id())
                .param("room", letter.room())
                .param("kind", letter.kind())
                .param("record", letter.record())
                .param("tries", letter.tries())
                .param("due", Row.at(due))
                .update();
    }

    /** Locked until the transaction ends; another node takes the next one. */
    Optional<Kept> takeDue(Instant until, AgencyId agency) {
        return jdbc.sql("""
                select id, room, kind, record_id, tries from notifications.letter
                where agency_id = :agency and next_try_at <= :until
                order by next_try_at, id limit 1 for update skip locked
                """)
                .param("agency", agency.value())
                .param("until", Row.at(until))
                .query(Row.to(CorrespondenceRepository::kept))
                .optional();
    }

    void sent(UUID id, Instant at, AgencyId agency) {
        jdbc.sql("""
                update notifications.letter set tries = tries + 1, next_try_at = null, sent_at = :at
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id)
                .param("at", Row.at(at))
                .update();
    }

    /** @param next nothing when it is given up */
    void failed(UUID id, Optional<Instant> next, AgencyId agency) {
        jdbc.sql("""
                update notifications.letter set tries = tries + 1, next_try_at = :next
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id)
                .param("next", Row.at(next.orElse(null)))
                .update();
    }

    void delete(UUID id, AgencyId agency) {
        jdbc.sql("delete from notifications.letter where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .update();
    }

    List<Kept> dead(Optional<UUID> before, int most, AgencyId agency) {
        return jdbc.sql("""
                select id, room, kind, record_id, tries from notifications.letter
                where agency_id = :agency and sent_at is null and next_try_at is null
                  and (cast(:before as uuid) is null or id < :before)
                order by id desc limit :most
                """)
                .param("agency", agency.value())
                .param("before", before.orElse(null))
                .param("most", most)
                .query(Row.to(CorrespondenceRepository::kept))
                .list();
    }

    private static Kept kept(Row row) throws SQLException {
        return new Kept(row.uuid("id"), row.text("room"), row.text("kind"), row.uuid("record_id"), row.number("tries"));
    }
}
