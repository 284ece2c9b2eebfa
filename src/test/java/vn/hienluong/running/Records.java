package vn.hienluong.running;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hienluong.database.Access;
import vn.hienluong.database.EmbeddedServer;

/** A look into the database beside the program, as its owner and as the one agency that is there. */
final class Records implements AutoCloseable {

    private final Connection connection;
    private final UUID agency;

    private Records(Connection connection) throws SQLException {
        this.connection = connection;
        this.agency = UUID.fromString(one("select agency_id::text from technical.tenant"));
        tell("select set_config('hienluong.agency', '" + agency + "', false)");
    }

    static Records of(Path data) {
        return of(EmbeddedServer.attach(data));
    }

    static Records of(Access access) {
        try {
            return new Records(DriverManager.getConnection(
                    access.url(), access.owner().user(), access.owner().password()));
        } catch (SQLException cannot) {
            throw new IllegalStateException(cannot);
        }
    }

    /** A question to a database in which there is no agency yet. */
    static String ask(Access access, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        access.url(), access.owner().user(), access.owner().password());
                var statement = connection.createStatement();
                var found = statement.executeQuery(question)) {
            found.next();
            return found.getString(1);
        }
    }

    Connection connection() {
        return connection;
    }

    UUID agency() {
        return agency;
    }

    List<List<String>> rows(String question, Object... values) {
        try (var statement = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var rows = new ArrayList<List<String>>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var row = new ArrayList<String>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        row.add(String.valueOf(found.getString(i)));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String one(String question, Object... values) {
        return rows(question, values).getFirst().getFirst();
    }

    void tell(String command) {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The hour of a job has come. */
    void due(String job) {
        tell("update technical.scheduled_tasks set execution_time = now() where not picked and task_name = '" + job
                + "'");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
