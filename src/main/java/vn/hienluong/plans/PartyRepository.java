package vn.hienluong.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.UnitId;
import vn.hienluong.plans.Party.Duty;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;

/** Leads and coordinators by the version of the task that names them. */
@Repository
class PartyRepository {

    private record Cell(UUID version, Party party) {}

    private static final String SELECT = """
            select p.version_id, p.duty, p.printed, p.unit_id, p.all_units
            from plans.task_party p
            join plans.task_version v on v.agency_id = p.agency_id and v.id = p.version_id
            join plans.task t on t.agency_id = v.agency_id and t.id = v.task_id
            where p.agency_id = :agency
            """;

    private final JdbcClient jdbc;

    PartyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID version, List<Party> parties, AgencyId agency) {
        for (int place = 0; place < parties.size(); place++) {
            var party = parties.get(place);
            jdbc.sql("""
                    insert into plans.task_party (agency_id, id, version_id, place, duty, printed, unit_id, all_units)
                    values (:agency, :id, :version, :place, :duty, :printed, :unit, :all)
                    """)
                    .param("agency", agency.value())
                    .param("id", Ids.next())
                    .param("version", version)
                    .param("place", place)
                    .param("duty", party.duty().name())
                    .param("printed", party.printed())
                    .param("unit", party.unit().map(UnitId::value).orElse(null))
                    .param("all", party.allUnits())
                    .update();
        }
    }

    /** Of every version of every task, so that one plain query serves a whole annex. */
    Map<UUID, List<Party>> ofPlan(PlanId plan, AgencyId agency) {
        return byVersion(jdbc.sql(SELECT + " and t.plan_id = :plan order by p.version_id, p.place")
                .param("agency", agency.value())
                .param("plan", plan.value())
                .query(Row.to(PartyRepository::cell))
                .list());
    }

    Map<UUID, List<Party>> ofTask(TaskId task, AgencyId agency) {
        return byVersion(jdbc.sql(SELECT + " and t.id = :task order by p.version_id, p.place")
                .param("agency", agency.value())
                .param("task", task.value())
                .query(Row.to(PartyRepository::cell))
                .list());
    }

    private static Map<UUID, List<Party>> byVersion(List<Cell> cells) {
        return cells.stream()
                .collect(Collectors.groupingBy(
                        Cell::version, LinkedHashMap::new, Collectors.mapping(Cell::party, Collectors.toList())));
    }

    private static Cell cell(Row row) throws java.sql.SQLException {
        return new Cell(
                row.uuid("version_id"),
                new Party(
                        row.choice("duty", Duty.class),
                        row.text("printed"),
                        row.maybeId("unit_id", UnitId::new),
                        row.flag("all_units")));
    }
}
