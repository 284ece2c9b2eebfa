package vn.hienluong.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.screening.FileName;
import vn.hienluong.files.screening.Limits;
import vn.hienluong.files.store.Scratch;
import vn.hienluong.files.store.Store;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Unavailable;

/**
 * Files that arrive in pieces, so that a lost connection costs a piece and not the file. Only who began goes on, on
 * whichever node: the pieces lie in the store, and what is counted stands in the database.
 */
@Component
public class Uploads {

    /** Largest piece, in bytes. */
    public static final int PIECE = 4 << 20;

    static final int MOST_AT_ONCE = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private final UploadRepository uploads;
    private final Store store;
    private final Scratch scratch;
    private final Limits limits;
    private final TransactionTemplate transactions;
    private final Clock realTime = Clock.systemUTC();

    Uploads(UploadRepository uploads, Store store, Scratch scratch, Limits limits, TransactionTemplate transactions) {
        this.uploads = uploads;
        this.store = store;
        this.scratch = scratch;
        this.limits = limits;
        this.transactions = transactions;
    }

    /** Refused: no name, nothing or too much. Of more than five at once the oldest is forgotten. */
    public Outcome<Upload> begin(String name, long size, Actor by) {
        by.require(FilesAction.UPLOAD);
        var clean = FileName.clean(name);
        if (clean.isEmpty()) {
            return Outcome.refused("files.name-missing");
        }
        if (size <= 0) {
            return Outcome.refused("files.empty", clean);
        }
        if (size > limits.largestMegabytes() * Limits.MEGABYTE) {
            return Outcome.refused("files.too-large", clean, limits.largestMegabytes());
        }
        var upload = new Upload(UploadId.next(), clean, size, 0);
        var open = transactions.execute(_ -> {
            uploads.insert(upload, by.person(), realTime.instant(), by.agency());
            return uploads.of(by.person(), by.agency());
        });
        open.stream().limit(Math.max(0, open.size() - MOST_AT_ONCE)).forEach(old -> forget(old.id(), by));
        return Outcome.done(upload);
    }

    /** @throws NotFound when there is none, or somebody else's */
    public Upload require(UploadId id, Actor by) {
        by.require(FilesAction.UPLOAD);
        return transactions
                .execute(_ -> uploads.find(id, by.person(), by.agency()))
                .orElseThrow(NotFound::new);
    }

    /**
     * What became of a piece.
     *
     * @param upload as it is now
     * @param counted the piece is part of it; otherwise it did not fit where the last one ended
     */
    public record Added(Upload upload, boolean counted) {}

    /**
     * Adds a piece where the last one ended.
     *
     * @param length of the piece; one that breaks off before is not added
     * @param digest SHA-256 of the piece; empty when the sender named none
     */
    public Outcome<Added> add(UploadId id, long offset, long length, InputStream content, byte[] digest, Actor by) {
        var upload = require(id, by);
        if (offset != upload.received() || length <= 0 || length > PIECE || offset + length > upload.size()) {
            return Outcome.done(new Added(upload, false));
        }
        try (var arrived = Spooled.of(content, length, scratch)) {
            if (arrived.size() != length) {
                return Outcome.done(new Added(upload, false));
            }
            if (digest.length > 0
                    && !MessageDigest.isEqual(digest, HexFormat.of().parseHex(arrived.sha256()))) {
                return Outcome.refused("files.upload.piece-damaged");
            }
            boolean counted = add(Piece.of(id, offset, arrived), arrived, by.agency());
            return Outcome.done(new Added(require(id, by), counted));
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    /** In the store before it is counted. What is not counted, for another one was quicker, is taken away again. */
    private boolean add(Piece piece, Spooled content, AgencyId agency) throws IOException {
        store.put(piece.name(agency), content.path());
        boolean counted = transactions.execute(_ -> uploads.append(piece, realTime.instant(), agency));
        if (!counted) {
            store.remove(piece.name(agency));
        }
        return counted;
    }

    /** A file that has arrived. */
    record Whole(String name, InputStream content) {}

    /** Refused while something is missing, and when there is no such upload (any more). */
    Outcome<Whole> whole(UploadId id, Actor by) {
        by.require(FilesAction.UPLOAD);
        var upload = transactions.execute(_ -> uploads.find(id, by.person(), by.agency()));
        if (upload.isEmpty()) {
            return Outcome.refused("files.upload.gone");
        }
        if (!upload.get().whole()) {
            return Outcome.refused("files.upload.not-whole", upload.get().name());
        }
        var pieces = transactions.execute(_ -> uploads.pieces(id, by.agency()));
        return Outcome.done(new Whole(upload.get().name(), new Joined(pieces, store, by.agency())));
    }

    /** What is done with, or will not be gone on with. */
    void forget(UploadId id, Actor by) {
        forget(id, by.agency());
    }

    /** Its pieces go behind the commit: what was done with them may yet be undone, or the machine stop before it. */
    void forget(UploadId id, AgencyId agency) {
        transactions.executeWithoutResult(_ -> {
            uploads.delete(id, agency);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    removePieces(id, agency);
                }
            });
        });
    }

    /** What stays because the store is away is swept later: what was done is done. */
    private void removePieces(UploadId id, AgencyId agency) {
        try {
            var names = new ArrayList<String>();
            store.each(Piece.prefix(agency, id), item -> names.add(item.name()));
            for (var name : names) {
                store.remove(name);
            }
        } catch (IOException | UncheckedIOException | Unavailable away) {
            LOG.warn("pieces of upload {} stay until they are swept", id, away);
        }
    }
}
