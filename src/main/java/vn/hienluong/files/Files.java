package vn.hienluong.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;

/**
 * Keeps what people attach. It asks for no permission of its own: whoever may change the record may attach to it, and
 * the room of that record asks. The same content under the same name is kept once per agency.
 */
@Component
public class Files {

    private static final long MEGABYTE = 1024L * 1024;

    private final FileRepository files;
    private final Shelf shelf;
    private final Scanner scanner;
    private final FilesProperties properties;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Files(
            FileRepository files,
            Shelf shelf,
            Scanner scanner,
            FilesProperties properties,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.files = files;
        this.shelf = shelf;
        this.scanner = scanner;
        this.properties = properties;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Outcome<StoredFile> keep(String name, byte[] content, Actor by) {
        return keep(name, new ByteArrayInputStream(content), by);
    }

    /**
     * Refused: nothing in it, more than its kind may have, no name, whatever is not on the list of kinds or pretends to
     * be of another kind, what the virus scanner finds something in, and what it could not scan.
     */
    public Outcome<StoredFile> keep(String name, InputStream content, Actor by) {
        return keep(name, content, "", by);
    }

    /** @param expected SHA-256 in hexadecimal that the sender computed; empty when they did not */
    Outcome<StoredFile> keep(String name, InputStream content, String expected, Actor by) {
        var clean = FileName.clean(name);
        if (clean.isEmpty()) {
            return Outcome.refused("files.name-missing");
        }
        try (var arrived = Spooled.of(content, properties.largestMegabytes() * MEGABYTE, shelf.arriving())) {
            if (!expected.isEmpty() && !expected.equalsIgnoreCase(arrived.sha256())) {
                return Outcome.refused("files.upload.other-digest", clean);
            }
            return checked(clean, arrived, by).map(kind -> keep(clean, kind, arrived, by));
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    private Outcome<FileKind> checked(String name, Spooled arrived, Actor by) {
        if (arrived.size() == 0) {
            return Outcome.refused("files.empty", name);
        }
        if (arrived.size() > properties.largestMegabytes() * MEGABYTE) {
            return Outcome.refused("files.too-large", name, properties.largestMegabytes());
        }
        return FileKind.of(name, arrived.path()).then(kind -> {
            int most = properties.megabytes(kind);
            return arrived.size() > most * MEGABYTE
                    ? Outcome.refused("files.too-large", name, most)
                    : scanned(name, kind, arrived, by);
        });
    }

    private Outcome<FileKind> scanned(String name, FileKind kind, Spooled arrived, Actor by) {
        return switch (scanner.scan(arrived.path())) {
            case Scanner.Verdict.Clean _ -> Outcome.done(kind);
            case Scanner.Verdict.Unknown _ -> Outcome.refused("files.not-scanned", name);
            case Scanner.Verdict.Found(var virus) -> {
                transactions.executeWithoutResult(_ -> audit.record(
                        by.author(),
                        "files.file.infected",
                        new Subject("files.file", FileId.next().value()),
                        java.util.Optional.of(name + ": " + virus),
                        arrived.sha256()));
                yield Outcome.refused("files.infected", name, virus);
            }
        };
    }

    private StoredFile keep(String name, FileKind kind, Spooled arrived, Actor by) {
        return transactions.execute(_ -> {
            files.lock(arrived.sha256(), by.agency());
            // on the shelf first: a row without its content would be worse than a content without a row
            shelf.put(arrived, by.agency());
            var wanted = new StoredFile(FileId.next(), name, kind.mediaType(), arrived.size(), arrived.sha256());
            var kept = files.insertOrFind(wanted, clock.instant(), by.agency());
            audit.record(
                    by.author(),
                    "files.file.kept",
                    new Subject("files.file", kept.id().value()),
                    name,
                    arrived.sha256());
            return kept;
        });
    }

    /** @throws NotFound when the agency has no such file */
    @Transactional(readOnly = true)
    public StoredFile require(FileId id, AgencyId agency) {
        return files.find(id, agency).orElseThrow(NotFound::new);
    }

    /** What these files are, those that there are. */
    @Transactional(readOnly = true)
    public Map<FileId, StoredFile> all(Collection<FileId> ids, AgencyId agency) {
        return files.all(ids, agency).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
    }

    /**
     * @throws NotFound when the agency has no such file
     * @throws IllegalStateException when what is on the disk is not what was kept
     */
    @Transactional(readOnly = true)
    public byte[] content(FileId id, AgencyId agency) {
        return shelf.take(require(id, agency).sha256(), agency);
    }

    /** Where the content lies, proved; for answers that do not hold it in memory. */
    Path proved(StoredFile file, AgencyId agency) {
        return shelf.proved(file.sha256(), agency);
    }
}
