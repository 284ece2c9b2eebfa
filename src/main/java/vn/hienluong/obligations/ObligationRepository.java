package vn.hienluong.obligations;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.LineDue.Duty;
import vn.hienluong.obligations.ReportDue.Extension;
import vn.hienluong.organization.Unit;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;

@Repository
class ObligationRepository {

    private record Done(TaskId task, UnitId unit) {}

    private static final String REPORT = """
            select id, period_id, unit_id, unit_name, counted, own_seal, extended_before, extension_reason
            from obligations.report_due
            where agency_id = :agency
            """;

    private static final String LINE = """
            select l.id, l.period_id, l.task_id, l.task_version_id, l.unit_id, l.duty, l.question
            from obligations.line_due l
            where l.agency_id = :agency
            """;

    private final JdbcClient jdbc;

    ObligationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertReports(PeriodId period, List<Unit> units, AgencyId agency) {
        for (int place = 0; place < units.size(); place++) {
            var unit = units.get(place);
            jdbc.sql("""
                    insert into obligations.report_due (agency_id, id, period_id, unit_id, unit_name, counted, own_seal, place)
                    values (:agency, :id, :period, :unit, :name, :counted, :seal, :place)
                    """)
                    .param("agency", agency.value())
                    .param("id", Ids.next())
                    .param("period", period.value())
                    .param("unit", unit.id().value())
                    .param("name", unit.name())
                    .param("counted", unit.countsAmongAll())
                    .param("seal", unit.ownSeal())
                    .param("place", place)
                    .update();
        }
    }

    void insertLines(List<LineDue> lines, AgencyId agency) {
        jdbc.sql("""
                insert into obligations.line_due (agency_id, id, period_id, task_id, task_version_id, unit_id, duty)
                select :agency, id, period_id, task_id, version_id, unit_id, duty
                from unnest(cast(:ids as uuid[]), cast(:periods as uuid[]), cast(:tasks as uuid[]),
                            cast(:versions as uuid[]), cast(:units as uuid[]), cast(:duties as text[]))
                  as line (id, period_id, task_id, version_id, unit_id, duty)
                """)
                .param("agency", agency.value())
                .param("ids", lines.stream().map(line -> line.id().value()).toArray(UUID[]::new))
                .param(
                        "periods",
                        lines.stream().map(line -> line.period().value()).toArray(UUID[]::new))
                .param("tasks", lines.stream().map(line -> line.task().value()).toArray(UUID[]::new))
                .param("versions", lines.stream().map(LineDue::taskVersion).toArray(UUID[]::new))
                .param("units", lines.stream().map(line -> line.unit().value()).toArray(UUID[]::new))
                .param("duties", lines.stream().map(line -> line.duty().name()).toArray(String[]::new))
                .update();
    }

    /** Gives nothing when the unit owes that line already. */
    Optional<LineDueId> insertRequest(
            PeriodId period,
            TaskId task,
            UUID version,
            UnitId unit,
            String question,
            PersonId by,
            Object at,
            AgencyId agency) {
        return jdbc.sql("""
                insert into obligations.line_due (agency_id, id, period_id, task_id, task_version_id, unit_id, duty,
                                                  asked_at, asked_by, question)
                values (:agency, :id, :period, :task, :version, :unit, 'REQUESTED', :at, :by, :question)
                on conflict (agency_id, period_id, task_id, unit_id) do nothing
                returning id
                """)
                .param("agency", agency.value())
                .param("id", Ids.next())
                .param("period", period.value())
                .param("task", task.value())
                .param("version", version)
                .param("unit", unit.value())
                .param("at", at)
                .param("by", by.value())
                .param("question", question)
                .query(Row.to(row -> row.id("id", LineDueId::new)))
                .optional();
    }

    List<ReportDue> reports(PeriodId period, AgencyId agency) {
        return jdbc.sql(REPORT + " and period_id = :period order by place")
                .param("agency", agency.value())
                .param("period", period.value())
                .query(Row.to(ObligationRepository::report))
                .list();
    }

    List<ReportDue> reportsIn(Collection<PeriodId> periods, AgencyId agency) {
        return jdbc.sql(REPORT + " and period_id = any (:periods) order by period_id, place")
                .param("agency", agency.value())
                .param("periods", periods.stream().map(PeriodId::value).toArray(UUID[]::new))
                .query(Row.to(ObligationRepository::report))
                .list();
    }

