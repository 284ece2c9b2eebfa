package vn.hienluong.files;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class FileRepository {

    private final JdbcClient jdbc;

    FileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row for this content under this name, new or as it was. */
    StoredFile insertOrFind(StoredFile file, Instant at, AgencyId agency) {
        jdbc.sql("""
                insert into files.file (agency_id, id, name, media_type, size, sha256, kept_at)
                values (:agency, :id, :name, :type, :size, :sha256, :at)
                on conflict (agency_id, sha256, name) do nothing
                """)
                .param("agency", agency.value())
                .param("id", file.id().value())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("at", Row.at(at))
                .update();
        return jdbc.sql("""
                select id, name, media_type, size, sha256
                from files.file
                where agency_id = :agency and sha256 = :sha256 and name = :name
                """)
                .param("agency", agency.value())
                .param("sha256", file.sha256())
                .param("name", file.name())
                .query(Row.to(FileRepository::file))
                .single();
    }

    /** Who keeps this content and who sweeps it away wait for each other until the transaction ends. */
    void lock(String sha256, AgencyId agency) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('files ' || :agency || :sha256, 0))::text")
                .param("agency", agency.toString())
                .param("sha256", sha256)
                .query(String.class)
                .list();
    }

    /** Which of these contents nothing is kept under. */
    List<String> withoutRow(Collection<String> contents, AgencyId agency) {
        return jdbc.sql("""
                select digest from unnest(:contents) as digest
                where not exists (select 1 from files.file where agency_id = :agency and sha256 = digest)
                """)
                .param("agency", agency.value())
                .param("contents", contents.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    List<StoredFile> all(Collection<FileId> ids, AgencyId agency) {
        return jdbc.sql("""
                select id, name, media_type, size, sha256 from files.file where agency_id = :agency and id = any (:ids)
                """)
                .param("agency", agency.value())
                .param("ids", ids.stream().map(FileId::value).toArray(UUID[]::new))
                .query(Row.to(FileRepository::file))
                .list();
    }

    Optional<StoredFile> find(FileId id, AgencyId agency) {
        return jdbc.sql("""
                select id, name, media_type, size, sha256
                from files.file
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(FileRepository::file))
                .optional();
    }

    private static StoredFile file(Row row) throws SQLException {
        return new StoredFile(
                row.id("id", FileId::new),
                row.text("name"),
                row.text("media_type"),
                row.big("size"),
                row.text("sha256"));
    }
}
