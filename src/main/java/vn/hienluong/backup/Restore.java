package vn.hienluong.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;
import vn.hienluong.backup.Tables.Table;
import vn.hienluong.database.Access;
import vn.hienluong.platform.Outcome;

/**
 * Puts a backup back into an empty place, in two steps: the file is unpacked and proved whole; then, into a database that
 * was migrated to the backup's version, the tables are loaded in one transaction.
 */
public final class Restore {

    private static final String ARRIVING = "arriving";

    private final Path folder;

    private Restore(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks and proves. What fails leaves the folder as empty as it was.
     *
     * @param folder of the new installation's data
     */
    public static Outcome<Restore> unpack(Path file, char[] passphrase, Path folder) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Outcome.refused("backup.file.missing", file.toString());
        }
        if (!isEmpty(folder)) {
            return Outcome.refused("backup.restore.not-empty", folder.toString());
        }
        var arriving = folder.resolve(ARRIVING);
        String fault;
        try {
            fault = Archive.unpack(file, passphrase, Files.createDirectories(arriving)) ? "" : "backup.file.cut-off";
        } catch (Sealed.NotABackup _) {
            fault = "backup.file.not-one";
        } catch (GeneralSecurityException | IOException _) {
            fault = "backup.file.wrong";
        }
        if (!fault.isEmpty()) {
            FileSystemUtils.deleteRecursively(arriving);
            return Outcome.refused(fault, file.toString());
        }
        for (var part : List.of("files", "audit", "identity")) {
            place(arriving.resolve(part), folder.resolve(part));
        }
        return Outcome.done(new Restore(folder));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void place(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            Files.move(from, to);
            try (var all = Files.walk(to)) {
                for (var key :
                        all.filter(file -> file.toString().endsWith("-key")).toList()) {
                    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
                }
            }
        }
    }

    /** The version of the schema that the tables fit. */
    public String version() throws IOException {
        return Files.readString(folder.resolve(ARRIVING).resolve("version"));
    }

    /** Loads the tables; gives the number of rows. Refused when the database is not empty or of another version. */
    public Outcome<Long> load(Access access) throws Exception {
        try (var connection = DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password())) {
            connection.setAutoCommit(false);
            var fault = fault(connection);
            if (!fault.isEmpty()) {
                return Outcome.refused(fault, version());
            }
            long rows = 0;
            for (var table : Tables.inOrder(connection)) {
                rows += load(table, connection);
            }
            connection.commit();
            FileSystemUtils.deleteRecursively(folder.resolve(ARRIVING));
            return Outcome.done(rows);
        }
    }

    private String fault(Connection connection) throws IOException, SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select (select count(*) from technical.tenant) as agencies,
                               (select version from technical.flyway_schema_history
                                where success and version is not null order by installed_rank desc limit 1) as version
                        """)) {
            rows.next();
            if (rows.getInt("agencies") > 0) {
                return "backup.restore.database-not-empty";
            }
            return rows.getString("version").equals(version()) ? "" : "backup.restore.newer";
        }
    }

    /** COPY FROM is refused under row-level security, so it is lifted for the owner until this transaction ends. */
    private long load(Table table, Connection connection) throws IOException, SQLException {
        var content = folder.resolve(ARRIVING).resolve("tables").resolve(table.called());
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
