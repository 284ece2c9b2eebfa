package vn.hienluong.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.authority.UnitId;

/**
 * Which items.
 *
 * @param from and {@code to}: by the last day on which they are on time, both included
 */
public record ItemFilter(
        Show show, Optional<String> duty, Optional<UnitId> unit, Optional<LocalDate> from, Optional<LocalDate> to) {

    public static final ItemFilter ALL =
            new ItemFilter(Show.ALL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** By standing; each is a condition that an index serves. */
    public enum Show {
        OUTSTANDING("and (i.done_on is null or i.lapsed_on is not null) and i.waived_at is null"),
        OPEN("and i.done_on is null and i.waived_at is null and i.due_on >= :today"),
        MISSING("and i.done_on is null and i.waived_at is null and i.due_on < :today"),
        ON_TIME("and i.done_on <= i.due_on and i.lapsed_on is null and i.waived_at is null"),
        LATE("and i.done_on > i.due_on and i.lapsed_on is null and i.waived_at is null"),
        LAPSED("and i.lapsed_on is not null and i.waived_at is null"),
        WAIVED("and i.waived_at is not null"),
        ALL("");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }

        /** What is still to be done comes with the earliest first, the rest with the latest. */
        boolean ascending() {
            return this == OUTSTANDING || this == OPEN || this == MISSING;
        }
    }

    /** Fragments of a closed list; what somebody chose goes into parameters. */
    String conditions() {
        return " " + show.condition
                + (duty.isPresent() ? " and i.duty = :duty" : "")
                + (unit.isPresent() ? " and i.unit_id = :unit" : "")
                + (from.isPresent() ? " and i.due_on >= :from" : "")
                + (to.isPresent() ? " and i.due_on <= :to" : "");
    }

    public ItemFilter showing(Show other) {
        return new ItemFilter(other, duty, unit, from, to);
    }
}
