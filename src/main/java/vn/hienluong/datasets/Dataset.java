package vn.hienluong.datasets;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Text;

/**
 * A public list. Each method is called in a transaction that reads, for the agency that is asked about, and says what was
 * public at the moment that is asked about: nothing of a reader is known, and none is asked for a permission.
 */
public interface Dataset {

    /** Its part of an address, for good: small letters, digits and hyphens, such as {@code van-ban}. */
    String key();

    String title(Text text);

    /** What is in it and where it comes from, in one or two sentences. */
    String about(Text text);

    /** The first is {@link Column#ID}. A column is never taken away and never means something else (ADR 0027). */
    List<Column> columns();

    Licence licence();

    /** Whether this agency has such a list at all. */
    default boolean offered(Asked asked) {
        return true;
    }

    /** Asked before the rows: what is read afterwards is at least as new. */
    Standing standing(Asked asked);

    /**
     * In the order of their ids, those behind one. Whether there still is a row of that id does not matter.
     *
     * @param after id of the last row that is known; nothing to begin
     */
    List<DataRow> rows(Optional<String> after, int most, Asked asked);

    /** Nothing where there is none, or none any more. */
    Optional<DataRow> row(String id, Asked asked);
}
