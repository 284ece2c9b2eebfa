package vn.hienluong.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.files.store.Store;
import vn.hienluong.platform.AgencyId;

/**
 * Contents in the store, found by their digest: {@code kept/<agency>/aa/<sha256>}. What a rolled back transaction put here
 * stays without a row until it is swept away, or found again when the same content comes.
 */
@Component
class Shelf {

    private static final int DIGEST = 64;

    private final Store store;

    Shelf(Store store) {
        this.store = store;
    }

    /** In the place of what may be there: keeping a content again repairs it. */
    void put(Spooled content, AgencyId agency) {
        try {
            store.put(name(content.sha256(), agency), content.path());
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    /**
     * A content, after a look whether it is still what was kept.
     *
     * @throws Spoilt when it is not, or is gone
     */
    InputStream open(String sha256, AgencyId agency) {
        try {
            return Proved.open(store.lease(name(sha256, agency)), sha256);
        } catch (NoSuchFileException gone) {
            throw new Spoilt(sha256, gone);
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    void remove(String sha256, AgencyId agency) {
        try {
            store.remove(name(sha256, agency));
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    /** Digests of contents of an agency that are there since before that moment. */
    List<String> olderThan(Instant moment, AgencyId agency) {
        var old = new ArrayList<String>();
        try {
            store.each(prefix(agency), item -> {
                var digest = item.name().substring(item.name().lastIndexOf('/') + 1);
                if (item.since().isBefore(moment) && digest.length() == DIGEST) {
                    old.add(digest);
                }
            });
            return old;
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    static String name(String sha256, AgencyId agency) {
        return prefix(agency) + sha256.substring(0, 2) + "/" + sha256;
    }

    private static String prefix(AgencyId agency) {
        return "kept/" + agency + "/";
    }
}
