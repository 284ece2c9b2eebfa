package vn.hienluong.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hienluong.audit.Subject;
import vn.hienluong.platform.AgencyId;

/** A room's records as they are found; each room that has some declares this as a bean. */
public interface SearchSource {

    /** Kinds of the journal's subjects after which this source is asked again. */
    Set<String> subjects();

    /** Message keys of the kinds of entry that it gives. */
    List<String> kinds();

    /** Whether a day that comes changes what it gives, without anything happening. */
    default boolean turnsWithTheDay() {
        return false;
    }

    /** What there is to find now of the record that something happened to. Called in a transaction of the agency. */
    Found read(Subject subject, AgencyId agency);

    /**
     * All entries under one record.
     *
     * @param root the record; entries found under it earlier and not among these are forgotten
     */
    record Found(UUID root, List<Entry> entries) {

        public Found {
            entries = List.copyOf(entries);
        }

        public static Found nothing(UUID root) {
            return new Found(root, List.of());
        }
    }
}
