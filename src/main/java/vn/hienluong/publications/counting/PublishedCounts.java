package vn.hienluong.publications.counting;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

/** What became public for the first time in these days, by the unit that answers for it; a correction counts no more. */
@Component
class PublishedCounts implements MeasureSource {

    /** Each measure and the kinds that it counts; none for all of them. */
    private static final Map<String, List<String>> KINDS = kinds();

    private static Map<String, List<String>> kinds() {
        var kinds = new LinkedHashMap<String, List<String>>();
        kinds.put("publications.measured." + "published", List.of());
        kinds.put("publications.measured." + "news", List.of("NEWS", "EVENT", "ANNOUNCEMENT"));
        kinds.put("publications.measured." + "legal-documents", List.of("LEGAL_DOCUMENT"));
        kinds.put("publications.measured." + "science-projects", List.of("SCIENCE_PROJECT"));
        return kinds;
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    PublishedCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        return KINDS.keySet().stream()
                .map(key -> Measure.byUnit(key, Kind.COUNT))
                .toList();
    }

    @Override
    public Amounts count(String key, Span span, AgencyId agency) {
        return Amounts.of(asked(jdbc.sql("""
                select owner_unit_id as unit_id, count(*) as amount, null::numeric as out_of, count(*) as records,
                       platform.digest(array_agg(id::text order by id)) as digest
                from publications.publication
                where agency_id = :agency and public_since >= :start and public_since < :end
                  and (:every or kind = any (:kinds))
                group by grouping sets ((), (owner_unit_id))
                """), key, span).param("agency", agency.value()));
    }

    /** Whoever looks at measures sees what was public: everybody could read it. */
    @Override
    public List<Counted> records(String key, Span span, Set<UnitId> units, Actor by) {
        return asked(jdbc.sql("""
                select p.id, e.title, (p.public_since at time zone 'Asia/Ho_Chi_Minh')::date as day
                from publications.publication p
                join lateral (
                  select e.title from publications.edition e
                  where e.agency_id = p.agency_id and e.publication_id = p.id and e.public_from is not null
                  order by e.number desc limit 1) e on true
                where p.agency_id = :agency and p.public_since >= :start and p.public_since < :end
                  and (:every or p.kind = any (:kinds)) and (:whole or p.owner_unit_id = any (:units))
                order by p.public_since desc, p.id desc limit :most
                """), key, span)
                .param("agency", by.agency().value())
                .param("whole", units.isEmpty())
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("most", MOST)
                .query(Row.to(PublishedCounts::counted))
                .list();
    }

    private JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, String key, Span span) {
        var kinds = KINDS.getOrDefault(key, List.of());
        return statement
                .param("start", Row.at(span.start()))
                .param("end", Row.at(sofar(span)))
                .param("every", kinds.isEmpty())
                .param("kinds", kinds.toArray(String[]::new));
    }

    /** What is to be published later today has not been. */
    private Instant sofar(Span span) {
        var now = clock.instant().plusMillis(1);
        return span.end().isAfter(now) ? now : span.end();
    }

    private static Counted counted(Row row) throws SQLException {
        return new Counted(row.text("title"), row.day("day"), Optional.of("/publications/" + row.uuid("id")), true);
    }
}
