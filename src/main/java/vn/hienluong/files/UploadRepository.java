package vn.hienluong.files;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** The oldest first. */
    List<Upload> of(PersonId person, AgencyId agency) {
        return jdbc.sql("""
                select id, name, size, received from files.upload
                where agency_id = :agency and person_id = :person order by id
                """)
                .param("agency", agency.value())
                .param("person", person.value())
                .query(Row.to(UploadRepository::upload))
                .list();
    }

    /** Nobody but its owner finds it. */
    Optional<Upload> find(UploadId id, PersonId person, AgencyId agency) {
        return jdbc.sql("""
                select id, name, size, received from files.upload
                where agency_id = :agency and id = :id and person_id = :person
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("person", person.value())
                .query(Row.to(UploadRepository::upload))
                .optional();
    }

    /** Counts a piece; false when another one was quicker, and nothing is changed then. */
    boolean append(Piece piece, Instant at, AgencyId agency) {
        int counted = jdbc.sql("""
                update files.upload set received = received + :size, touched_at = :at
                where agency_id = :agency and id = :id and received = :startsAt and received + :size <= size
                """)
                .param("agency", agency.value())
                .param("id", piece.upload().value())
                .param("startsAt", piece.startsAt())
                .param("size", piece.size())
                .param("at", Row.at(at))
                .update();
        return counted > 0 && insert(piece, agency) > 0;
    }

    private int insert(Piece piece, AgencyId agency) {
        return jdbc.sql("""
                insert into files.piece (agency_id, id, upload_id, starts_at, size, sha256)
                values (:agency, :id, :upload, :startsAt, :size, :sha256)
                """)
                .param("agency", agency.value())
                .param("id", piece.id())
                .param("upload", piece.upload().value())
                .param("startsAt", piece.startsAt())
                .param("size", piece.size())
                .param("sha256", piece.sha256())
                .update();
    }

    /** In the order of the file. */
    List<Piece> pieces(UploadId id, AgencyId agency) {
        return jdbc.sql("""
                select id, upload_id, starts_at, size, sha256 from files.piece
                where agency_id = :agency and upload_id = :upload order by starts_at
                """)
                .param("agency", agency.value())
                .param("upload", id.value())
                .query(Row.to(UploadRepository::piece))
                .list();
    }

    /** Held first: a piece that is being counted meanwhile is counted before, and goes too. */
    void delete(UploadId id, AgencyId agency) {
        jdbc.sql("select id from files.upload where agency_id = :agency and id = :id for update")
                .param("agency", agency.value())
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        jdbc.sql("""
                with pieces as (delete from files.piece where agency_id = :agency and upload_id = :id)
                delete from files.upload where agency_id = :agency and id = :id
                """).param("agency", agency.value()).param("id", id.value()).update();
    }

    List<UploadId> untouched(Instant since, AgencyId agency) {
        return jdbc.sql("select id from files.upload where agency_id = :agency and touched_at < :since order by id")
                .param("agency", agency.value())
                .param("since", Row.at(since))
                .query(Row.to(row -> row.id("id", UploadId::new)))
                .list();
    }

    boolean has(UploadId id, AgencyId agency) {
        return jdbc.sql("select exists (select 1 from files.upload where agency_id = :agency and id = :id)")
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private static Upload upload(Row row) throws SQLException {
        return new Upload(row.id("id", UploadId::new), row.text("name"), row.big("size"), row.big("received"));
    }

    private static Piece piece(Row row) throws SQLException {
        return new Piece(
                row.uuid("id"),
                row.id("upload_id", UploadId::new),
                row.big("starts_at"),
                row.big("size"),
                row.text("sha256"));
    }
}
