package vn.hienluong.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;

/** Tells PostgreSQL, inside each transaction and for its length only, for which agency it works. */
final class AgencyBoundTransactions extends JdbcTransactionManager {

    AgencyBoundTransactions(DataSource dataSource) {
        super(dataSource);
        setEnforceReadOnly(false);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var agency = Tenancy.current();
        if (agency.isPresent()) {
            bind(connection, agency.get());
        }
    }

    private static void bind(Connection connection, AgencyId agency) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('hienluong.agency', ?, true)")) {
            statement.setString(1, agency.toString());
            statement.execute();
        }
    }
}
