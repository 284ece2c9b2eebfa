package vn.hienluong.consolidation.counting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.consolidation.ConsolidationAction;
import vn.hienluong.measures.Amounts;
import vn.hienluong.measures.Counted;
import vn.hienluong.measures.Measure;
import vn.hienluong.measures.Measure.Kind;
import vn.hienluong.measures.MeasureSource;
import vn.hienluong.measures.Span;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

/** Reports of the department that were issued, by the date on the paper: from that day everybody can read their results. */
@Component
class IssuedCounts implements MeasureSource {

    private static final String ISSUED = "consolidation.measured." + "issued";

    private final JdbcClient jdbc;

    IssuedCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.ofTheAgency(ISSUED, Kind.COUNT));
    }

    @Override
    public Amounts count(String key, Span span, AgencyId agency) {
        return Amounts.of(about(jdbc.sql("""
                        select null::uuid as unit_id, count(*) as amount, null::numeric as out_of, count(*) as records,
                               platform.digest(array_agg(id::text order by id)) as digest
                        from consolidation.consolidated_report
                        where agency_id = :agency and status = 'ISSUED' and issued_on between :from and :to
                        """), span, agency));
    }

    /** They are public; the page on which they were made is not everybody's. */
    @Override
    public List<Counted> records(String key, Span span, Set<UnitId> units, Actor by) {
        boolean opens = ConsolidationAction.VIEW.allowedTo(by);
        return about(jdbc.sql("""
                                select period_id, number || ' ' || subject as said, issued_on
                                from consolidation.consolidated_report
                                where agency_id = :agency and status = 'ISSUED' and issued_on between :from and :to
                                order by issued_on desc, id desc limit :most
                                """), span, by.agency())
                .param("most", MOST)
                .query(Row.to(row -> new Counted(
                        row.text("said"),
                        row.day("issued_on"),
                        Optional.of("/periods/" + row.uuid("period_id") + "/consolidation")
                                .filter(_ -> opens),
                        true)))
                .list();
    }

    private static JdbcClient.StatementSpec about(JdbcClient.StatementSpec statement, Span span, AgencyId agency) {
        return statement
                .param("agency", agency.value())
                .param("from", span.from())
                .param("to", span.to());
    }
}
