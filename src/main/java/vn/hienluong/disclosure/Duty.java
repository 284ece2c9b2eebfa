package vn.hienluong.disclosure;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;

/**
 * A duty to make something public, as the law has it from a day to a day.
 *
 * @param event what brings it, such as {@code plans.plan.started}; {@code yearly:MM-DD} or {@code quarterly:DD} (of the first
 *     month of a quarter) for a day of the calendar
 * @param rule key of the deadline (room {@code deadlines})
 * @param stays key of the rule that says how long it stays at least, where one does
 * @param certain false: the source is not sure, and somebody should look it up
 */
public record Duty(
        String key,
        String event,
        Owner owner,
        Set<Place> places,
        String rule,
        Optional<String> stays,
        LocalDate from,
        Optional<LocalDate> to,
        boolean certain) {

    private static final String YEARLY = "yearly:";
    private static final String QUARTERLY = "quarterly:";
    private static final int MONTHS_OF_A_QUARTER = 3;

    /** Bản kê khai tài sản, thu nhập: shown to the agency's own people and to nobody else. */
    static final String DECLARATIONS = "assets";

    /** Who owes what a duty asks for. */
    public enum Owner {
        OFFICE,
        /** Thanh tra; the office where an agency has none. */
        INSPECTORATE,
        /** The unit in which it happened; the office where none is named. */
        EVENT_UNIT
    }

    public Duty {
        places = Set.copyOf(places);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether a day of the calendar brings it. */
    boolean fallsOn(LocalDate day) {
        if (event.startsWith(YEARLY)) {
            return MonthDay.parse("--" + event.substring(YEARLY.length())).equals(MonthDay.from(day));
        }
        return event.startsWith(QUARTERLY)
                && day.getMonthValue() % MONTHS_OF_A_QUARTER == 1
                && day.getDayOfMonth() == Integer.parseInt(event.substring(QUARTERLY.length()));
    }
}
