package vn.hienluong.backup;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Author;
import vn.hienluong.audit.Sealer;
import vn.hienluong.audit.Subject;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.Tenancy;

/** What concerns the whole installation stands in the journal of each agency, and is sealed at once. */
@Component
public class Journals {

    private final Agencies agencies;
    private final Audit audit;
    private final Sealer sealer;
    private final TransactionTemplate transactions;

    Journals(Agencies agencies, Audit audit, Sealer sealer, TransactionTemplate transactions) {
        this.agencies = agencies;
        this.audit = audit;
        this.sealer = sealer;
        this.transactions = transactions;
    }

    /** @param user of the system who did it */
    public void record(String act, String user) {
        for (var agency : agencies.all()) {
            var subject = new Subject("organization.agency", agency.value());
            Tenancy.run(
                    agency,
                    () -> transactions.executeWithoutResult(
                            _ -> audit.record(Author.terminal(agency, user), act, subject)));
            sealer.seal(agency);
        }
    }
}
