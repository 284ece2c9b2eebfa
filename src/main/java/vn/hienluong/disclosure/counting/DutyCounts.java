package vn.hienluong.disclosure.counting;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.disclosure.DisclosureAction;
import vn.hienluong.disclosure.Standing;
import vn.hienluong.measures.Amounts;
import vn.hienluong.measures.Counted;
import vn.hienluong.measures.Measure;
import vn.hienluong.measures.Measure.Kind;
import vn.hienluong.measures.MeasureSource;
import vn.hienluong.measures.Span;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.platform.Time;

/**
 * What had to be public by a day in these days, and how it came out: in time, late or not at all, so that the three add up.
 * What was taken away before its time is missing again. What is not due yet, or need not be public, is not counted.
 */
@Component
class DutyCounts implements MeasureSource {

    private static final String ON_TIME = "disclosure.measured." + "on-time";
    private static final String LATE = "disclosure.measured." + "late";
    private static final String MISSING = "disclosure.measured." + "missing";

    private static final Map<String, Standing> ASKED =
            Map.of(ON_TIME, Standing.ON_TIME, LATE, Standing.LATE, MISSING, Standing.MISSING);

    /** What is in time is told as a share of all; the others are told for themselves. */
    private static final String COUNTED = """
            with due as (
              select id, unit_id, title, due_on,
                     case when done_on is null or lapsed_on is not null then 'MISSING'
                          when done_on <= due_on then 'ON_TIME'
                          else 'LATE' end as came_out
              from disclosure.item
              where agency_id = :agency and waived_at is null
                and due_on between :from and :to and due_on < :today),
            counted as (
              select due.*, came_out = :asked as inside from due where :share or came_out = :asked)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DutyCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.byUnit(ON_TIME, Kind.SHARE),
                Measure.byUnit(LATE, Kind.COUNT),
                Measure.byUnit(MISSING, Kind.COUNT));
    }

    @Override
    public Amounts count(String key, Span span, AgencyId agency) {
        return Amounts.of(about(key, jdbc.sql(COUNTED + """
                select unit_id, count(*) filter (where inside) as amount,
                       case when :share then count(*) end as out_of, count(*) as records,
                       platform.digest(array_agg(id || ' ' || inside order by id)) as digest
                from counted group by grouping sets ((), (unit_id))
                """), span, agency));
    }

    @Override
    public List<Counted> records(String key, Span span, Set<UnitId> units, Actor by) {
        if (!DisclosureAction.VIEW.allowedTo(by)) {
            return List.of();
        }
        return about(key, jdbc.sql(COUNTED + """
                select id, title, due_on, inside
                from counted where :whole or unit_id = any (:units)
                order by due_on desc, id desc limit :most
                """), span, by.agency())
                .param("whole", units.isEmpty())
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("most", MOST)
                .query(Row.to(row -> new Counted(
                        row.text("title"),
                        row.day("due_on"),
                        Optional.of("/disclosures/" + row.uuid("id")),
                        row.flag("inside"))))
                .list();
    }

    private JdbcClient.StatementSpec about(String key, JdbcClient.StatementSpec statement, Span span, AgencyId agency) {
        return statement
                .param("agency", agency.value())
                .param("asked", requireNonNull(ASKED.get(key)).name())
                .param("share", key.equals(ON_TIME))
                .param("from", span.from())
                .param("to", span.to())
                .param("today", Time.today(clock));
    }
}
