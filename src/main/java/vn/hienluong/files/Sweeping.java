package vn.hienluong.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.platform.AgencyId;

/**
 * Removes what nobody will ask for: contents of transactions that did not come to their end, and uploads that nobody went
 * on with. A day is left to both.
 */
@Component
public class Sweeping {

    private static final Duration LEFT = Duration.ofDays(1);

    private final FileRepository files;
    private final UploadRepository uploads;
    private final Uploads pieces;
    private final Shelf shelf;
    private final TransactionTemplate transactions;
    private final Clock realTime = Clock.systemUTC();

    Sweeping(
            FileRepository files,
            UploadRepository uploads,
            Uploads pieces,
            Shelf shelf,
            TransactionTemplate transactions) {
        this.files = files;
        this.uploads = uploads;
        this.pieces = pieces;
        this.shelf = shelf;
        this.transactions = transactions;
    }

    /** Gives how many contents and uploads were removed. */
    public int sweep(AgencyId agency) {
        var since = realTime.instant().minus(LEFT);
        var abandoned = transactions.execute(_ -> uploads.deleteUntouched(since, agency));
        abandoned.forEach(pieces::remove);
        shelf.sweepArriving(since);
        int removed = abandoned.size();
        for (var content : shelf.untouchedSince(since, agency)) {
            removed += removeOrphan(content, since, agency);
        }
        return removed;
    }

    /** Whoever keeps the same content meanwhile waits for the lock, and then finds it gone and writes it anew. */
    private int removeOrphan(String sha256, Instant since, AgencyId agency) {
        return transactions.execute(_ -> {
            files.lock(sha256, agency);
            if (files.holds(sha256, agency) || !shelf.untouchedSince(sha256, since, agency)) {
                return 0;
            }
            shelf.remove(sha256, agency);
            return 1;
        });
    }
}
