package vn.hienluong.portal.counting;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

/** How often public pages were read; the records are sums by page and day, for nothing else was ever kept. */
@Component
class VisitCounts implements MeasureSource {

    private static final String VISITS = "portal.measured." + "visits";

    private final JdbcClient jdbc;

    VisitCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.ofTheAgency(VISITS, Kind.COUNT));
    }

    @Override
    public Amounts count(String key, Span span, AgencyId agency) {
        return Amounts.of(jdbc.sql("""
                select null::uuid as unit_id, coalesce(sum(visits), 0) as amount, null::numeric as out_of, count(*) as records,
                       platform.digest(coalesce(array_agg(day || ' ' || page || ' ' || visits order by day, page), '{}')) as digest
                from portal.visit
                where agency_id = :agency and day between :from and :to and page not like '/tim-kiem/%'
                """)
                .param("agency", agency.value())
                .param("from", span.from())
                .param("to", span.to()));
    }

    @Override
    public List<Counted> records(String key, Span span, Set<UnitId> units, Actor by) {
        return jdbc.sql("""
                select page, day, visits from portal.visit
                where agency_id = :agency and day between :from and :to and page not like '/tim-kiem/%'
                order by day desc, visits desc, page limit :most
                """)
                .param("agency", by.agency().value())
                .param("from", span.from())
                .param("to", span.to())
                .param("most", MOST)
                .query(Row.to(VisitCounts::counted))
                .list();
    }

    private static Counted counted(Row row) throws SQLException {
        return new Counted(row.text("page") + " \u00b7 " + row.big("visits"), row.day("day"), Optional.empty(), true);
    }
}
