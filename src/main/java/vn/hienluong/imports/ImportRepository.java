package vn.hienluong.imports;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.hienluong.files.FileId;
import vn.hienluong.plans.PlanId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;
import vn.hienluong.reading.PlanDraft;

@Repository
class ImportRepository {

    private static final String SELECT = """
            select id, file_id, file_name, read_at, read_by, draft, version, copied_from_id, plan_id
            from imports.read_plan
            where agency_id = :agency
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ReadPlan read, AgencyId agency) {
        jdbc.sql("""
                insert into imports.read_plan
                  (agency_id, id, file_id, file_name, read_at, read_by, draft, version, copied_from_id)
                values (:agency, :id, :file, :name, :at, :by, cast(:draft as jsonb), 1, :copiedFrom)
                """)
                .param("agency", agency.value())
                .param("id", read.id().value())
                .param("file", read.file().map(FileId::value).orElse(null))
                .param("copiedFrom", read.copiedFrom().map(PlanId::value).orElse(null))
                .param("name", read.fileName())
                .param("at", Row.at(read.readAt()))
                .param("by", read.readBy())
                .param("draft", JSON.writeValueAsString(read.draft()))
                .update();
    }

    /** Gives false when somebody else was faster, or the plan is tracked already. */
    boolean correct(ImportId id, PlanDraft draft, int seen, AgencyId agency) {
        return jdbc.sql("""
                        update imports.read_plan set draft = cast(:draft as jsonb), version = version + 1
                        where agency_id = :agency and id = :id and version = :seen and plan_id is null
                        """)
                        .param("agency", agency.value())
                        .param("id", id.value())
                        .param("draft", JSON.writeValueAsString(draft))
                        .param("seen", seen)
                        .update()
                == 1;
    }

    void insertCorrection(ImportId id, Correction correction, AgencyId agency) {
        jdbc.sql("""
                insert into imports.correction (agency_id, id, read_plan_id, place, before_text, after_text, made_by, made_at)
                values (:agency, :id, :read, :place, :before, :after, :by, :at)
                """)
                .param("agency", agency.value())
                .param("id", Ids.next())
                .param("read", id.value())
                .param("place", correction.place())
                .param("before", correction.from())
                .param("after", correction.to())
                .param("by", correction.by())
                .param("at", Row.at(correction.at()))
                .update();
    }

    List<Correction> corrections(ImportId id, AgencyId agency) {
        return jdbc.sql("""
                select place, before_text, after_text, made_by, made_at from imports.correction
                where agency_id = :agency and read_plan_id = :read order by id limit 1000
                """)
                .param("agency", agency.value())
                .param("read", id.value())
                .query(Row.to(row -> new Correction(
                        row.text("place"),
                        row.text("before_text"),
                        row.text("after_text"),
                        row.text("made_by"),
                        row.instant("made_at"))))
                .list();
    }

    void tracked(ImportId id, PlanId plan, Instant at, AgencyId agency) {
        jdbc.sql("""
                update imports.read_plan set plan_id = :plan, started_at = :at where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("plan", plan.value())
                .param("at", Row.at(at))
                .update();
    }

    Optional<ReadPlan> find(ImportId id, AgencyId agency) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(ImportRepository::read))
                .optional();
    }

    /** The latest first. */
    List<ReadPlan> latest(AgencyId agency) {
        return jdbc.sql(SELECT + " order by id desc limit 100")
                .param("agency", agency.value())
                .query(Row.to(ImportRepository::read))
                .list();
    }

    private static ReadPlan read(Row row) throws SQLException {
        return new ReadPlan(
                row.id("id", ImportId::new),
                row.maybeId("file_id", FileId::new),
                row.text("file_name"),
                row.instant("read_at"),
                row.text("read_by"),
                JSON.readValue(row.text("draft"), PlanDraft.class),
                row.number("version"),
                row.maybeId("copied_from_id", PlanId::new),
                row.maybeId("plan_id", PlanId::new));
    }
}
