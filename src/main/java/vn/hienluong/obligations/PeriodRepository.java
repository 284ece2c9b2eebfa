package vn.hienluong.obligations;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.plans.PlanId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class PeriodRepository {

    private static final String SELECT = """
            select id, plan_id, code, kind, title, from_day, to_day, cut_off, due_before, department_due_before, opens_on,
                   status, opened_at, locked_at, reopened_reason
            from obligations.period
            where agency_id = :agency
            """;

    private final JdbcClient jdbc;

    PeriodRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PeriodId id, PlanId plan, NewPeriod period, AgencyId agency) {
        days(jdbc.sql("""
                insert into obligations.period (agency_id, id, plan_id, code, kind, title, from_day, to_day, cut_off,
                                                due_before, department_due_before, opens_on, status)
                values (:agency, :id, :plan, :code, :kind, :title, :from, :to, :cutOff, :dueBefore, :departmentDue,
                        :opensOn, 'PLANNED')
                """), period)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("plan", plan.value())
                .param("code", period.code())
                .param("kind", period.kind().name())
                .update();
    }

    void update(PeriodId id, NewPeriod period, AgencyId agency) {
        days(jdbc.sql("""
                update obligations.period
                set title = :title, from_day = :from, to_day = :to, cut_off = :cutOff, due_before = :dueBefore,
                    department_due_before = :departmentDue, opens_on = :opensOn
                where agency_id = :agency and id = :id
                """), period)
                .param("agency", agency.value())
                .param("id", id.value())
                .update();
    }

    private static JdbcClient.StatementSpec days(JdbcClient.StatementSpec statement, NewPeriod period) {
        return statement
                .param("title", period.title())
                .param("from", period.from())
                .param("to", period.to())
                .param("cutOff", period.cutOff())
                .param("dueBefore", period.dueBefore())
                .param("departmentDue", period.departmentDueBefore().orElse(null))
                .param("opensOn", period.opensOn());
    }

    void save(PeriodId id, PeriodState.Open open, AgencyId agency) {
        jdbc.sql("""
                update obligations.period
                set status = 'OPEN', opened_at = :since, locked_at = null, reopened_reason = :reason
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("since", Row.at(open.since()))
                .param("reason", open.reopenedBecause().orElse(null))
                .update();
    }

    void save(PeriodId id, PeriodState.Locked locked, AgencyId agency) {
        jdbc.sql("""
                update obligations.period set status = 'LOCKED', locked_at = :at where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("at", Row.at(locked.at()))
                .update();
    }

    Optional<Period> find(PeriodId id, AgencyId agency) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(PeriodRepository::period))
                .optional();
    }

    List<Period> of(PlanId plan, AgencyId agency) {
        return jdbc.sql(SELECT + " and plan_id = :plan order by due_before, to_day, id")
                .param("agency", agency.value())
                .param("plan", plan.value())
                .query(Row.to(PeriodRepository::period))
                .list();
    }

    /** Every period of plans that are tracked, by its days. */
    List<Period> ofTracked(AgencyId agency) {
        return jdbc.sql(SELECT + """
                 and exists (select 1 from plans.plan p
                   where p.agency_id = :agency and p.id = plan_id and p.status = 'TRACKED')
                order by cut_off, id limit 200
                """)
                .param("agency", agency.value())
                .query(Row.to(PeriodRepository::period))
                .list();
    }

    List<Period> open(AgencyId agency) {
        return jdbc.sql(SELECT + """
                 and status = 'OPEN'
                 and exists (select 1 from plans.plan p
                   where p.agency_id = :agency and p.id = plan_id and p.status = 'TRACKED')
                order by due_before, id
                """)
                .param("agency", agency.value())
                .query(Row.to(PeriodRepository::period))
                .list();
    }

    List<PeriodId> toOpenBy(LocalDate day, AgencyId agency) {
        return jdbc.sql("""
                select e.id from obligations.period e
                join plans.plan p on p.agency_id = e.agency_id and p.id = e.plan_id and p.status = 'TRACKED'
                where e.agency_id = :agency and e.status = 'PLANNED' and e.opens_on <= :day
                order by e.opens_on, e.id
                """)
                .param("agency", agency.value())
                .param("day", day)
                .query(Row.to(row -> row.id("id", PeriodId::new)))
                .list();
    }

    private static Period period(Row row) throws SQLException {
        return new Period(
                row.id("id", PeriodId::new),
                row.id("plan_id", PlanId::new),
                row.text("code"),
                row.choice("kind", PeriodKind.class),
                row.text("title"),
                row.day("from_day"),
                row.day("to_day"),
                row.day("cut_off"),
                row.day("due_before"),
                row.maybeDay("department_due_before"),
                row.day("opens_on"),
                state(row));
    }

    private static PeriodState state(Row row) throws SQLException {
        return switch (row.text("status")) {
            case "PLANNED" -> new PeriodState.Planned();
            case "OPEN" -> new PeriodState.Open(row.instant("opened_at"), row.maybeText("reopened_reason"));
            default -> new PeriodState.Locked(row.instant("opened_at"), row.instant("locked_at"));
        };
    }
}
