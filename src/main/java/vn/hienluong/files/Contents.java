package vn.hienluong.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import vn.hienluong.files.store.Scratch;
import vn.hienluong.files.store.Store;
import vn.hienluong.platform.AgencyId;

/** Contents as such, wherever they lie, for whoever copies the whole installation away and back. */
@Component
public class Contents {

    private final Shelf shelf;
    private final Store store;
    private final Scratch scratch;

    Contents(Shelf shelf, Store store, Scratch scratch) {
        this.shelf = shelf;
        this.store = store;
        this.scratch = scratch;
    }

    /**
     * A content, proved.
     *
     * @param sha256 in hexadecimal
     * @throws Spoilt when it is gone or not what was kept
     */
    public InputStream open(String sha256, AgencyId agency) {
        return shelf.open(sha256, agency);
    }

    /** Whether nothing is kept yet, of any agency. */
    public boolean isEmpty() throws IOException {
        var found = new AtomicBoolean();
        store.each("kept/", _ -> found.set(true));
        return !found.get();
    }

    /** Puts a content back. @throws IOException when it is another than its digest says */
    public void put(String sha256, AgencyId agency, InputStream content) throws IOException {
        try (var spooled = Spooled.of(content, Long.MAX_VALUE - 1, scratch)) {
            if (!spooled.sha256().equals(sha256)) {
                throw new IOException("not the content of that digest: " + sha256);
            }
            shelf.put(spooled, agency);
        }
    }

    public void remove(String sha256, AgencyId agency) {
        shelf.remove(sha256, agency);
    }
}
