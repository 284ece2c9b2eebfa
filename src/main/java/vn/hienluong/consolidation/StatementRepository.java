package vn.hienluong.consolidation;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.consolidation.Statement.Edit;
import vn.hienluong.consolidation.Statement.Flag;
import vn.hienluong.consolidation.Statement.Remark;
import vn.hienluong.plans.HeadingId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;
import vn.hienluong.reports.LineStatus;

/** Statements and their sources: written many at once, edited one by one. */
@Repository
class StatementRepository {

    private static final String SELECT = """
            select id, section, heading_id, task_id, place, own, body, flags, contradiction, standing, edited, version,
                   edited_by, edited_at
            from consolidation.statement
            where agency_id = :agency
            """;

    private final JdbcClient jdbc;
    private final SourceRepository sources;

    StatementRepository(JdbcClient jdbc, SourceRepository sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    List<Statement> of(UUID report, AgencyId agency) {
        var statements = unbacked(report, agency);
        var backing = sources.of(uuids(statements, Statement::id), agency);
        return statements.stream()
                .map(statement -> statement.backedBy(backing.getOrDefault(statement.id(), List.of())))
                .toList();
    }

    /** For a paper, which shows no sources. */
    List<Statement> unbacked(UUID report, AgencyId agency) {
        return jdbc.sql(SELECT + " and report_id = :report order by place, id")
                .param("agency", agency.value())
                .param("report", report)
                .query(Row.to(StatementRepository::statement))
                .list();
    }

    /** The cells of the annex of issued reports, without their sources. */
    Map<UUID, List<Statement>> results(Collection<UUID> reports, AgencyId agency) {
        record In(UUID report, Statement statement) {}
        return jdbc
                .sql("""
                select report_id, id, section, heading_id, task_id, place, own, body, flags, contradiction, standing,
                       edited, version, edited_by, edited_at
                from consolidation.statement
                where agency_id = :agency and report_id = any (:reports) and section = 'RESULT'
                order by report_id, place
                """)
                .param("agency", agency.value())
                .param("reports", reports.toArray(UUID[]::new))
                .query(Row.to(row -> new In(row.uuid("report_id"), statement(row))))
                .stream()
                .collect(Collectors.groupingBy(In::report, Collectors.mapping(In::statement, Collectors.toList())));
    }

    void insert(UUID report, List<Statement> statements, AgencyId agency) {
        columns(jdbc.sql("""
                insert into consolidation.statement (agency_id, id, report_id, section, heading_id, task_id, place, own,
                                                     body, flags, contradiction, standing, edited, version)
                select :agency, n.id, :report, n.section, n.heading, n.task, n.place, n.own, n.body,
                       string_to_array(n.flags, ','), n.contradiction, nullif(n.standing, ''), false, 1
                from unnest(:ids, :sections, :headings, :tasks, :places, :owns, :bodies, :flags, :contradictions,
                            :standings)
                     as n (id, section, heading, task, place, own, body, flags, contradiction, standing)
                """), statements, agency)
                .param("report", report)
                .param("sections", texts(statements, one -> one.section().name()))
                .param(
                        "tasks",
                        uuids(statements, one -> one.task().map(TaskId::value).orElse(null)))
                .param(
                        "headings",
                        uuids(
                                statements,
                                one -> one.heading().map(HeadingId::value).orElse(null)))
                .param("owns", statements.stream().map(Statement::own).toArray(Boolean[]::new))
                .update();
        sources.keep(statements, agency);
    }

    /** Other words and sources for statements that nobody touched. */
    void rewrite(List<Statement> statements, AgencyId agency) {
        columns(jdbc.sql("""
                update consolidation.statement s
                set place = n.place, body = n.body, flags = string_to_array(n.flags, ','),
                    contradiction = n.contradiction, standing = nullif(n.standing, ''), edited = false,
                    version = s.version + 1
                from unnest(:ids, :places, :bodies, :flags, :contradictions, :standings)
                     as n (id, place, body, flags, contradiction, standing)
                where s.agency_id = :agency and s.id = n.id
                """), statements, agency).update();
        sources.replace(statements, agency);
    }

    private static JdbcClient.StatementSpec columns(
            JdbcClient.StatementSpec sql, List<Statement> statements, AgencyId agency) {
        return sql.param("agency", agency.value())
                .param("ids", uuids(statements, Statement::id))
                .param("places", statements.stream().map(Statement::place).toArray(Integer[]::new))
                .param("bodies", texts(statements, Statement::text))
                .param("flags", texts(statements, one -> flags(one.flags())))
                .param("contradictions", texts(statements, Statement::contradiction))
                .param(
                        "standings",
                        texts(statements, one -> one.standing().map(Enum::name).orElse("")));
    }

    void move(Map<UUID, Integer> places, AgencyId agency) {
        jdbc.sql("""
                update consolidation.statement s set place = n.place
                from unnest(:ids, :places) as n (id, place)
                where s.agency_id = :agency and s.id = n.id and s.place <> n.place
                """)
                .param("agency", agency.value())
                .param("ids", places.keySet().toArray(UUID[]::new))
                .param("places", places.values().toArray(Integer[]::new))
                .update();
    }

    void delete(Collection<UUID> statements, AgencyId agency) {
        jdbc.sql("delete from consolidation.statement where agency_id = :agency and id = any (:ids)")
                .param("agency", agency.value())
                .param("ids", statements.toArray(UUID[]::new))
                .update();
    }

    /** Gives false when somebody else was faster. */
    boolean edit(UUID id, String text, Set<Flag> flags, Edit edit, int seen, AgencyId agency) {
        return jdbc.sql("""
                        update consolidation.statement
                        set body = :body, flags = string_to_array(:flags, ','), edited = true, version = version + 1,
                            edited_by = :by, edited_at = :at
                        where agency_id = :agency and id = :id and version = :seen
                        """)
                        .param("body", text)
                        .param("flags", flags(flags))
                        .params(Map.of("by", edit.by(), "at", Row.at(edit.at()), "agency", agency.value(), "id", id))
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** The sources as they are now: whoever edits has them before their eyes. */
    void rest(Statement statement, List<Source> sources, AgencyId agency) {
        this.sources.replace(List.of(statement.backedBy(sources)), agency);
    }

    void insertRemark(UUID report, Remark remark, AgencyId agency) {
        jdbc.sql("""
                insert into consolidation.remark (agency_id, id, report_id, statement_id, body, made_by, made_at, settled)
                values (:agency, :id, :report, :statement, :body, :by, :at, false)
                """)
                .param("agency", agency.value())
                .param("id", Ids.next())
                .param("report", report)
                .param("statement", remark.statement())
                .param("body", remark.text())
                .param("by", remark.by())
                .param("at", Row.at(remark.at()))
                .update();
    }

    void settle(UUID statement, AgencyId agency) {
        jdbc.sql("""
                update consolidation.remark set settled = true
                where agency_id = :agency and statement_id = :statement and not settled
                """)
                .param("agency", agency.value())
                .param("statement", statement)
                .update();
    }

    List<Remark> remarks(UUID report, AgencyId agency) {
        return jdbc.sql("""
                select statement_id, body, made_by, made_at, settled from consolidation.remark
                where agency_id = :agency and report_id = :report order by id
                """)
                .param("agency", agency.value())
                .param("report", report)
                .query(Row.to(row -> new Remark(
                        row.uuid("statement_id"),
                        row.text("body"),
                        row.text("made_by"),
                        row.instant("made_at"),
                        row.flag("settled"))))
                .list();
    }

    private static String flags(Set<Flag> flags) {
        return flags.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <T> UUID[] uuids(Collection<T> all, Function<T, ? extends @Nullable UUID> id) {
        return all.stream().map(id).toArray(UUID[]::new);
    }

    private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private static Statement statement(Row row) throws SQLException {
        var at = row.maybeInstant("edited_at");
        var by = row.text("edited_by");
        return new Statement(
                row.uuid("id"),
                row.choice("section", Section.class),
                row.maybeId("heading_id", HeadingId::new),
                row.maybeId("task_id", TaskId::new),
                row.number("place"),
                row.flag("own"),
                row.text("body"),
                row.texts("flags").stream().map(Flag::valueOf).collect(Collectors.toSet()),
                row.text("contradiction"),
                row.maybeChoice("standing", LineStatus.class),
                row.flag("edited"),
                false,
                row.number("version"),
                at.map(moment -> new Edit(by, moment)),
                List.of());
    }
}
