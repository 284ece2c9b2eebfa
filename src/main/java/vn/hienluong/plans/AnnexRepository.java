package vn.hienluong.plans;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;

/** Headings and tasks; each wording of a task is a version that holds from a day on. */
@Repository
class AnnexRepository {

    private static final String COLUMNS = """
            t.id, v.id as version_id, t.heading_id, t.place, t.printed_number, v.text, v.product, v.timing_kind,
            v.timing_printed, v.due_before, v.valid_from, t.dimension, t.fan_out, v.dropped, a.document_number
            from plans.task t
            join plans.task_version v on v.agency_id = t.agency_id and v.task_id = t.id
            left join plans.amendment a on a.agency_id = v.agency_id and a.id = v.amendment_id
            where t.agency_id = :agency
            """;

    private static final String TASK = "select " + COLUMNS;

    /** One version of each task: the one that {@link #ON_DAY} puts first. */
    private static final String TASK_ON_DAY = "select distinct on (t.place, t.id) " + COLUMNS;

    /** First the latest version that holds on the day; before the first, the first. */
    private static final String ON_DAY =
            " order by t.place, t.id, case when v.valid_from <= :day then v.valid_from end desc nulls last, v.valid_from";

    private final JdbcClient jdbc;
    private final PartyRepository parties;

    AnnexRepository(JdbcClient jdbc, PartyRepository parties) {
        this.jdbc = jdbc;
        this.parties = parties;
    }

    void insert(PlanId plan, NewPlan paper, AgencyId agency) {
        var headings = new ArrayList<HeadingId>();
        for (var heading : paper.headings()) {
            headings.add(insertHeading(plan, heading, headings, agency));
        }
        for (int place = 0; place < paper.tasks().size(); place++) {
            insertTask(plan, paper.tasks().get(place), place, headings, paper.issuedOn(), agency);
        }
    }

