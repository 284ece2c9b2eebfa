package vn.hienluong.chasing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.measures.Amounts;
import vn.hienluong.measures.Counted;
import vn.hienluong.measures.Measure;
import vn.hienluong.measures.Measure.Kind;
import vn.hienluong.measures.MeasureSource;
import vn.hienluong.measures.Span;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

/** Nhắc việc: how often a unit was reminded of its report. Letters are signed on paper, so nobody counts them here. */
@Component
class ReminderCounts implements MeasureSource {

    private static final String REMINDERS = "chasing.measured." + "reminders";

    private final JdbcClient jdbc;

    ReminderCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.byUnit(REMINDERS, Kind.COUNT));
    }

    @Override
    public Amounts count(String key, Span span, AgencyId agency) {
        return Amounts.of(jdbc.sql("""
                select unit_id, count(*) as amount, null::numeric as out_of, count(*) as records,
                       platform.digest(array_agg(id::text order by id)) as digest
                from chasing.reminder
                where agency_id = :agency and reminded_at >= :start and reminded_at < :end
                group by grouping sets ((), (unit_id))
                """)
                .param("agency", agency.value())
                .param("start", Row.at(span.start()))
                .param("end", Row.at(span.end())));
    }

    /** Leadership and office see whom the program reminded; a unit sees how often it was. */
    @Override
    public List<Counted> records(String key, Span span, Set<UnitId> units, Actor by) {
        return jdbc.sql("""
                select d.unit_name || ' – ' || p.title as said, r.period_id,
                       (r.reminded_at at time zone 'Asia/Ho_Chi_Minh')::date as day
                from chasing.reminder r
                join obligations.period p on p.agency_id = r.agency_id and p.id = r.period_id
                join obligations.report_due d
                  on d.agency_id = r.agency_id and d.period_id = r.period_id and d.unit_id = r.unit_id
                where r.agency_id = :agency and r.reminded_at >= :start and r.reminded_at < :end
                  and (:whole or r.unit_id = any (:units)) and (:all or r.unit_id = any (:own))
                order by r.reminded_at desc, r.id desc limit :most
                """)
                .param("agency", by.agency().value())
                .param("start", Row.at(span.start()))
                .param("end", Row.at(span.end()))
                .param("whole", units.isEmpty())
                .param("units", uuids(units))
                .param("all", by.has(Role.LEADER) || by.has(Role.OFFICE) || by.has(Role.TERMINAL))
                .param("own", uuids(by.unitsAs(Role.UNIT_STAFF)))
                .param("most", MOST)
                .query(Row.to(row -> new Counted(
                        row.text("said"), row.day("day"), Optional.of("/periods/" + row.uuid("period_id")), true)))
                .list();
    }

    private static UUID[] uuids(Set<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }
}
