package vn.hienluong.deadlines;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One deadline as the law has it from a day to a day.
 *
 * @param key what it is about, in kebab case: {@code information.online.simple}
 * @param amount 0: on the same day
 * @param source article and instrument, in Vietnamese as they are cited
 * @param from first day on which it holds
 * @param to last day on which it holds, where another rule or none follows
 * @param certain false: the source is not sure, and an administrator should look it up
 * @param own set by the agency, by the document that {@code source} names
 */
public record Rule(
        String key,
        int amount,
        RuleUnit unit,
        String source,
        LocalDate from,
        Optional<LocalDate> to,
        boolean certain,
        boolean own) {

    /** Key of the words for how long it is, with {@link #amount} in their place: "15 ngày làm việc". */
    public String within() {
        if (amount == 0) {
            return "deadlines.at-once";
        }
        return switch (unit) {
            case WORKING_DAYS -> "deadlines.working-days";
            case DAYS -> "deadlines.days";
            case HOURS -> "deadlines.hours";
        };
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