    List<ReportDue> reports(Set<UnitId> units, AgencyId agency) {
        return jdbc.sql(REPORT + """
                 and unit_id = any (:units) and period_id in (
                   select id from obligations.period where agency_id = :agency and status = 'OPEN')
                order by period_id, place
                """)
                .param("agency", agency.value())
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(Row.to(ObligationRepository::report))
                .list();
    }

    List<LineDue> lines(PeriodId period, AgencyId agency) {
        return jdbc.sql(LINE + " and l.period_id = :period order by l.task_id, l.id")
                .param("agency", agency.value())
                .param("period", period.value())
                .query(Row.to(ObligationRepository::line))
                .list();
    }

    List<Led> led(Set<PeriodId> periods, AgencyId agency) {
        return jdbc.sql("""
                select task_id, period_id, array_agg(unit_id) as units from obligations.line_due
                where agency_id = :agency and period_id = any (:periods) and duty = 'LEAD'
                group by task_id, period_id
                """)
                .param("agency", agency.value())
                .param("periods", periods.stream().map(PeriodId::value).toArray(UUID[]::new))
                .query(Row.to(row -> new Led(
                        row.id("task_id", TaskId::new),
                        row.id("period_id", PeriodId::new),
                        row.uuids("units").stream().map(UnitId::new).collect(Collectors.toUnmodifiableSet()))))
                .list();
    }

    List<LineDue> lines(PeriodId period, UnitId unit, AgencyId agency) {
        return jdbc.sql(LINE + " and l.period_id = :period and l.unit_id = :unit order by l.id")
                .param("agency", agency.value())
                .param("period", period.value())
                .param("unit", unit.value())
                .query(Row.to(ObligationRepository::line))
                .list();
    }

    void extend(PeriodId period, UnitId unit, Extension extension, AgencyId agency) {
        jdbc.sql("""
                update obligations.report_due set extended_before = :before, extension_reason = :reason
                where agency_id = :agency and period_id = :period and unit_id = :unit
                """)
                .param("agency", agency.value())
                .param("period", period.value())
                .param("unit", unit.value())
                .param("before", extension.before())
                .param("reason", extension.reason())
                .update();
    }

    Map<TaskId, Set<UnitId>> done(PlanId plan, AgencyId agency) {
        return jdbc
                .sql("""
                select d.task_id, d.unit_id from obligations.task_done d
                join plans.task t on t.agency_id = d.agency_id and t.id = d.task_id
                where d.agency_id = :agency and t.plan_id = :plan
                """)
                .param("agency", agency.value())
                .param("plan", plan.value())
                .query(Row.to(row -> new Done(row.id("task_id", TaskId::new), row.id("unit_id", UnitId::new))))
                .stream()
                .collect(Collectors.groupingBy(Done::task, Collectors.mapping(Done::unit, Collectors.toSet())));
    }

    void markDone(TaskId task, UnitId unit, PeriodId period, LocalDate on, AgencyId agency) {
        jdbc.sql("""
                insert into obligations.task_done (agency_id, task_id, unit_id, period_id, done_on)
                values (:agency, :task, :unit, :period, :on)
                on conflict (agency_id, task_id, unit_id) do nothing
                """)
                .param("agency", agency.value())
                .param("task", task.value())
                .param("unit", unit.value())
                .param("period", period.value())
                .param("on", on)
                .update();
    }

    void unmarkDone(UnitId unit, PeriodId period, AgencyId agency) {
        jdbc.sql("""
                delete from obligations.task_done
                where agency_id = :agency and unit_id = :unit and period_id = :period
                """)
                .param("agency", agency.value())
                .param("unit", unit.value())
                .param("period", period.value())
                .update();
    }

    private static ReportDue report(Row row) throws SQLException {
        var before = row.maybeDay("extended_before");
        var reason = row.maybeText("extension_reason");
        return new ReportDue(
                row.uuid("id"),
                row.id("period_id", PeriodId::new),
                row.id("unit_id", UnitId::new),
                row.text("unit_name"),
                row.flag("counted"),
                row.flag("own_seal"),
                before.map(day -> new Extension(day, reason.orElse(""))));
    }

    private static LineDue line(Row row) throws SQLException {
        return new LineDue(
                row.id("id", LineDueId::new),
                row.id("period_id", PeriodId::new),
                row.id("task_id", TaskId::new),
                row.uuid("task_version_id"),
                row.id("unit_id", UnitId::new),
                row.choice("duty", Duty.class),
                row.maybeText("question"));
    }
}
