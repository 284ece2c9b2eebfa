package vn.hienluong.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.platform.AgencyId;

/** {@code audit verify} without a program around it, over a connection that is bound to the agency already. */
public final class OutsideProof {

    private OutsideProof() {}

    public static Verification of(UUID agency, Connection connection, Path folder) {
        var source = new SingleConnectionDataSource(connection, true);
        var seals = new SealRepository(JdbcClient.create(source));
        var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        return new Verifier(seals, new Sealer(seals, transactions, new AuditProperties(folder)))
                .verify(new AgencyId(agency));
    }
}
