package vn.hienluong.plans.proving;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class ProofRepository {

    private static final String SELECT = """
            select m.task_id, m.measure, m.status, m.confidence, m.since, m.decided_by
            from plans.task_measure m
            """;

    private final JdbcClient jdbc;

    ProofRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Proof> of(TaskId task, AgencyId agency) {
        return jdbc.sql(SELECT + " where m.agency_id = :agency and m.task_id = :task order by m.measure")
                .param("agency", agency.value())
                .param("task", task.value())
                .query(Row.to(ProofRepository::proof))
                .list();
    }

    List<Proof> of(PlanId plan, AgencyId agency) {
        return jdbc.sql(SELECT + """
                 join plans.task t on t.agency_id = m.agency_id and t.id = m.task_id
                where m.agency_id = :agency and t.plan_id = :plan
                order by t.place, m.measure
                """)
                .param("agency", agency.value())
                .param("plan", plan.value())
                .query(Row.to(ProofRepository::proof))
                .list();
    }

    Optional<Proof> lock(TaskId task, String measure, AgencyId agency) {
        return jdbc.sql(SELECT + """
                 where m.agency_id = :agency and m.task_id = :task and m.measure = :measure for update
                """)
                .param("agency", agency.value())
                .param("task", task.value())
                .param("measure", measure)
                .query(Row.to(ProofRepository::proof))
                .optional();
    }

    /** Gives false when somebody has decided about it, or it was proposed before. */
    boolean propose(TaskId task, String measure, double confidence, Instant at, AgencyId agency) {
        return jdbc.sql("""
                        insert into plans.task_measure (agency_id, task_id, measure, status, confidence, since)
                        values (:agency, :task, :measure, 'PROPOSED', :confidence, :at)
                        on conflict (agency_id, task_id, measure) do nothing
                        """)
                        .param("agency", agency.value())
                        .param("task", task.value())
                        .param("measure", measure)
                        .param("confidence", BigDecimal.valueOf(confidence))
                        .param("at", Row.at(at))
                        .update()
                == 1;
    }

    /** Decided by somebody; a measure that nobody proposed is added. */
    void save(TaskId task, String measure, ProofState decided, AgencyId agency) {
        switch (decided) {
            case ProofState.Confirmed(var by, var at) -> decide(task, measure, "CONFIRMED", by, at, agency);
            case ProofState.Rejected(var by, var at) -> decide(task, measure, "REJECTED", by, at, agency);
            case ProofState.Proposed _ -> throw new IllegalStateException("proposed once, and never again");
        }
    }

    private void decide(TaskId task, String measure, String status, String by, Instant at, AgencyId agency) {
        jdbc.sql("""
                insert into plans.task_measure (agency_id, task_id, measure, status, since, decided_by)
                values (:agency, :task, :measure, :status, :at, :by)
                on conflict (agency_id, task_id, measure) do update
                  set status = excluded.status, since = excluded.since, decided_by = excluded.decided_by
                """)
                .param("agency", agency.value())
                .param("task", task.value())
                .param("measure", measure)
                .param("status", status)
                .param("at", Row.at(at))
                .param("by", by)
                .update();
    }

    private static Proof proof(Row row) throws SQLException {
        return new Proof(row.id("task_id", TaskId::new), row.text("measure"), state(row));
    }

    private static ProofState state(Row row) throws SQLException {
        var at = row.instant("since");
        return switch (row.text("status")) {
            case "PROPOSED" -> new ProofState.Proposed(row.real("confidence"), at);
            case "CONFIRMED" -> new ProofState.Confirmed(row.text("decided_by"), at);
            default -> new ProofState.Rejected(row.text("decided_by"), at);
        };
    }
}
