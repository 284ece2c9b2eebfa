package vn.hienluong.notifications;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.notifications.Deliveries.Undelivered;
import vn.hienluong.notifications.Deliveries.Way;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

/** Mails and messages that were given up. */
@Repository
class UndeliveredRepository {

    private final JdbcClient jdbc;

    UndeliveredRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As the tables know it: whose it was is an id. */
    record Dead(
            UUID id,
            Way way,
            PersonId person,
            String vietnamese,
            String english,
            int more,
            Instant told,
            String failure) {

        Undelivered to(String name) {
            return new Undelivered(id, way, name, vietnamese, english, more, told, failure, "");
        }
    }

    List<Dead> all(Optional<UUID> before, int most, AgencyId agency) {
        return jdbc.sql("""
                with dead as (
                  (select m.id, 'MAIL' as way, m.failure from notifications.mail m
                   where m.agency_id = :agency and m.sent_at is null and m.next_try_at is null
                     and (cast(:before as uuid) is null or m.id < :before)
                   order by m.id desc limit :most)
                  union all
                  (select m.note_id, 'MESSAGE', m.failure from notifications.message m
                   where m.agency_id = :agency and m.sent_at is null and m.next_try_at is null
                     and (cast(:before as uuid) is null or m.note_id < :before)
                   order by m.note_id desc limit :most)
                )
                select d.id, d.way, d.failure, n.person_id, n.vietnamese, n.english, n.told_at, n.others
                from dead d
                cross join lateral (
                  select n.person_id, n.vietnamese, n.english, n.told_at, count(*) over () - 1 as others
                  from notifications.note n
                  where n.agency_id = :agency
                    and ((d.way = 'MAIL' and n.mail_id = d.id) or (d.way = 'MESSAGE' and n.id = d.id))
                  order by n.id limit 1
                ) n
                order by d.id desc
                limit :most
                """)
                .param("agency", agency.value())
                .param("before", before.orElse(null))
                .param("most", most)
                .query(Row.to(UndeliveredRepository::dead))
                .list();
    }

    /** Gives false when it is not given up. */
    boolean again(Way way, UUID id, Instant now, AgencyId agency) {
        var sql = switch (way) {
            case MAIL -> """
                    update notifications.mail set tries = 0, next_try_at = :now, failure = null
                    where agency_id = :agency and id = :id and sent_at is null and next_try_at is null
                    """;
            case MESSAGE -> """
                    update notifications.message set tries = 0, next_try_at = :now, failure = null
                    where agency_id = :agency and note_id = :id and sent_at is null and next_try_at is null
                    """;
            case LETTER -> """
                    update notifications.letter set tries = 0, next_try_at = :now
                    where agency_id = :agency and id = :id and sent_at is null and next_try_at is null
                    """;
        };
        return jdbc.sql(sql)
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("now", Row.at(now))
                        .update()
                == 1;
    }

    private static Dead dead(Row row) throws SQLException {
        return new Dead(
                row.uuid("id"),
                row.choice("way", Way.class),
                row.id("person_id", PersonId::new),
                row.text("vietnamese"),
                row.text("english"),
                row.number("others"),
                row.instant("told_at"),
                row.maybeText("failure").orElse(""));
    }
}