    private HeadingId insertHeading(PlanId plan, NewPlan.NewHeading heading, List<HeadingId> before, AgencyId agency) {
        var id = HeadingId.next();
        jdbc.sql("""
                insert into plans.heading (agency_id, id, plan_id, parent_id, place, level, printed_number, title,
                                           report_title, dimension)
                values (:agency, :id, :plan, :parent, :place, :level, :number, :title, :reportTitle, :dimension)
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("plan", plan.value())
                .param(
                        "parent",
                        heading.parent().isPresent()
                                ? before.get(heading.parent().getAsInt()).value()
                                : null)
                .param("place", before.size())
                .param("level", heading.level())
                .param("number", heading.printedNumber())
                .param("title", heading.title())
                .param("reportTitle", heading.reportTitle())
                .param("dimension", heading.dimension().orElse(null))
                .update();
        return id;
    }

    private void insertTask(
            PlanId plan, NewPlan.NewTask task, int place, List<HeadingId> headings, LocalDate from, AgencyId agency) {
        var id = TaskId.next();
        jdbc.sql("""
                insert into plans.task (agency_id, id, plan_id, heading_id, place, printed_number, dimension)
                values (:agency, :id, :plan, :heading, :place, :number, :dimension)
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("plan", plan.value())
                .param(
                        "heading",
                        task.heading().isPresent()
                                ? headings.get(task.heading().getAsInt()).value()
                                : null)
                .param("place", place)
                .param("number", task.printedNumber())
                .param("dimension", task.dimension().orElse(null))
                .update();
        var first = new Change(task.text(), task.product(), task.timing(), task.parties(), false);
        insertVersion(id, first, from, Optional.empty(), agency);
    }

    /** A wording that holds from a day; no two hold from the same one. */
    void insertVersion(TaskId task, Change wording, LocalDate from, Optional<AmendmentId> amendment, AgencyId agency) {
        var id = Ids.next();
        jdbc.sql("""
                insert into plans.task_version (agency_id, id, task_id, valid_from, text, product, timing_kind,
                                                timing_printed, due_before, dropped, amendment_id)
                values (:agency, :id, :task, :from, :text, :product, :kind, :printed, :dueBefore, :dropped, :amendment)
                """)
                .param("agency", agency.value())
                .param("id", id)
                .param("task", task.value())
                .param("from", from)
                .param("text", wording.text())
                .param("product", wording.product())
                .param("kind", wording.timing().kind().name())
                .param("printed", wording.timing().printed())
                .param("dueBefore", wording.timing().dueBefore().orElse(null))
                .param("dropped", wording.dropped())
                .param("amendment", amendment.map(AmendmentId::value).orElse(null))
                .update();
        parties.insert(id, wording.parties(), agency);
    }

    List<Heading> headings(PlanId plan, AgencyId agency) {
        return jdbc.sql("""
                select id, parent_id, level, printed_number, title, report_title, dimension from plans.heading
                where agency_id = :agency and plan_id = :plan order by place
                """)
                .param("agency", agency.value())
                .param("plan", plan.value())
                .query(Row.to(row -> new Heading(
                        row.id("id", HeadingId::new),
                        row.maybeId("parent_id", HeadingId::new),
                        row.number("level"),
                        row.text("printed_number"),
                        row.text("title"),
                        row.text("report_title"),
                        row.maybeText("dimension"))))
                .list();
    }

    List<PlanTask> tasks(PlanId plan, LocalDate on, AgencyId agency) {
        var cells = parties.ofPlan(plan, agency);
        return jdbc.sql(TASK_ON_DAY + " and t.plan_id = :plan" + ON_DAY)
                .param("agency", agency.value())
                .param("plan", plan.value())
                .param("day", on)
                .query(Row.to(row -> task(row, cells)))
                .list();
    }

    Optional<PlanTask> task(TaskId id, LocalDate on, AgencyId agency) {
        var cells = parties.ofTask(id, agency);
        return jdbc.sql(TASK_ON_DAY + " and t.id = :task" + ON_DAY)
                .param("agency", agency.value())
                .param("task", id.value())
                .param("day", on)
                .query(Row.to(row -> task(row, cells)))
                .optional();
    }

    List<TaskWording> wordings(TaskId id, AgencyId agency) {
        var cells = parties.ofTask(id, agency);
        return jdbc.sql(TASK + " and t.id = :task order by v.valid_from")
                .param("agency", agency.value())
                .param("task", id.value())
                .query(Row.to(row -> new TaskWording(row.day("valid_from"), task(row, cells))))
                .list();
    }

    Optional<PlanId> planOf(TaskId id, AgencyId agency) {
        return jdbc.sql("select plan_id from plans.task where agency_id = :agency and id = :task")
                .param("agency", agency.value())
                .param("task", id.value())
                .query(Row.to(row -> row.id("plan_id", PlanId::new)))
                .optional();
    }

    void setFanOut(TaskId task, boolean fanOut, AgencyId agency) {
        jdbc.sql("update plans.task set fan_out = :fanOut where agency_id = :agency and id = :task")
                .param("agency", agency.value())
                .param("task", task.value())
                .param("fanOut", fanOut)
                .update();
    }

    private static PlanTask task(Row row, Map<UUID, List<Party>> cells) throws SQLException {
        return new PlanTask(
                row.id("id", TaskId::new),
                row.uuid("version_id"),
                row.maybeId("heading_id", HeadingId::new),
                row.number("place"),
                row.text("printed_number"),
                row.text("text"),
                row.text("product"),
                new Timing(
                        row.choice("timing_kind", TimingKind.class),
                        row.text("timing_printed"),
                        row.maybeDay("due_before")),
                cells.getOrDefault(row.uuid("version_id"), List.of()),
                row.maybeText("dimension"),
                row.flag("fan_out"),
                row.flag("dropped"),
                row.maybeText("document_number"));
    }
}
