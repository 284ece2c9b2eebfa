package vn.hienluong.workdays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.hienluong.platform.Lines;

/**
 * What the law alone says about a year that nobody has announced: Bộ luật Lao động 45/2019/QH14, Điều 112, and a day
 * off instead of each that falls on a weekend (Điều 111 khoản 3). Which days around Tết and beside 02/9 are taken is
 * the Prime Minister's choice; here the usual one stands. Lunar days are known where {@code lunar.tsv} has them.
 */
final class FixedRules {

    private static final int SECOND_DAY_OF_NATIONAL_DAY_FROM = 2021;
    private static final int CULTURE_DAY_FROM = 2026;

    private final Map<String, String> sources;
    private final Map<Integer, LocalDate> tet = new HashMap<>();
    private final Map<Integer, LocalDate> ancestors = new HashMap<>();

    FixedRules(Map<String, String> sources) {
        this.sources = Map.copyOf(sources);
        for (var line : Lines.of("workdays/lunar.tsv")) {
            var year = LocalDate.parse(line[0]).getYear();
            tet.put(year, LocalDate.parse(line[0]));
            ancestors.put(year, LocalDate.parse(line[1]));
        }
    }

    SortedMap<LocalDate, CalendarDay> of(int year) {
        var holidays = holidays(year);
        var off = new TreeMap<LocalDate, CalendarDay>();
        holidays.forEach((day, occasion) -> {
            if (weekday(day)) {
                off.put(day, CalendarDay.off(day, occasion, source(year, occasion), true));
            }
        });
        holidays.forEach((day, occasion) -> {
            if (!weekday(day)) {
                var instead = next(day, off);
                off.put(instead, CalendarDay.off(instead, occasion, source("instead", year), true));
            }
        });
        return off;
    }

    private SortedMap<LocalDate, Occasion> holidays(int year) {
        var holidays = new TreeMap<LocalDate, Occasion>();
        holidays.put(LocalDate.of(year, 1, 1), Occasion.NEW_YEAR);
        if (tet.containsKey(year)) {
            var first = firstOfTet(tet.get(year));
            first.datesUntil(first.plusDays(5)).forEach(day -> holidays.put(day, Occasion.TET));
            holidays.put(ancestors.get(year), Occasion.ANCESTORS);
        }
        holidays.put(LocalDate.of(year, 4, 30), Occasion.REUNIFICATION);
        holidays.put(LocalDate.of(year, 5, 1), Occasion.LABOUR);
        holidays.put(LocalDate.of(year, 9, 2), Occasion.NATIONAL_DAY);
        if (year >= SECOND_DAY_OF_NATIONAL_DAY_FROM) {
            holidays.put(besideNationalDay(year), Occasion.NATIONAL_DAY);
        }
        if (year >= CULTURE_DAY_FROM) {
            holidays.put(LocalDate.of(year, 11, 24), Occasion.CULTURE);
        }
        return holidays;
    }

    /** Two days of the old year and three of the new, or one and four where that fills a week from Monday to Friday. */
    private static LocalDate firstOfTet(LocalDate newYear) {
        return newYear.minusDays(newYear.getDayOfWeek() == DayOfWeek.TUESDAY ? 1 : 2);
    }

    private static LocalDate besideNationalDay(int year) {
        var day = LocalDate.of(year, 9, 2);
        return switch (day.getDayOfWeek()) {
            case MONDAY, THURSDAY, SUNDAY -> day.plusDays(1);
            case TUESDAY, WEDNESDAY, FRIDAY, SATURDAY -> day.minusDays(1);
        };
    }

    private static LocalDate next(LocalDate day, Map<LocalDate, CalendarDay> off) {
        var next = day.plusDays(1);
        while (!weekday(next) || off.containsKey(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    static boolean weekday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    private String source(int year, Occasion occasion) {
        return occasion == Occasion.CULTURE ? sources.getOrDefault("culture", "") : source("code", year);
    }

    private String source(String rule, int year) {
        return sources.getOrDefault(rule + (year < SECOND_DAY_OF_NATIONAL_DAY_FROM ? "2012" : "2019"), "");
    }
}
