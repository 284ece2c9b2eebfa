package vn.hienluong.deadlines;

import java.time.LocalDate;

/**
 * A rule applied to a day: what a case keeps.
 *
 * @param began the day of the event, which is not counted itself
 * @param last the last day that is on time
 */
public record Deadline(Rule rule, LocalDate began, LocalDate last) {

    public boolean missedOn(LocalDate day) {
        return day.isAfter(last);
    }
}
