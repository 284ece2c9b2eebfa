package vn.hienluong.portal.web;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;

/** A public page is gathered in one transaction that only reads. */
@Component
class InOneRead {

    private final TransactionTemplate transactions;

    InOneRead(PlatformTransactionManager manager) {
        transactions = new TransactionTemplate(manager);
        transactions.setReadOnly(true);
    }

    <T> T of(AgencyId agency, Supplier<T> gathering) {
        return Tenancy.in(agency, () -> transactions.execute(_ -> gathering.get()));
    }
}
