package vn.hienluong.measures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.AgencyId;

/** A room's measures; each room that counts something declares this as a bean. */
public interface MeasureSource {

    /** So many records are listed at most. */
    int MOST = 500;

    List<Measure> measures();

    /**
     * How much in these days, of the whole agency and of each unit that has any: one statement, however many units.
     *
     * @param key one of its own
     */
    Amounts count(String key, Span span, AgencyId agency);

    /**
     * The very records that were counted, by the same condition, the latest first, at most {@link #MOST} of those that
     * this reader may see.
     *
     * @param units only of these; none means the whole agency
     */
    List<Counted> records(String key, Span span, Set<UnitId> units, Actor by);

    /** A page of the room's own that lists them under the same filter, where it has one. */
    default Optional<String> page(String key, Span span, Optional<UnitId> unit) {
        return Optional.empty();
    }
}
