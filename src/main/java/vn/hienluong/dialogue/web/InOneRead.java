package vn.hienluong.dialogue.web;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.web.PublicScreen;

/** A public page is gathered in one transaction of its agency that only reads. */
@Component("dialogueInOneRead")
class InOneRead {

    private final TransactionTemplate transactions;

    InOneRead(PlatformTransactionManager manager) {
        transactions = new TransactionTemplate(manager);
        transactions.setReadOnly(true);
    }

    <T> T of(PublicScreen screen, Supplier<T> gathering) {
        return Tenancy.in(screen.agency(), () -> transactions.execute(_ -> gathering.get()));
    }
}
