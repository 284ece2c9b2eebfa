package vn.hienluong.files.personal;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

/** Whose files are on their way. The pieces on the disk go with the next sweeping. */
@Repository
class PersonalRepository {

    private final JdbcClient jdbc;

    PersonalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What had arrived of them lies in the store until the next sweep. */
    int forget(UUID person, AgencyId agency) {
        return jdbc.sql("""
                with arrived as (
                  delete from files.piece where agency_id = :agency and upload_id in (
                    select id from files.upload where agency_id = :agency and person_id = :person))
                delete from files.upload where agency_id = :agency and person_id = :person
                """)
                .param("agency", agency.value())
                .param("person", person)
                .update();
    }

    int oldUploads(Instant before, int most, AgencyId agency) {
        return jdbc.sql("""
                with old as materialized (
                  select id from files.upload where agency_id = :agency and touched_at < :before
                  order by id limit :most for update skip locked),
                arrived as (
                  delete from files.piece where agency_id = :agency and upload_id in (select id from old))
                delete from files.upload where agency_id = :agency and id in (select id from old)
                """)
                .param("agency", agency.value())
                .param("before", Row.at(before))
                .param("most", most)
                .update();
    }
}
