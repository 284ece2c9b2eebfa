package vn.hienluong.reports.counting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.measures.Amounts;
import vn.hienluong.measures.Counted;
import vn.hienluong.measures.Measure;
import vn.hienluong.measures.Measure.Kind;
import vn.hienluong.measures.MeasureSource;
import vn.hienluong.measures.Span;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.platform.Time;
import vn.hienluong.reports.ReportAction;

/**
 * Reports of units that were due in these days, and how many of them came in time: of the units that count among all,
 * by the last day of each, an extension and the tolerated day included. What is not due yet is not counted.
 */
@Component
class SendingCounts implements MeasureSource {

    private static final String ON_TIME = "reports.measured." + "on-time";

    /** One row for each report that was due, with its last day and whether it came by its end. */
    private static final String DUE = """
            with due as (
              select d.id, d.unit_id, d.unit_name, p.id as period_id, p.title,
                     coalesce(d.extended_before, p.due_before) - 1 + :tolerated as last_day, r.first_sent_at
              from obligations.report_due d
              join obligations.period p on p.agency_id = d.agency_id and p.id = d.period_id
              join plans.plan n on n.agency_id = p.agency_id and n.id = p.plan_id and n.status = 'TRACKED'
              left join reports.unit_report r
                on r.agency_id = d.agency_id and r.period_id = d.period_id and r.unit_id = d.unit_id
              where d.agency_id = :agency and d.counted),
            counted as (
              select due.*, first_sent_at is not null
                            and (first_sent_at at time zone 'Asia/Ho_Chi_Minh')::date <= last_day as on_time
              from due where last_day between :from and :to and last_day < :today)
            """;

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Clock clock;

    SendingCounts(JdbcClient jdbc, Agencies agencies, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.byUnit(ON_TIME, Kind.SHARE));
    }

    @Override
    public Amounts count(String key, Span span, AgencyId agency) {
        return Amounts.of(about(jdbc.sql(DUE + """
                        select unit_id, count(*) filter (where on_time) as amount, count(*) as out_of,
                               count(*) as records,
                               platform.digest(array_agg(id || ' ' || on_time order by id)) as digest
                        from counted group by grouping sets ((), (unit_id))
                        """), span, agency));
    }

    @Override
    public List<Counted> records(String key, Span span, Set<UnitId> units, Actor by) {
        if (!ReportAction.VIEW.allowedTo(by)) {
            return List.of();
        }
        return about(jdbc.sql(DUE + """
                                select unit_name || ' – ' || title as said, last_day, period_id, on_time
                                from counted where :whole or unit_id = any (:units)
                                order by last_day desc, unit_name, id limit :most
                                """), span, by.agency())
                .param("whole", units.isEmpty())
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("most", MOST)
                .query(Row.to(row -> new Counted(
                        row.text("said"),
                        row.day("last_day"),
                        Optional.of("/periods/" + row.uuid("period_id")),
                        row.flag("on_time"))))
                .list();
    }

    private JdbcClient.StatementSpec about(JdbcClient.StatementSpec statement, Span span, AgencyId agency) {
        LocalDate today = Time.today(clock);
        return statement
                .param("agency", agency.value())
                .param("tolerated", agencies.profile(agency).dueDayTolerated() ? 1 : 0)
                .param("from", span.from())
                .param("to", span.to())
                .param("today", today);
    }
}
