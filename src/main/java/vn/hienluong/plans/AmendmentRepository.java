package vn.hienluong.plans;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class AmendmentRepository {

    private static final String SELECT = """
            select id, plan_id, task_id, unit_id, proposal, reason, status, requested_by, requested_at, forwarded_by,
                   forwarded_at, office_opinion, decided_by, decided_at, decision, document_number, document_date,
                   effective_from, enacted_at
            from plans.amendment
            where agency_id = :agency
            """;

    private final JdbcClient jdbc;

    AmendmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Amendment amendment, AmendmentState.Requested requested, AgencyId agency) {
        jdbc.sql("""
                insert into plans.amendment (agency_id, id, plan_id, task_id, unit_id, proposal, reason, status,
                                             requested_by, requested_at)
                values (:agency, :id, :plan, :task, :unit, :proposal, :reason, 'REQUESTED', :by, :at)
                """)
                .param("agency", agency.value())
                .param("id", amendment.id().value())
                .param("plan", amendment.plan().value())
                .param("task", amendment.task().value())
                .param("unit", amendment.unit().value())
                .param("proposal", amendment.proposal())
                .param("reason", amendment.reason())
                .param("by", requested.by().value())
                .param("at", Row.at(requested.at()))
                .update();
    }

    void save(Amendment amendment, AgencyId agency) {
        switch (amendment.state()) {
            case AmendmentState.Requested _ -> throw new IllegalStateException("a request is inserted");
            case AmendmentState.Forwarded forwarded -> saveForwarded(amendment.id(), forwarded, agency);
            case AmendmentState.Agreed(var decision, var by, var at) ->
                saveDecision(amendment.id(), "AGREED", decision, by, at, agency);
            case AmendmentState.Refused(var decision, var by, var at) ->
                saveDecision(amendment.id(), "REFUSED", decision, by, at, agency);
            case AmendmentState.Enacted enacted -> saveEnacted(amendment.id(), enacted, agency);
        }
    }

    private void saveForwarded(AmendmentId id, AmendmentState.Forwarded forwarded, AgencyId agency) {
        jdbc.sql("""
                update plans.amendment
                set status = 'FORWARDED', office_opinion = :opinion, forwarded_by = :by, forwarded_at = :at
                where agency_id = :agency and id = :id and status = 'REQUESTED'
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("opinion", forwarded.opinion())
                .param("by", forwarded.by().value())
                .param("at", Row.at(forwarded.at()))
                .update();
    }

    private void saveDecision(
            AmendmentId id, String status, String decision, PersonId by, Instant at, AgencyId agency) {
        jdbc.sql("""
                update plans.amendment set status = :status, decision = :decision, decided_by = :by, decided_at = :at
                where agency_id = :agency and id = :id and status = 'FORWARDED'
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("status", status)
                .param("decision", decision)
                .param("by", by.value())
                .param("at", Row.at(at))
                .update();
    }

    private void saveEnacted(AmendmentId id, AmendmentState.Enacted enacted, AgencyId agency) {
        jdbc.sql("""
                update plans.amendment
                set status = 'ENACTED', document_number = :number, document_date = :date, effective_from = :from,
                    enacted_at = :at
                where agency_id = :agency and id = :id and status = 'AGREED'
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("number", enacted.number())
                .param("date", enacted.date())
                .param("from", enacted.from())
                .param("at", Row.at(enacted.at()))
                .update();
    }

    Optional<Amendment> find(AmendmentId id, AgencyId agency) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(AmendmentRepository::amendment))
                .optional();
    }

    List<Amendment> of(PlanId plan, AgencyId agency) {
        return jdbc.sql(SELECT + " and plan_id = :plan order by requested_at desc, id limit 500")
                .param("agency", agency.value())
                .param("plan", plan.value())
                .query(Row.to(AmendmentRepository::amendment))
                .list();
    }

    List<Amendment> waiting(AgencyId agency) {
        return jdbc.sql(SELECT + """
                 and status in ('REQUESTED', 'FORWARDED', 'AGREED') order by requested_at, id limit 200
                """)
                .param("agency", agency.value())
                .query(Row.to(AmendmentRepository::amendment))
                .list();
    }

    private static Amendment amendment(Row row) throws SQLException {
        return new Amendment(
                row.id("id", AmendmentId::new),
                row.id("plan_id", PlanId::new),
                row.id("task_id", TaskId::new),
                row.id("unit_id", UnitId::new),
                row.text("proposal"),
                row.text("reason"),
                state(row));
    }

    private static AmendmentState state(Row row) throws SQLException {
        return switch (row.text("status")) {
            case "REQUESTED" ->
                new AmendmentState.Requested(row.id("requested_by", PersonId::new), row.instant("requested_at"));
            case "FORWARDED" ->
                new AmendmentState.Forwarded(
                        row.text("office_opinion"), row.id("forwarded_by", PersonId::new), row.instant("forwarded_at"));
            case "AGREED" ->
                new AmendmentState.Agreed(
                        row.text("decision"), row.id("decided_by", PersonId::new), row.instant("decided_at"));
            case "REFUSED" ->
                new AmendmentState.Refused(
                        row.text("decision"), row.id("decided_by", PersonId::new), row.instant("decided_at"));
            default ->
                new AmendmentState.Enacted(
                        row.text("document_number"),
                        row.day("document_date"),
                        row.day("effective_from"),
                        row.instant("enacted_at"));
        };
    }
}
