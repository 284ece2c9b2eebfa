package vn.hienluong.backup;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;
import vn.hienluong.backup.Tables.Table;
import vn.hienluong.database.Access;

/** The database as it was at one moment, read by its owner: one transaction, repeatable read. */
final class Snapshot implements AutoCloseable {

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    static Snapshot of(Access access) throws SQLException {
        var connection = DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password());
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return new Snapshot(connection);
    }

    List<Table> tables() throws SQLException {
        return Tables.inOrder(connection);
    }

    /** The version of the schema, as the migrations number it. */
    String version() throws SQLException {
        return text("select version from technical.flyway_schema_history where success and version is not null"
                + " order by installed_rank desc limit 1");
    }

    List<UUID> agencies() throws SQLException {
        var all = new ArrayList<UUID>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select agency_id from technical.tenant order by agency_id")) {
            while (rows.next()) {
                all.add(rows.getObject(1, UUID.class));
            }
        }
        return all;
    }

    /** The last place of each agency's chain that is signed in this snapshot. */
    Map<UUID, Long> heads() throws Exception {
        var heads = new HashMap<UUID, Long>();
        for (var agency : agencies()) {
            be(agency);
            heads.put(agency, Long.valueOf(text("select coalesce(max(place), 0) from audit.head")));
        }
        return heads;
    }

    /** What is kept of each agency: digests of contents. */
    Map<UUID, List<String>> contents() throws SQLException {
        var contents = new LinkedHashMap<UUID, List<String>>();
        for (var agency : agencies()) {
            be(agency);
            var digests = new ArrayList<String>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select distinct sha256 from files.file order by sha256")) {
                while (rows.next()) {
                    digests.add(rows.getString(1));
                }
            }
            contents.put(agency, digests);
        }
        return contents;
    }

    /** Gives the number of rows. */
    long copy(Table table, OutputStream out) throws Exception {
        if (!table.byAgency()) {
            return copyVisible(table, out);
        }
        long rows = 0;
        for (var agency : agencies()) {
            be(agency);
            rows += copyVisible(table, out);
        }
        return rows;
    }

    private long copyVisible(Table table, OutputStream out) throws Exception {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select %s from %s) to stdout".formatted(table.columnList(), table.sql()), out);
    }

    private void be(UUID agency) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('hienluong.agency', ?, true)")) {
            set.setString(1, agency.toString());
            set.execute();
        }
    }

    private String text(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
