package vn.hienluong.chasing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hienluong.workdays.WorkingCalendar;

/**
 * Where a report that is not sent stands on the way to its day: 10, 5 and 1 working days before the last one, on it,
 * and then once a week. Each stage is reminded of once; whoever looks late sees the latest stage only.
 */
record Stage(String name) {

    private static final int[] WORKING_DAYS_BEFORE = {0, 1, 5, 10};

    /** The stage that has been reached by a day; nothing as long as there is plenty of time. */
    static Optional<Stage> reached(LocalDate dueBefore, LocalDate today, WorkingCalendar calendar) {
        var last = calendar.lastBefore(dueBefore);
        int weeks = weeksAfter(last, today, calendar);
        if (weeks > 0) {
            return Optional.of(new Stage("WEEK_" + weeks));
        }
        return IntStream.of(WORKING_DAYS_BEFORE)
                .filter(days -> !today.isBefore(calendar.back(last, days)))
                .mapToObj(days -> new Stage(days == 0 ? "LAST_DAY" : "BEFORE_" + days))
                .findFirst();
    }

    /** Full weeks after the last day; a week that ends on a day off ends on the next working day. */
    private static int weeksAfter(LocalDate last, LocalDate today, WorkingCalendar calendar) {
        int weeks = (int) Math.max(0, ChronoUnit.WEEKS.between(last, today));
        var end = last.plusWeeks(weeks);
        var reminded = calendar.workday(end) ? end : calendar.forward(end, 1);
        return today.isBefore(reminded) ? weeks - 1 : weeks;
    }
}
