package vn.hienluong.plans;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.plans.Outline.Basis;
import vn.hienluong.plans.Outline.Section;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;

@Repository
class PlanRepository {

    private static final String SELECT = """
            select id, number, notation, issued_on, place, title, year, annex_title, opening, signer_capacity,
                   signer_position, signer_name, recipients, file_id, status, started_at, first_reported_at, withdrawn_at,
                   withdrawn_reason
            from plans.plan
            where agency_id = :agency
            """;

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PlanId id, NewPlan plan, Instant at, AgencyId agency) {
        jdbc.sql("""
                insert into plans.plan (agency_id, id, number, notation, issued_on, place, title, year, annex_title, opening,
                  signer_capacity, signer_position, signer_name, recipients, file_id, copied_from_id, status, started_at)
                values (:agency, :id, :number, :notation, :issuedOn, :place, :title, :year, :annexTitle, :opening,
                  :capacity, :position, :signer, :recipients, :file, :copiedFrom, 'TRACKED', :at)
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("number", plan.number())
                .param("notation", plan.notation())
                .param("issuedOn", plan.issuedOn())
                .param("place", plan.place())
                .param("title", plan.title())
                .param("year", plan.year())
                .param("annexTitle", plan.annexTitle())
                .param("opening", plan.opening())
                .param("capacity", plan.signer().capacity())
                .param("position", plan.signer().position())
                .param("signer", plan.signer().name())
                .param("recipients", plan.recipients().toArray(String[]::new))
                .param("file", plan.file().orElse(null))
                .param("copiedFrom", plan.copiedFrom().map(PlanId::value).orElse(null))
                .param("at", Row.at(at))
                .update();
        insertSections(id, plan.outline().sections(), agency);
        insertBases(id, plan.outline().bases(), agency);
    }

    private void insertSections(PlanId id, List<Section> sections, AgencyId agency) {
        for (int place = 0; place < sections.size(); place++) {
            var section = sections.get(place);
            jdbc.sql("""
                    insert into plans.section (agency_id, id, plan_id, place, level, printed_number, title, body)
                    values (:agency, :id, :plan, :place, :level, :number, :title, :body)
                    """)
                    .param("agency", agency.value())
                    .param("id", Ids.next())
                    .param("plan", id.value())
                    .param("place", place)
                    .param("level", section.level())
                    .param("number", section.printedNumber())
                    .param("title", section.title())
                    .param("body", section.body())
                    .update();
        }
    }

    private void insertBases(PlanId id, List<Basis> bases, AgencyId agency) {
        for (int place = 0; place < bases.size(); place++) {
            var basis = bases.get(place);
            jdbc.sql("""
                    insert into plans.basis (agency_id, id, plan_id, place, kind, number, issuer, issued_on, subject)
                    values (:agency, :id, :plan, :place, :kind, :number, :issuer, :issuedOn, :subject)
                    """)
                    .param("agency", agency.value())
                    .param("id", Ids.next())
                    .param("plan", id.value())
                    .param("place", place)
                    .param("kind", basis.kind())
                    .param("number", basis.number())
                    .param("issuer", basis.issuer())
                    .param("issuedOn", basis.issuedOn().orElse(null))
                    .param("subject", basis.subject())
                    .update();
        }
    }

    Optional<Plan> find(PlanId id, AgencyId agency) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(PlanRepository::plan))
                .optional();
    }

    List<Plan> all(AgencyId agency) {
        return jdbc.sql(SELECT + " order by issued_on desc, id desc limit 500")
                .param("agency", agency.value())
                .query(Row.to(PlanRepository::plan))
                .list();
    }

    boolean trackedTwin(NewPlan plan, AgencyId agency) {
        return jdbc.sql("""
                select exists (select 1 from plans.plan
                  where agency_id = :agency and number = :number and notation = :notation and issued_on = :issuedOn
                    and status = 'TRACKED')
                """)
                .param("agency", agency.value())
                .param("number", plan.number())
                .param("notation", plan.notation())
                .param("issuedOn", plan.issuedOn())
                .query(Boolean.class)
                .single();
    }

    void save(PlanId id, PlanState.Withdrawn withdrawn, AgencyId agency) {
        jdbc.sql("""
                update plans.plan set status = 'WITHDRAWN', withdrawn_at = :at, withdrawn_reason = :reason
                where agency_id = :agency and id = :id and first_reported_at is null
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("at", Row.at(withdrawn.at()))
                .param("reason", withdrawn.reason())
                .update();
    }

    void markReported(PlanId id, Instant at, AgencyId agency) {
        jdbc.sql("""
                update plans.plan set first_reported_at = :at
                where agency_id = :agency and id = :id and first_reported_at is null
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("at", Row.at(at))
                .update();
    }

    Outline outline(PlanId id, AgencyId agency) {
        return new Outline(sections(id, agency), bases(id, agency));
    }

    private List<Section> sections(PlanId id, AgencyId agency) {
        return jdbc.sql("""
                select level, printed_number, title, body from plans.section
                where agency_id = :agency and plan_id = :plan order by place
                """)
                .param("agency", agency.value())
                .param("plan", id.value())
                .query(Row.to(row -> new Section(
                        row.number("level"), row.text("printed_number"), row.text("title"), row.text("body"))))
                .list();
    }

    private List<Basis> bases(PlanId id, AgencyId agency) {
        return jdbc.sql("""
                select kind, number, issuer, issued_on, subject from plans.basis
                where agency_id = :agency and plan_id = :plan order by place
                """)
                .param("agency", agency.value())
                .param("plan", id.value())
                .query(Row.to(row -> new Basis(
                        row.text("kind"),
                        row.text("number"),
                        row.text("issuer"),
                        row.maybeDay("issued_on"),
                        row.text("subject"))))
                .list();
    }

    private static Plan plan(Row row) throws SQLException {
        return new Plan(
                row.id("id", PlanId::new),
                row.text("number"),
                row.text("notation"),
                row.day("issued_on"),
                row.text("place"),
                row.text("title"),
                row.number("year"),
                row.text("annex_title"),
                row.text("opening"),
                new Plan.Signer(row.text("signer_capacity"), row.text("signer_position"), row.text("signer_name")),
                row.texts("recipients"),
                row.maybeId("file_id", UUID.class::cast),
                state(row));
    }

    private static PlanState state(Row row) throws SQLException {
        return switch (row.text("status")) {
            case "TRACKED" -> new PlanState.Tracked(row.instant("started_at"), row.maybeInstant("first_reported_at"));
            default -> new PlanState.Withdrawn(row.instant("withdrawn_at"), row.text("withdrawn_reason"));
        };
    }
}
