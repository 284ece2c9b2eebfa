package vn.hienluong.imports.personal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;

@Repository
class PersonalRepository {

    private final JdbcClient jdbc;

    PersonalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those on which nobody worked since; gives which are gone. */
    List<UUID> oldImports(Instant before, int most, AgencyId agency) {
        return jdbc.sql("""
                with old as materialized (
                  select r.id from imports.read_plan r
                  where r.agency_id = :agency and r.id < :before and r.plan_id is null
                    and not exists (select 1 from imports.correction c
                      where c.agency_id = :agency and c.read_plan_id = r.id and c.id >= :before)
                  order by r.id limit :most for update skip locked),
                corrected as (
                  delete from imports.correction where agency_id = :agency and read_plan_id in (select id from old))
                delete from imports.read_plan where agency_id = :agency and id in (select id from old)
                returning id
                """)
                .param("agency", agency.value())
                .param("before", Ids.firstAt(before))
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
