package vn.hienluong.information.counting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.information.InformationAction;
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
 * Requests whose last day lies in these days and is over, and of them those that had their answer, or their refusal in
 * writing, by then. What was withdrawn, set aside or waits for whoever asked is not counted. What no unit had is of the
 * agency alone.
 */
@Component
class RequestCounts implements MeasureSource {

    private static final String IN_TIME = "information.measured." + "in-time";

    private static final String COUNTED = """
            with counted as (
              select id, coalesce(unit_id, agency_id) as unit_id, number || '/' || year as sign, due_on,
                     status in ('ANSWERED', 'REFUSED')
                       and (decided_at at time zone 'Asia/Ho_Chi_Minh')::date <= due_on as inside
              from information.request
              where agency_id = :agency and status not in ('WITHDRAWN', 'SET_ASIDE', 'CLARIFYING')
                and due_on between :from and :to
                and (due_on < :today or status in ('ANSWERED', 'REFUSED')))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.byUnit(IN_TIME, Kind.SHARE));
    }

    @Override
    public Amounts count(String key, Span span, AgencyId agency) {
        return Amounts.of(about(jdbc.sql(COUNTED + """
                select unit_id, count(*) filter (where inside) as amount, count(*) as out_of, count(*) as records,
                       platform.digest(array_agg(id || ' ' || inside order by id)) as digest
                from counted group by grouping sets ((), (unit_id))
                """), span, agency));
    }

    @Override
    public List<Counted> records(String key, Span span, Set<UnitId> units, Actor by) {
        if (!InformationAction.READ_ALL.allowedTo(by)) {
            return List.of();
        }
        return about(jdbc.sql(COUNTED + """
                select id, sign, due_on, inside
                from counted where :whole or unit_id = any (:units)
                order by due_on desc, id desc limit :most
                """), span, by.agency())
                .param("whole", units.isEmpty())
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("most", MOST)
                .query(Row.to(row -> new Counted(
                        row.text("sign"),
                        row.day("due_on"),
                        Optional.of("/information/requests/" + row.uuid("id")),
                        row.flag("inside"))))
                .list();
    }

    private JdbcClient.StatementSpec about(JdbcClient.StatementSpec statement, Span span, AgencyId agency) {
        return statement
                .param("agency", agency.value())
                .param("from", span.from())
                .param("to", span.to())
                .param("today", Time.today(clock));
    }
}
