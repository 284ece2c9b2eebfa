package vn.hienluong.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import vn.hienluong.files.screening.FileName;
import vn.hienluong.files.screening.Screening;
import vn.hienluong.files.store.Scratch;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;

/**
 * Keeps what people attach. It asks for no permission of its own: whoever may change the record may attach to it, and
 * the room of that record asks. The same content under the same name is kept once per agency.
 */
@Component
public class Files {

    private final FileRepository files;
    private final Shelf shelf;
    private final Arrivals arrivals;
    private final Screening screening;
    private final Scratch scratch;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Files(
            FileRepository files,
            Shelf shelf,
            Arrivals arrivals,
            Screening screening,
            Scratch scratch,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.files = files;
        this.shelf = shelf;
        this.arrivals = arrivals;
        this.screening = screening;
        this.scratch = scratch;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps what was taken in, in the caller's transaction: with its record, or not at all. */
    public StoredFile keep(Accepted file, Actor by) {
        return transactions.execute(_ -> {
            var content = file.content();
            files.lock(content.sha256(), by.agency());
            // in the store first: a row without its content would be worse than a content without a row
            shelf.put(content, by.agency());
            var wanted = new StoredFile(FileId.next(), file.name(), file.mediaType(), content.size(), content.sha256());
            var kept = files.insertOrFind(wanted, clock.instant(), by.agency());
            audit.record(
                    by.author(),
                    "files.file.kept",
                    new Subject("files.file", kept.id().value()),
                    file.name(),
                    content.sha256());
            return kept;
        });
    }

    /** Takes a content in and keeps it; refused like what a form brings ({@link Arrivals#with}). */
    public Outcome<StoredFile> keep(String name, byte[] content, Actor by) {
        return arrivals.with(name, new ByteArrayInputStream(content), by, file -> Outcome.done(keep(file, by)));
    }

    /** Keeps what this program wrote itself: no scanner need answer for it. */
    public StoredFile keepOwn(String name, byte[] content, Actor by) {
        var clean = FileName.clean(name);
        try (var written = Spooled.of(new ByteArrayInputStream(content), content.length, scratch)) {
            return screening
                    .kind(clean, written.path(), written.size())
                    .map(kind -> keep(new Accepted(clean, kind, written), by))
                    .orElseThrow();
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    /** @throws NotFound when the agency has no such file */
    @Transactional(readOnly = true)
    public StoredFile require(FileId id, AgencyId agency) {
        return files.find(id, agency).orElseThrow(NotFound::new);
    }

    /** For a page. @param href where it is given back, behind the permission of its record */
    @Transactional(readOnly = true)
    public FileLink link(FileId id, String href, AgencyId agency) {
        return new FileLink(href, require(id, agency).sha256());
    }

    /** What these files are, those that there are. */
    @Transactional(readOnly = true)
    public Map<FileId, StoredFile> all(Collection<FileId> ids, AgencyId agency) {
        return ids.isEmpty()
                ? Map.of()
                : files.all(ids, agency).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
    }

    /**
     * In memory, for rooms that read it.
     *
     * @throws NotFound when the agency has no such file
     * @throws Spoilt when what lies in the store is not what was kept
     */
    @Transactional(readOnly = true)
    public byte[] content(FileId id, AgencyId agency) {
        try (var content = open(require(id, agency), agency)) {
            return content.readAllBytes();
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    /** Proved, for answers that do not hold it in memory. */
    InputStream open(StoredFile file, AgencyId agency) {
        return shelf.open(file.sha256(), agency);
    }
}
