package vn.hienluong.disclosure.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.datasets.Asked;
import vn.hienluong.datasets.Standing;
import vn.hienluong.disclosure.Place;
import vn.hienluong.platform.Row;
import vn.hienluong.platform.Time;

/** What hangs on a board or at a desk on a day: never what is shown inside, never what was taken down. */
@Repository
class StandingPostings {

    private static final String STANDING = """
            from disclosure.fulfilment f
            join disclosure.item i on i.agency_id = f.agency_id and i.id = f.item_id
            where f.agency_id = :agency and f.place in ('BOARD', 'DESK') and f.ended_on is null and f.begun_on <= :today
              and i.waived_at is null and not 'INSIDE' = any (i.places)
            """;

    private static final String COLUMNS = """
            select f.id, f.place, f.place_words, f.begun_on, f.until_on, i.duty, i.arose_on, i.due_on, i.source
            """;

    /** @param until the last day of the time that it stays at least */
    record Hung(
            UUID id,
            Place place,
            String where,
            LocalDate begun,
            Optional<LocalDate> until,
            String duty,
            LocalDate arose,
            LocalDate due,
            String source) {}

    private final JdbcClient jdbc;

    StandingPostings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hung> after(Optional<UUID> id, int most, Asked asked) {
        var query = COLUMNS + STANDING + (id.isPresent() ? " and f.id > :id" : "") + " order by f.id limit :most";
        return asked(jdbc.sql(query), asked)
                .param("id", id.orElse(null))
                .param("most", most)
                .query(Row.to(StandingPostings::hung))
                .list();
    }

    Optional<Hung> find(UUID id, Asked asked) {
        return asked(jdbc.sql(COLUMNS + STANDING + " and f.id = :id"), asked)
                .param("id", id)
                .query(Row.to(StandingPostings::hung))
                .optional();
    }

    /** A posting does not change while it hangs; the names of duties are the caller's. */
    Standing standing(Asked asked) {
        return asked(jdbc.sql("""
                select count(*) as number, md5(coalesce(string_agg(f.id::text, ' ' order by f.id), '')) as version
                """ + STANDING), asked)
                .query(Row.to(row -> new Standing(row.big("number"), row.text("version"), Optional.empty())))
                .single();
    }

    private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, Asked asked) {
        return statement.param("agency", asked.agency().value()).param("today", Time.dayOf(asked.at()));
    }

    private static Hung hung(Row row) throws java.sql.SQLException {
        return new Hung(
                row.uuid("id"),
                row.choice("place", Place.class),
                row.text("place_words"),
                row.day("begun_on"),
                row.maybeDay("until_on"),
                row.text("duty"),
                row.day("arose_on"),
                row.day("due_on"),
                row.text("source"));
    }
}
