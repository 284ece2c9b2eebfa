package vn.hienluong.workdays.web;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Text;
import vn.hienluong.workdays.CalendarDay;
import vn.hienluong.workdays.OwnDay;

/**
 * A year's calendar.
 *
 * @param provisional nobody has announced the year yet
 * @param refusal why what was typed was not taken
 */
public record WorkdaysPage(
        int year,
        boolean provisional,
        List<DayRow> days,
        boolean mayManage,
        OwnDayForm typed,
        Optional<Refusal> refusal) {

    /** @param withdraw address by which the agency's own exception is withdrawn */
    public record DayRow(
            String day,
            String weekday,
            boolean working,
            String occasion,
            String source,
            boolean provisional,
            Optional<String> withdraw) {

        static DayRow of(CalendarDay day, Text text) {
            return new DayRow(
                    text.day(day.day()),
                    weekday(day.day(), text),
                    day.working(),
                    day.own()
                            .map(OwnDay::reason)
                            .filter(reason -> !reason.isEmpty())
                            .orElseGet(() -> text.name("workdays.occasion", day.occasion())),
                    day.source(),
                    day.provisional(),
                    day.own().map(own -> "/workdays/" + own.id()));
        }

        private static String weekday(LocalDate day, Text text) {
            return day.getDayOfWeek().getDisplayName(TextStyle.FULL, text.locale());
        }
    }

    public String previous() {
        return "/workdays?year=" + (year - 1);
    }

    public String next() {
        return "/workdays?year=" + (year + 1);
    }

    /** A year in a sentence is no number to be grouped. */
    public String yearInWords() {
        return String.valueOf(year);
    }
}
