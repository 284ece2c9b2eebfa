package vn.hienluong.workdays;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The working days of one agency, as they stood when it was asked for: for whoever counts many deadlines at once. The
 * day from which one counts is never counted itself (Bộ luật Dân sự 91/2015/QH13, Điều 147).
 */
public final class WorkingCalendar {

    private final NationalCalendar national;
    private final Map<LocalDate, OwnDay> own;

    WorkingCalendar(NationalCalendar national, Collection<OwnDay> own) {
        this.national = national;
        this.own = own.stream().collect(Collectors.toUnmodifiableMap(OwnDay::day, Function.identity()));
    }

    public boolean workday(LocalDate day) {
        return exception(day).map(CalendarDay::working).orElseGet(() -> FixedRules.weekday(day));
    }

    /** The day that lies so many working days before a day; for 0 the day itself, worked or not. */
    public LocalDate back(LocalDate day, int workingDays) {
        return walk(day, workingDays, -1);
    }

    /** The day that lies so many working days after a day; for 0 the day itself, worked or not. */
    public LocalDate forward(LocalDate day, int workingDays) {
        return walk(day, workingDays, 1);
    }

    /** Working days after {@code from}, up to and including {@code to}; none when {@code to} is not later. */
    public int between(LocalDate from, LocalDate to) {
        return to.isAfter(from)
                ? (int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(this::workday)
                        .count()
                : 0;
    }

    /** The last working day on which something due "before" a day is still on time. */
    public LocalDate lastBefore(LocalDate dueBefore) {
        return back(dueBefore, 1);
    }

    /** Whether nobody has announced the holidays of that year yet, so that the fixed rules answer. */
    public boolean provisional(int year) {
        return national.provisional(year);
    }

    /** The days of a year that are not as their weekdays say, in order; the agency's own stand above the State's. */
    public List<CalendarDay> exceptions(int year) {
        var days = new TreeMap<>(national.of(year));
        own.values().stream()
                .filter(day -> day.day().getYear() == year)
                .forEach(day -> days.put(day.day(), CalendarDay.of(day)));
        return List.copyOf(days.values());
    }

    private Optional<CalendarDay> exception(LocalDate day) {
        var ours = Optional.ofNullable(own.get(day)).map(CalendarDay::of);
        return ours.or(() -> Optional.ofNullable(national.of(day.getYear()).get(day)));
    }

    private LocalDate walk(LocalDate start, int workingDays, int step) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("working days are counted from 0: " + workingDays);
        }
        var day = start;
        for (int counted = 0; counted < workingDays; counted += workday(day) ? 1 : 0) {
            day = day.plusDays(step);
        }
        return day;
    }
}
