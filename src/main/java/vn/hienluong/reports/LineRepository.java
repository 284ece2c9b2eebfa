package vn.hienluong.reports;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.reports.taken.TakenFigures;

/** Lines with their figures and evidence: four statements, however many lines. */
@Repository
class LineRepository {

    private record Numbered(UUID line, Figure figure) {}

    private static final String SELECT = """
            select l.id, l.report_id, l.period_id, l.task_id, l.unit_id, l.status, l.result, l.cumulative, l.difficulty,
                   l.proposal, l.done_on, l.version, l.edited_by, l.edited_at, l.entered_by_office
            from reports.report_line l
            where l.agency_id = :agency
            """;

    private final JdbcClient jdbc;
    private final EvidenceRepository evidence;
    private final TakenFigures taken;

    LineRepository(JdbcClient jdbc, EvidenceRepository evidence, TakenFigures taken) {
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.taken = taken;
    }

    List<ReportLine> of(ReportId report, AgencyId agency) {
        return complete(
                jdbc.sql(SELECT + " and l.report_id = :report order by l.task_id")
                        .param("agency", agency.value())
                        .param("report", report.value())
                        .query(Row.to(LineRepository::line))
                        .list(),
                agency);
    }

    /** Lines of reports that the office has. */
    List<ReportLine> sent(PeriodId period, AgencyId agency) {
        return complete(
                jdbc.sql(SELECT + """
                         and l.period_id = :period and l.report_id in (
                           select id from reports.unit_report
                           where agency_id = :agency and period_id = :period and status in ('SENT', 'RECEIVED'))
                        order by l.task_id, l.unit_id
                        """)
                        .param("agency", agency.value())
                        .param("period", period.value())
                        .query(Row.to(LineRepository::line))
                        .list(),
                agency);
    }

    Map<TaskId, List<String>> sentByOthers(PeriodId period, UnitId unit, Collection<TaskId> tasks, AgencyId agency) {
        record Words(TaskId task, String result) {}
        return jdbc
                .sql("""
                select l.task_id, l.result from reports.report_line l
                join reports.unit_report r on r.agency_id = l.agency_id and r.id = l.report_id
                where l.agency_id = :agency and l.period_id = :period and l.task_id = any (:tasks)
                  and l.unit_id <> :unit and r.status in ('SENT', 'RECEIVED')
                order by l.task_id, l.unit_id
                """)
                .param("agency", agency.value())
                .param("period", period.value())
                .param("unit", unit.value())
                .param("tasks", tasks.stream().map(TaskId::value).toArray(UUID[]::new))
                .query(Row.to(row -> new Words(row.id("task_id", TaskId::new), row.text("result"))))
                .stream()
                .collect(Collectors.groupingBy(Words::task, Collectors.mapping(Words::result, Collectors.toList())));
    }

    /** What was sent on one task in every period, the latest first. */
    List<ReportLine> sentOn(TaskId task, AgencyId agency) {
        return complete(
                jdbc.sql(SELECT + """
                         and l.task_id = :task and l.report_id in (
                           select id from reports.unit_report r
                           where r.agency_id = :agency and r.id = l.report_id and r.status in ('SENT', 'RECEIVED'))
                        order by l.period_id desc, l.unit_id limit 500
                        """)
                        .param("agency", agency.value())
                        .param("task", task.value())
                        .query(Row.to(LineRepository::line))
                        .list(),
                agency);
    }

    /** What these units sent in a period, without figures and evidence. */
    List<ReportLine> sentBy(Set<UnitId> units, PeriodId period, AgencyId agency) {
        return complete(
                jdbc.sql(SELECT + """
                 and l.period_id = :period and l.unit_id = any (:units) and l.report_id in (
                   select id from reports.unit_report
                   where agency_id = :agency and period_id = :period and first_sent_at is not null)
                order by l.task_id, l.unit_id
                """)
                        .param("agency", agency.value())
                        .param("period", period.value())
                        .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                        .query(Row.to(LineRepository::line))
                        .list(),
                agency);
    }

    Optional<ReportLine> find(ReportId report, TaskId task, AgencyId agency) {
        return complete(
                        jdbc.sql(SELECT + " and l.report_id = :report and l.task_id = :task")
                                .param("agency", agency.value())
                                .param("report", report.value())
                                .param("task", task.value())
                                .query(Row.to(LineRepository::line))
                                .list(),
                        agency)
                .stream()
                .findFirst();
    }

    /** Gives false when somebody else was faster. */
    boolean save(ReportLine line, int seen, AgencyId agency) {
        var kept = seen == 0 ? insert(line, agency) : update(line, seen, agency);
        kept.ifPresent(id -> saveFigures(id, line.text().figures(), agency));
        return kept.isPresent();
    }

