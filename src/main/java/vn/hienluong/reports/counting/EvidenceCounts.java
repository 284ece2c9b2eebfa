package vn.hienluong.reports.counting;

import java.sql.SQLException;
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

/** Documents that prove what units report, by the day on which they were added. */
@Component
class EvidenceCounts implements MeasureSource {

    private static final String ADDED = "reports.measured." + "evidence";

    private final JdbcClient jdbc;

    EvidenceCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.byUnit(ADDED, Kind.COUNT));
    }

    @Override
    public Amounts count(String key, Span span, AgencyId agency) {
        return Amounts.of(jdbc.sql("""
                select unit_id, count(*) as amount, null::numeric as out_of, count(*) as records,
                       platform.digest(array_agg(id::text order by id)) as digest
                from reports.evidence
                where agency_id = :agency and created_at >= :start and created_at < :end
                group by grouping sets ((), (unit_id))
                """)
                .param("agency", agency.value())
                .param("start", Row.at(span.start()))
                .param("end", Row.at(span.end())));
    }

    /** As the page of a report lets people in: leadership, office and clerk see all, a unit its own. */
    @Override
    public List<Counted> records(String key, Span span, Set<UnitId> units, Actor by) {
        boolean all = by.has(Role.LEADER) || by.has(Role.OFFICE) || by.has(Role.CLERK) || by.has(Role.TERMINAL);
        return jdbc.sql("""
                select e.id, concat_ws(' · ', nullif(e.number, ''), nullif(e.subject, '')) as said, e.link, e.file_id,
                       (e.created_at at time zone 'Asia/Ho_Chi_Minh')::date as day, l.period_id, l.unit_id, l.task_id
                from reports.evidence e
                left join lateral (
                  select l.period_id, l.unit_id, l.task_id
                  from reports.line_evidence a
                  join reports.report_line l on l.agency_id = a.agency_id and l.id = a.line_id
                  where a.agency_id = e.agency_id and a.evidence_id = e.id
                  order by l.id desc limit 1) l on true
                where e.agency_id = :agency and e.created_at >= :start and e.created_at < :end
                  and (:whole or e.unit_id = any (:units)) and (:all or e.unit_id = any (:own))
                order by e.created_at desc, e.id desc limit :most
                """)
                .param("agency", by.agency().value())
                .param("start", Row.at(span.start()))
                .param("end", Row.at(span.end()))
                .param("whole", units.isEmpty())
                .param("units", uuids(units))
                .param("all", all)
                .param("own", uuids(by.unitsAs(Role.UNIT_STAFF)))
                .param("most", MOST)
                .query(Row.to(EvidenceCounts::counted))
                .list();
    }

    /** Its file; the line that names it where there is none. */
    private static Counted counted(Row row) throws SQLException {
        var file = row.maybeId("file_id", id -> id);
        var line = row.maybeId("period_id", id -> id);
        var href = file.isPresent()
                ? Optional.of("/evidence/" + row.uuid("id") + "/file")
                : line.isPresent()
                        ? Optional.of("/periods/" + line.get() + "/reports/" + row.uuid("unit_id") + "#line-"
                                + row.uuid("task_id"))
                        : row.maybeText("link");
        return new Counted(row.text("said"), row.day("day"), href, true);
    }

    private static UUID[] uuids(Set<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }
}
