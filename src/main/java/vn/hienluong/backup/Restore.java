package vn.hienluong.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.hienluong.backup.Tables.Table;
import vn.hienluong.database.Database;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;

/**
 * Puts an unpacked backup back into an empty installation whose schema is at the backup's version: the tables in one
 * transaction, and before it ends the files where this installation keeps them. All of it, or nothing.
 */
@Component
public class Restore {

    private final Database database;
    private final BackupProperties places;
    private final KeptFiles files;

    Restore(Database database, BackupProperties places, KeptFiles files) {
        this.database = database;
        this.places = places;
        this.files = files;
    }

    /** Gives the number of rows. Refused when the database or a folder is not empty, or of another version. */
    public Outcome<Long> load(Unpacked backup) throws Exception {
        var folders = Map.of("audit", places.audit(), "identity", places.identity());
        for (var folder : folders.values()) {
            if (!Unpacked.isEmpty(folder)) {
                return Outcome.refused("backup.restore.not-empty", folder.toString());
            }
        }
        if (!files.isEmpty()) {
            return Outcome.refused("backup.restore.files-not-empty");
        }
        var access = database.access();
        try (var connection = DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password())) {
            connection.setAutoCommit(false);
            var fault = fault(connection, backup);
            return fault == null ? Outcome.done(load(backup, folders, connection)) : new Outcome.Refused<>(fault);
        }
    }

    private long load(Unpacked backup, Map<String, Path> folders, Connection connection) throws Exception {
        long rows = 0;
        for (var table : Tables.inOrder(connection)) {
            rows += load(table, backup.part("tables").resolve(table.called()), connection);
        }
        try {
            for (var folder : folders.entrySet()) {
                place(backup.part(folder.getKey()), folder.getValue());
            }
            files.put(backup.part("files"));
            connection.commit();
        } catch (Exception nothingHolds) {
            files.remove(backup.part("files"));
            for (var folder : folders.values()) {
                FileSystemUtils.deleteRecursively(folder);
            }
            throw nothingHolds;
        }
        return rows;
    }

    private static @Nullable Refusal fault(Connection connection, Unpacked backup) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select (select count(*) from technical.tenant) as agencies,
                               (select version from technical.flyway_schema_history
                                where success and version is not null order by installed_rank desc limit 1) as version
                        """)) {
            rows.next();
            if (rows.getInt("agencies") > 0) {
                return Refusal.of("backup.restore.database-not-empty");
            }
            var here = MigrationVersion.fromVersion(rows.getString("version"));
            int order = here.compareTo(MigrationVersion.fromVersion(backup.version()));
            if (order == 0) {
                return null;
            }
            return order < 0
                    ? Refusal.of("backup.restore.newer", backup.version())
                    : Refusal.of("backup.restore.database-later", here.toString(), backup.version());
        }
    }

    private static void place(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        FileSystemUtils.copyRecursively(from, to);
        try (var all = Files.walk(to)) {
            for (var key : all.filter(file -> file.toString().endsWith("-key")).toList()) {
                Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    /** COPY FROM is refused under row-level security, so it is lifted for the owner until this transaction ends. */
    private static long load(Table table, Path content, Connection connection) throws IOException, SQLException {
        if (!Files.exists(content)) {
            return 0;
        }
        try (var statement = connection.createStatement();
                var in = Files.newInputStream(content)) {
            if (table.byAgency()) {
                statement.execute("alter table " + table.sql() + " no force row level security");
            }
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin".formatted(table.sql(), table.columnList()), in);
            if (table.byAgency()) {
                statement.execute("alter table " + table.sql() + " force row level security");
            }
            return rows;
        }
    }
}
