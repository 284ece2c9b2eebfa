package vn.hienluong.links.counting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.links.LinkAction;
import vn.hienluong.measures.Amounts;
import vn.hienluong.measures.Counted;
import vn.hienluong.measures.Measure;
import vn.hienluong.measures.Measure.Kind;
import vn.hienluong.measures.MeasureSource;
import vn.hienluong.measures.Span;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

/** How often a link was found broken, and how often one was whole again or taken out, by the night that found it. */
@Component
class LinkCounts implements MeasureSource {

    private static final String BROKEN = "links.measured." + "broken";
    private static final String REPAIRED = "links.measured." + "repaired";

    private static final String COUNTED = """
            with outage as (
              select id, address, title, case when :repaired then repaired_on else broken_on end as day
              from links.outage where agency_id = :agency)
            """;

    private final JdbcClient jdbc;

    LinkCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.ofTheAgency(BROKEN, Kind.COUNT), Measure.ofTheAgency(REPAIRED, Kind.COUNT));
    }

    @Override
    public Amounts count(String key, Span span, AgencyId agency) {
        return Amounts.of(about(key, jdbc.sql(COUNTED + """
                select null::uuid as unit_id, count(*) as amount, null::numeric as out_of, count(*) as records,
                       platform.digest(array_agg(id::text order by id)) as digest
                from outage where day between :from and :to
                """), span, agency));
    }

    @Override
    public List<Counted> records(String key, Span span, Set<UnitId> units, Actor by) {
        if (!LinkAction.VIEW.allowedTo(by)) {
            return List.of();
        }
        return about(key, jdbc.sql(COUNTED + """
                select concat_ws(' – ', nullif(title, ''), address) as said, day
                from outage where day between :from and :to
                order by day desc, id desc limit :most
                """), span, by.agency())
                .param("most", MOST)
                .query(Row.to(row -> new Counted(row.text("said"), row.day("day"), Optional.of("/links"), true)))
                .list();
    }

    private static JdbcClient.StatementSpec about(
            String key, JdbcClient.StatementSpec statement, Span span, AgencyId agency) {
        return statement
                .param("agency", agency.value())
                .param("repaired", key.equals(REPAIRED))
                .param("from", span.from())
                .param("to", span.to());
    }
}