    private Optional<UUID> insert(ReportLine line, AgencyId agency) {
        return values(jdbc.sql("""
                insert into reports.report_line (agency_id, id, report_id, period_id, task_id, unit_id, status, result,
                                                 cumulative, difficulty, proposal, done_on, version, edited_by,
                                                 edited_at, entered_by_office)
                values (:agency, :id, :report, :period, :task, :unit, :status, :result, :cumulative, :difficulty,
                        :proposal, :doneOn, 1, :by, :at, :entered)
                on conflict (agency_id, report_id, task_id) do nothing
                returning id
                """), line, agency)
                .param("period", line.period().value())
                .param("unit", line.unit().value())
                .param("id", line.id())
                .query(UUID.class)
                .optional();
    }

    /** The line keeps the id that it was given when it was first written. */
    private Optional<UUID> update(ReportLine line, int seen, AgencyId agency) {
        return values(jdbc.sql("""
                update reports.report_line
                set status = :status, result = :result, cumulative = :cumulative, difficulty = :difficulty,
                    proposal = :proposal, done_on = :doneOn, version = version + 1, edited_by = :by, edited_at = :at,
                    entered_by_office = entered_by_office or :entered
                where agency_id = :agency and report_id = :report and task_id = :task and version = :seen
                returning id
                """), line, agency)
                .param("seen", seen)
                .query(UUID.class)
                .optional();
    }

    private static JdbcClient.StatementSpec values(
            JdbcClient.StatementSpec statement, ReportLine line, AgencyId agency) {
        var text = line.text();
        return statement
                .param("agency", agency.value())
                .param("report", line.report().value())
                .param("task", line.task().value())
                .param("status", text.status().map(Enum::name).orElse(null))
                .param("result", text.result())
                .param("cumulative", text.cumulative())
                .param("difficulty", text.difficulty())
                .param("proposal", text.proposal())
                .param("doneOn", text.doneOn().orElse(null))
                .param("by", line.editedBy())
                .param("at", Row.at(line.editedAt()))
                .param("entered", line.enteredByOffice());
    }

    private void saveFigures(UUID line, List<Figure> figures, AgencyId agency) {
        jdbc.sql("delete from reports.figure where agency_id = :agency and line_id = :line")
                .param("agency", agency.value())
                .param("line", line)
                .update();
        for (int place = 0; place < figures.size(); place++) {
            var figure = figures.get(place);
            jdbc.sql("""
                    insert into reports.figure (agency_id, line_id, place, label, measure, amount, since_january)
                    values (:agency, :line, :place, :label, :measure, :amount, :since)
                    """)
                    .param("agency", agency.value())
                    .param("line", line)
                    .param("place", place)
                    .param("label", figure.label())
                    .param("measure", figure.measure())
                    .param("amount", figure.amount())
                    .param("since", figure.sinceJanuary().orElse(null))
                    .update();
        }
    }

    private List<ReportLine> complete(List<ReportLine> lines, AgencyId agency) {
        if (lines.isEmpty()) {
            return lines;
        }
        var ids = lines.stream().map(ReportLine::id).toArray(UUID[]::new);
        var figures = figures(ids, agency);
        var documents = evidence.of(ids, agency);
        var systems = taken.of(lines.stream().map(LineRepository::key).toList(), agency);
        return lines.stream()
                .map(line -> new ReportLine(
                        line.id(),
                        line.report(),
                        line.period(),
                        line.task(),
                        line.unit(),
                        line.text().with(figures.getOrDefault(line.id(), List.of())),
                        documents.getOrDefault(line.id(), List.of()),
                        systems.getOrDefault(key(line), List.of()),
                        line.version(),
                        line.editedBy(),
                        line.editedAt(),
                        line.enteredByOffice()))
                .toList();
    }

    private static TakenFigures.Line key(ReportLine line) {
        return new TakenFigures.Line(line.period(), line.unit(), line.task());
    }

    private Map<UUID, List<Figure>> figures(UUID[] lines, AgencyId agency) {
        return jdbc
                .sql("""
                select line_id, label, measure, amount, since_january from reports.figure
                where agency_id = :agency and line_id = any (:lines) order by line_id, place
                """)
                .param("agency", agency.value())
                .param("lines", lines)
                .query(Row.to(row -> new Numbered(
                        row.uuid("line_id"),
                        new Figure(
                                row.text("label"),
                                row.text("measure"),
                                row.maybeDecimal("amount").orElseThrow(),
                                row.maybeDecimal("since_january")))))
                .stream()
                .collect(Collectors.groupingBy(
                        Numbered::line, Collectors.mapping(Numbered::figure, Collectors.toList())));
    }

    private static ReportLine line(Row row) throws SQLException {
        return new ReportLine(
                row.uuid("id"),
                row.id("report_id", ReportId::new),
                row.id("period_id", PeriodId::new),
                row.id("task_id", TaskId::new),
                row.id("unit_id", UnitId::new),
                new LineText(
                        row.maybeChoice("status", LineStatus.class),
                        row.text("result"),
                        row.text("cumulative"),
                        row.text("difficulty"),
                        row.text("proposal"),
                        row.maybeDay("done_on"),
                        List.of()),
                List.of(),
                List.of(),
                row.number("version"),
                row.text("edited_by"),
                row.instant("edited_at"),
                row.flag("entered_by_office"));
    }
}
