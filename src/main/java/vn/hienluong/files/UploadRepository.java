package vn.hienluong.files;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class UploadRepository {

    private final JdbcClient jdbc;

    UploadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Upload upload, PersonId person, Instant at, AgencyId agency) {
        jdbc.sql("""
                insert into files.upload (agency_id, id, person_id, name, size, received, begun_at, touched_at)
                values (:agency, :id, :person, :name, :size, 0, :at, :at)
                """)
                .param("agency", agency.value())
                .param("id", upload.id().value())
                .param("person", person.value())
                .param("name", upload.name())
                .param("size", upload.size())
                .param("at", Row.at(at))
                .update();
    }

    List<Upload> of(PersonId person, AgencyId agency) {
        return jdbc.sql("""
                select id, name, size, received from files.upload
                where agency_id = :agency and person_id = :person order by id for update
                """)
                .param("agency", agency.value())
                .param("person", person.value())
                .query(Row.to(UploadRepository::upload))
                .list();
    }

    /** Nobody but its owner finds it; nobody else changes it until the transaction ends. */
    Optional<Upload> lock(UploadId id, PersonId person, AgencyId agency) {
        return jdbc.sql("""
                select id, name, size, received from files.upload
                where agency_id = :agency and id = :id and person_id = :person for update
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("person", person.value())
                .query(Row.to(UploadRepository::upload))
                .optional();
    }

    void received(UploadId id, long received, Instant at, AgencyId agency) {
        jdbc.sql("""
                update files.upload set received = :received, touched_at = :at where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("received", received)
                .param("at", Row.at(at))
                .update();
    }

    void delete(UploadId id, AgencyId agency) {
        jdbc.sql("delete from files.upload where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .update();
    }

    List<UploadId> deleteUntouched(Instant since, AgencyId agency) {
        return jdbc.sql("delete from files.upload where agency_id = :agency and touched_at < :since returning id")
                .param("agency", agency.value())
                .param("since", Row.at(since))
                .query(Row.to(row -> row.id("id", UploadId::new)))
                .list();
    }

    private static Upload upload(Row row) throws SQLException {
        return new Upload(row.id("id", UploadId::new), row.text("name"), row.big("size"), row.big("received"));
    }
}
