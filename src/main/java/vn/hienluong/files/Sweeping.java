package vn.hienluong.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.files.store.Scratch;
import vn.hienluong.files.store.Store;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;

/**
 * Removes what nobody will ask for: contents of transactions that did not come to their end, and uploads that nobody went
 * on with. A day is left to both.
 */
@Component
public class Sweeping {

    private static final Duration LEFT = Duration.ofDays(1);
    private static final int AT_ONCE = 1000;

    private final FileRepository files;
    private final UploadRepository uploads;
    private final Uploads pieces;
    private final Shelf shelf;
    private final Store store;
    private final Scratch scratch;
    private final TransactionTemplate transactions;
    private final Clock realTime = Clock.systemUTC();

    Sweeping(
            FileRepository files,
            UploadRepository uploads,
            Uploads pieces,
            Shelf shelf,
            Store store,
            Scratch scratch,
            TransactionTemplate transactions) {
        this.files = files;
        this.uploads = uploads;
        this.pieces = pieces;
        this.shelf = shelf;
        this.store = store;
        this.scratch = scratch;
        this.transactions = transactions;
    }

    /** Gives how many contents, uploads and stray pieces were removed. */
    public int sweep(AgencyId agency) {
        var since = realTime.instant().minus(LEFT);
        scratch.sweep(since);
        return sweep(agency, since);
    }

    /** @param since what was touched later stays */
    int sweep(AgencyId agency, Instant since) {
        var abandoned = transactions.execute(_ -> uploads.untouched(since, agency));
        abandoned.forEach(upload -> pieces.forget(upload, agency));
        return abandoned.size() + sweepPieces(since, agency) + sweepContents(since, agency);
    }

    private int sweepContents(Instant since, AgencyId agency) {
        int removed = 0;
        var some = new ArrayList<String>();
        for (var content : shelf.olderThan(since, agency)) {
            some.add(content);
            if (some.size() == AT_ONCE) {
                removed += removeOrphans(some, agency);
                some.clear();
            }
        }
        return removed + removeOrphans(some, agency);
    }

    private int removeOrphans(List<String> contents, AgencyId agency) {
        var orphans = transactions.execute(_ -> files.withoutRow(contents, agency));
        return orphans.stream().mapToInt(orphan -> removeOrphan(orphan, agency)).sum();
    }

    /** Whoever keeps the same content meanwhile waits for the lock, and then finds it gone and writes it anew. */
    private int removeOrphan(String sha256, AgencyId agency) {
        return transactions.execute(_ -> {
            files.lock(sha256, agency);
            if (files.withoutRow(List.of(sha256), agency).isEmpty()) {
                return 0;
            }
            shelf.remove(sha256, agency);
            return 1;
        });
    }

    /** Pieces of uploads that are no more. */
    private int sweepPieces(Instant since, AgencyId agency) {
        var old = new ArrayList<String>();
        try {
            store.each(Piece.prefix(agency), item -> {
                if (item.since().isBefore(since)) {
                    old.add(item.name());
                }
            });
            return removeStray(old, agency);
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    private int removeStray(List<String> names, AgencyId agency) throws IOException {
        int removed = 0;
        for (var name : names) {
            if (!belongs(name, agency)) {
                store.remove(name);
                removed++;
            }
        }
        return removed;
    }

    private boolean belongs(String name, AgencyId agency) {
        return upload(name, agency)
                .map(id -> transactions.execute(_ -> uploads.has(id, agency)))
                .orElse(false);
    }

    private static Optional<UploadId> upload(String name, AgencyId agency) {
        var rest = name.substring(Piece.prefix(agency).length());
        return Ids.parse(rest.substring(0, Math.max(0, rest.indexOf('/')))).map(UploadId::new);
    }
}
