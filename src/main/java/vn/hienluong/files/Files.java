package vn.hienluong.files;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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

    static final int LARGEST_MEGABYTES = 20;

    private static final int LARGEST = LARGEST_MEGABYTES * 1024 * 1024;

    private final FileRepository files;
    private final Shelf shelf;
    private final Audit audit;
    private final Clock clock;

    Files(FileRepository files, Shelf shelf, Audit audit, Clock clock) {
        this.files = files;
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Refused: nothing in it, more than 20 MB, no name, and whatever is not on the list of kinds or pretends to be of
     * another kind.
     */
    @Transactional
    public Outcome<StoredFile> keep(String name, byte[] content, Actor by) {
        var clean = FileName.clean(name);
        if (clean.isEmpty()) {
            return Outcome.refused("files.name-missing");
        }
        if (content.length == 0) {
            return Outcome.refused("files.empty", clean);
        }
        if (content.length > LARGEST) {
            return Outcome.refused("files.too-large", clean, LARGEST_MEGABYTES);
        }
        return FileKind.of(clean, content).map(kind -> keep(clean, kind, content, by));
    }

    private StoredFile keep(String name, FileKind kind, byte[] content, Actor by) {
        // on the shelf first: a row without its content would be worse than a content without a row
        var sha256 = shelf.put(content, by.agency());
        var wanted = new StoredFile(FileId.next(), name, kind.mediaType(), content.length, sha256);
        var kept = files.insertOrFind(wanted, clock.instant(), by.agency());
        audit.record(
                by.author(),
                "files.file.kept",
                new Subject("files.file", kept.id().value()),
                name,
                sha256);
        return kept;
    }

    /** @throws NotFound when the agency has no such file */
    @Transactional(readOnly = true)
    public StoredFile require(FileId id, AgencyId agency) {
        return files.find(id, agency).orElseThrow(NotFound::new);
    }

    /**
     * @throws NotFound when the agency has no such file
     * @throws IllegalStateException when what is on the disk is not what was kept
     */
    @Transactional(readOnly = true)
    public byte[] content(FileId id, AgencyId agency) {
        return shelf.take(require(id, agency).sha256(), agency);
    }
}
