package vn.hienluong.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;

/**
 * Files that arrive in pieces, so that a lost connection costs a piece and not the file. Only who began goes on, on
 * whichever node; what is whole is kept like any other file, with all its checks.
 */
@Component
public class Uploads {

    /** Largest piece, in bytes. */
    public static final int PIECE = 4 << 20;

    static final int MOST_AT_ONCE = 5;

    private static final long MEGABYTE = 1024L * 1024;

    private final UploadRepository uploads;
    private final Files files;
    private final Shelf shelf;
    private final FilesProperties properties;
    private final Clock realTime = Clock.systemUTC();

    Uploads(UploadRepository uploads, Files files, Shelf shelf, FilesProperties properties) {
        this.uploads = uploads;
        this.files = files;
        this.shelf = shelf;
        this.properties = properties;
    }

    /** Refused: no name, nothing or too much, and more than five at once. */
    @Transactional
    public Outcome<Upload> begin(String name, long size, Actor by) {
        by.require(FilesAction.UPLOAD);
        var clean = FileName.clean(name);
        if (clean.isEmpty()) {
            return Outcome.refused("files.name-missing");
        }
        if (size <= 0) {
            return Outcome.refused("files.empty", clean);
        }
        if (size > properties.largestMegabytes() * MEGABYTE) {
            return Outcome.refused("files.too-large", clean, properties.largestMegabytes());
        }
        var open = uploads.of(by.person(), by.agency());
        if (open.size() >= MOST_AT_ONCE) {
            forget(open.getFirst(), by);
        }
        var upload = new Upload(UploadId.next(), clean, size, 0);
        uploads.insert(upload, by.person(), realTime.instant(), by.agency());
        return Outcome.done(upload);
    }

    /** @throws NotFound when there is none, or somebody else's */
    @Transactional
    public Upload require(UploadId id, Actor by) {
        by.require(FilesAction.UPLOAD);
        return uploads.lock(id, by.person(), by.agency()).orElseThrow(NotFound::new);
    }

    /**
     * Adds a piece where the last one ended; gives the upload as it is now, unchanged when the piece does not fit there.
     *
     * @param digest SHA-256 of the piece; empty when the sender named none
     */
    @Transactional
    public Outcome<Upload> add(UploadId id, long offset, byte[] piece, byte[] digest, Actor by) {
        var upload = require(id, by);
        if (digest.length > 0 && !MessageDigest.isEqual(digest, Shelf.sha256().digest(piece))) {
            return Outcome.refused("files.upload.piece-damaged");
        }
        if (offset != upload.received() || offset + piece.length > upload.size()) {
            return Outcome.done(upload);
        }
        write(place(id), offset, piece);
        uploads.received(id, offset + piece.length, realTime.instant(), by.agency());
        return Outcome.done(new Upload(id, upload.name(), upload.size(), offset + piece.length));
    }

    /**
     * Keeps what has arrived whole; the pieces are gone afterwards, whatever came of it.
     *
     * @param expected SHA-256 in hexadecimal as the sender computed it; empty when they did not
     */
    @Transactional
    public Outcome<StoredFile> keep(UploadId id, String expected, Actor by) {
        var upload = require(id, by);
        if (!upload.whole()) {
            return Outcome.refused("files.upload.not-whole", upload.name());
        }
        try (var content = java.nio.file.Files.newInputStream(place(id))) {
            return files.keep(upload.name(), content, expected, by);
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        } finally {
            forget(upload, by);
        }
    }

    private void forget(Upload upload, Actor by) {
        uploads.delete(upload.id(), by.agency());
        remove(upload.id());
    }

    void remove(UploadId id) {
        try {
            java.nio.file.Files.deleteIfExists(place(id));
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    /** On the disk before the row says so: what a crash leaves behind the end is written over. */
    private void write(Path place, long offset, byte[] piece) {
        try {
            java.nio.file.Files.createDirectories(place.getParent());
            try (var channel = FileChannel.open(place, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
                channel.truncate(offset);
                var bytes = ByteBuffer.wrap(piece);
                while (bytes.hasRemaining()) {
                    channel.write(bytes, offset + bytes.position());
                }
                channel.force(true);
            }
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    private Path place(UploadId id) {
        return shelf.arriving().resolve("upload-" + id);
    }
}
