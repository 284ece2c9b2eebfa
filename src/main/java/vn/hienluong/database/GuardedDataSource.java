package vn.hienluong.database;

import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.core.InfrastructureProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives no connection outside a transaction: there no agency is bound, and SQL that sees nothing would pass for an
 * empty answer. Inside one, Spring finds the transaction's connection by the wrapped source and never asks here.
 */
final class GuardedDataSource extends DelegatingDataSource implements InfrastructureProxy {

    GuardedDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() {
        throw new IllegalStateException("SQL outside a transaction");
    }

    @Override
    public Object getWrappedObject() {
        return obtainTargetDataSource();
    }
}
