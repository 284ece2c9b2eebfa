package vn.hienluong.workdays;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import vn.hienluong.platform.Lines;

/**
 * The calendar of the State: years that are known day by day ({@code workdays/national.tsv}), and every other year by
 * the fixed rules.
 */
final class NationalCalendar {

    static final NationalCalendar OF_VIETNAM = new NationalCalendar();

    private final Map<Integer, SortedMap<LocalDate, CalendarDay>> announced = new HashMap<>();
    private final Map<Integer, SortedMap<LocalDate, CalendarDay>> computed = new ConcurrentHashMap<>();
    private final FixedRules rules;

    private NationalCalendar() {
        var sources = new HashMap<String, String>();
        for (var line : Lines.of("workdays/national.tsv")) {
            if (line[0].startsWith("@")) {
                sources.put(line[0].substring(1), line[1]);
            } else {
                announce(line, Objects.requireNonNull(sources.get(line[3])));
            }
        }
        rules = new FixedRules(sources);
    }

    /** Whether nobody has announced the year yet. */
    boolean provisional(int year) {
        return !announced.containsKey(year);
    }

    /** The days of a year that are not as their weekdays say. */
    SortedMap<LocalDate, CalendarDay> of(int year) {
        var known = announced.get(year);
        return known == null ? computed.computeIfAbsent(year, rules::of) : known;
    }

    private void announce(String[] line, String source) {
        var day = LocalDate.parse(line[0]);
        var entry = new CalendarDay(
                day, line[1].equals("WORK"), Occasion.valueOf(line[2]), source, false, Optional.empty());
        announced.computeIfAbsent(day.getYear(), _ -> new TreeMap<>()).put(day, entry);
    }
}
