package vn.hienluong.consolidation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.consolidation.Source.Aspect;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

/** What statements rest on: a row for each statement and aspect, its lines, digests and documents in step (ADR 0013). */
@Repository
class SourceRepository {

    /** The sources of one aspect of one statement. */
    private record Of(UUID statement, Aspect aspect, List<Source> sources) {

        /** In the notation of a PostgreSQL array; the parts are identifiers and digests, so that nothing needs escaping. */
        String each(Function<Source, String> part) {
            return sources.stream()
                    .map(source -> '"' + part.apply(source) + '"')
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    private final JdbcClient jdbc;

    SourceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, List<Source>> of(UUID[] statements, AgencyId agency) {
        return jdbc
                .sql("""
                select statement_id, aspect, lines, digests, evidence from consolidation.statement_source
                where agency_id = :agency and statement_id = any (:statements)
                order by statement_id, aspect
                """)
                .param("agency", agency.value())
                .param("statements", statements)
                .query(Row.to(SourceRepository::row))
                .stream()
                .collect(Collectors.groupingBy(
                        Of::statement, Collectors.flatMapping(of -> of.sources().stream(), Collectors.toList())));
    }

    void keep(List<Statement> statements, AgencyId agency) {
        var all = statements.stream().flatMap(SourceRepository::rows).toList();
        jdbc.sql("""
                insert into consolidation.statement_source (agency_id, statement_id, aspect, lines, digests, evidence)
                select :agency, n.statement, n.aspect, n.lines::uuid[], n.digests::text[], n.evidence::text[]
                from unnest(:statements, :aspects, :lines, :digests, :evidence)
                     as n (statement, aspect, lines, digests, evidence)
                """)
                .param("agency", agency.value())
                .param("statements", all.stream().map(Of::statement).toArray(UUID[]::new))
                .param("aspects", texts(all, of -> of.aspect().name()))
                .param("lines", texts(all, of -> of.each(source -> source.line().toString())))
                .param("digests", texts(all, of -> of.each(Source::digest)))
                .param("evidence", texts(all, of -> of.each(SourceRepository::documents)))
                .update();
    }

    /** Other sources for the same statements. */
    void replace(List<Statement> statements, AgencyId agency) {
        jdbc.sql("delete from consolidation.statement_source where agency_id = :agency and statement_id = any (:ids)")
                .param("agency", agency.value())
                .param("ids", statements.stream().map(Statement::id).toArray(UUID[]::new))
                .update();
        keep(statements, agency);
    }

    private static Stream<Of> rows(Statement statement) {
        return statement.sources().stream().collect(Collectors.groupingBy(Source::aspect)).entrySet().stream()
                .map(entry -> new Of(statement.id(), entry.getKey(), entry.getValue()));
    }

    private static Of row(Row row) throws SQLException {
        var aspect = row.choice("aspect", Aspect.class);
        var lines = row.uuids("lines");
        var digests = row.texts("digests");
        var evidence = row.texts("evidence");
        var sources = new ArrayList<Source>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            sources.add(new Source(lines.get(i), aspect, digests.get(i), documents(evidence.get(i))));
        }
        return new Of(row.uuid("statement_id"), aspect, sources);
    }

    private static String documents(Source source) {
        return source.evidence().stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static List<UUID> documents(String commas) {
        return commas.isEmpty()
                ? List.of()
                : Arrays.stream(commas.split(",")).map(UUID::fromString).toList();
    }

    private static String[] texts(Collection<Of> all, Function<Of, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
