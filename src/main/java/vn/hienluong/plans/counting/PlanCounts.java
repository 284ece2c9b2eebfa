package vn.hienluong.plans.counting;

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
import vn.hienluong.plans.PlanAction;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

/** Plans that were issued and are tracked, by the day on the paper; changes of tasks, by the day they were put in force. */
@Component
class PlanCounts implements MeasureSource {

    private static final String STARTED = "plans.measured." + "started";
    private static final String AMENDMENTS = "plans.measured." + "amendments";

    private final JdbcClient jdbc;

    PlanCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.ofTheAgency(STARTED, Kind.COUNT), Measure.byUnit(AMENDMENTS, Kind.COUNT));
    }

    @Override
    public Amounts count(String key, Span span, AgencyId agency) {
        return Amounts.of(key.equals(STARTED) ? started(span, agency) : amendments(span, agency));
    }

    private JdbcClient.StatementSpec started(Span span, AgencyId agency) {
        return jdbc.sql("""
                select null::uuid as unit_id, count(*) as amount, null::numeric as out_of, count(*) as records,
                       platform.digest(array_agg(id::text order by id)) as digest
                from plans.plan
                where agency_id = :agency and status = 'TRACKED' and issued_on between :from and :to
                """)
                .param("agency", agency.value())
                .param("from", span.from())
                .param("to", span.to());
    }

    private JdbcClient.StatementSpec amendments(Span span, AgencyId agency) {
        return jdbc.sql("""
                select unit_id, count(*) as amount, null::numeric as out_of, count(*) as records,
                       platform.digest(array_agg(id::text order by id)) as digest
                from plans.amendment
                where agency_id = :agency and status = 'ENACTED' and enacted_at >= :start and enacted_at < :end
                group by grouping sets ((), (unit_id))
                """)
                .param("agency", agency.value())
                .param("start", Row.at(span.start()))
                .param("end", Row.at(span.end()));
    }

    @Override
    public List<Counted> records(String key, Span span, Set<UnitId> units, Actor by) {
        if (!PlanAction.VIEW.allowedTo(by)) {
            return List.of();
        }
        return key.equals(STARTED) ? plans(span, by.agency()) : enacted(span, units, by.agency());
    }

    private List<Counted> plans(Span span, AgencyId agency) {
        return jdbc.sql("""
                select id, number || '/' || notation || ' ' || title as said, issued_on
                from plans.plan
                where agency_id = :agency and status = 'TRACKED' and issued_on between :from and :to
                order by issued_on desc, id desc limit :most
                """)
                .param("agency", agency.value())
                .param("from", span.from())
                .param("to", span.to())
                .param("most", MOST)
                .query(Row.to(row -> new Counted(
                        row.text("said"), row.day("issued_on"), Optional.of("/plans/" + row.uuid("id")), true)))
                .list();
    }

    private List<Counted> enacted(Span span, Set<UnitId> units, AgencyId agency) {
        return jdbc.sql("""
                select id, document_number || ' ' || proposal as said,
                       (enacted_at at time zone 'Asia/Ho_Chi_Minh')::date as day
                from plans.amendment
                where agency_id = :agency and status = 'ENACTED' and enacted_at >= :start and enacted_at < :end
                  and (:whole or unit_id = any (:units))
                order by enacted_at desc, id desc limit :most
                """)
                .param("agency", agency.value())
                .param("start", Row.at(span.start()))
                .param("end", Row.at(span.end()))
                .param("whole", units.isEmpty())
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("most", MOST)
                .query(Row.to(row -> new Counted(
                        row.text("said"), row.day("day"), Optional.of("/amendments/" + row.uuid("id")), true)))
                .list();
    }
}
