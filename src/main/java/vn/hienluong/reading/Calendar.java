package vn.hienluong.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.hienluong.obligations.PeriodKind;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;
import vn.hienluong.reading.words.Lexicon;

/** The reporting calendar that a plan sets in its text, as periods to be confirmed. */
final class Calendar {

    private static final Lexicon WORDS = Lexicon.of("calendar.txt");
    private static final Text TEXT = Words.load().in(Words.VIETNAMESE);
    private static final int OPENS_BEFORE = 20;

    private final String folded;
    private final int year;

    Calendar(String folded, int year) {
        this.folded = folded.replaceAll("\\s+", " ");
        this.year = year;
    }

    /** Empty when the text says nothing that is understood. */
    List<DraftPeriod> periods() {
        var dues = new LinkedHashMap<Integer, LocalDate>();
        find("end-of-quarter").ifPresent(found -> quarters(Integer.parseInt(found.group(1)), dues));
        if (dues.isEmpty()) {
            find("quarterly").ifPresent(found -> quarters(Integer.parseInt(found.group(1)), dues));
        }
        if (dues.isEmpty()) {
            find("dates").ifPresent(found -> listed(found.group(1), dues));
        }
        var periods = new ArrayList<DraftPeriod>();
        dues.forEach((month, due) -> quarter(month, due).ifPresent(periods::add));
        if (periods.isEmpty()) {
            find("half").flatMap(this::day).flatMap(due -> quarter(6, due)).ifPresent(periods::add);
        }
        var monthly = find("monthly");
        if (periods.isEmpty() && monthly.isPresent()) {
            return months(Integer.parseInt(monthly.get().group(1)));
        }
        yearly().ifPresent(due -> periods.add(year(due)));
        return periods;
    }

    List<DraftPeriod> usual() {
        var periods = new ArrayList<DraftPeriod>();
        for (int month = 3; month <= 9; month += 3) {
            quarter(month, LocalDate.of(year, month, 20)).ifPresent(periods::add);
        }
        periods.add(year(LocalDate.of(year, 12, 15)));
        return periods;
    }

    private Optional<MatchResult> find(String pattern) {
        var found = WORDS.pattern(pattern).matcher(folded);
        return found.find() ? Optional.of(found.toMatchResult()) : Optional.empty();
    }

    private void quarters(int day, Map<Integer, LocalDate> dues) {
        var months = new ArrayList<Integer>();
        find("months").ifPresent(found -> {
            for (var month : found.group(1).split("\\D+")) {
                if (!month.isEmpty() && Integer.parseInt(month) % 3 == 0 && Integer.parseInt(month) <= 12) {
                    months.add(Integer.parseInt(month));
                }
            }
        });
        for (int month : months.isEmpty() ? List.of(3, 6, 9) : months) {
            if (day >= 1 && day <= 28) {
                dues.put(month, LocalDate.of(year, month, day));
            }
        }
    }

    private void listed(String dates, Map<Integer, LocalDate> dues) {
        var found = Pattern.compile("(\\d{1,2})\\s*/\\s*(\\d{1,2})").matcher(dates);
        while (found.find()) {
            day(found.toMatchResult()).ifPresent(due -> {
                int quarter = (due.getMonthValue() + 2) / 3 * 3;
                if (quarter <= 9) {
                    dues.put(quarter, due);
                }
            });
        }
    }

    private Optional<LocalDate> yearly() {
        return find("yearly").or(() -> find("yearly-before")).flatMap(this::day).or(() -> lastListed());
    }

    /** "trước ngày 15/3, 15/6, 15/9 và 15/12": the last is the year's. */
    private Optional<LocalDate> lastListed() {
        return find("dates").flatMap(found -> {
            var last = Pattern.compile("(\\d{1,2})\\s*/\\s*(1[0-2])\\D*$").matcher(found.group(1));
            return last.find() ? day(last.toMatchResult()) : Optional.empty();
        });
    }

    private Optional<LocalDate> day(MatchResult found) {
        int day = Integer.parseInt(found.group(1));
        int month = Integer.parseInt(found.group(2));
        return month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth()
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    private Optional<DraftPeriod> quarter(int month, LocalDate due) {
        var end = YearMonth.of(year, month).atEndOfMonth();
        var kind = month == 3 ? PeriodKind.QUARTER : month == 6 ? PeriodKind.HALF_YEAR : PeriodKind.NINE_MONTHS;
        return month == 12
                ? Optional.empty()
                : Optional.of(period(year + "-Q" + month / 3, kind, "reading.period.q" + month / 3, end, due));
    }

    private DraftPeriod year(LocalDate due) {
        return period(year + "-Y", PeriodKind.YEAR, "reading.period.year", LocalDate.of(year, 12, 31), due);
    }

    /** Figures go up to the end of the month before the report is due, and never past the period. */
    private DraftPeriod period(String code, PeriodKind kind, String title, LocalDate to, LocalDate due) {
        var from = LocalDate.of(year, 1, 1);
        var before = YearMonth.from(due).minusMonths(1).atEndOfMonth();
        var cut = before.isAfter(to) ? to : before.isBefore(from) ? from : before;
        var opens = due.minusDays(OPENS_BEFORE);
        return new DraftPeriod(code, kind, TEXT.say(title, Integer.toString(year)), from, to, cut, due, opens);
    }

    private List<DraftPeriod> months(int day) {
        var periods = new ArrayList<DraftPeriod>();
        for (int month = 1; month <= 12; month++) {
            var in = YearMonth.of(year, month);
            var due = in.atDay(Math.min(day, in.lengthOfMonth()));
            var title = TEXT.say("reading.period.month", Integer.toString(month), Integer.toString(year));
            periods.add(new DraftPeriod(
                    "%d-%02d".formatted(year, month),
                    PeriodKind.MONTH,
                    title,
                    in.atDay(1),
                    in.atEndOfMonth(),
                    due.isAfter(in.atDay(1)) ? due.minusDays(1) : due,
                    due,
                    due.minusDays(Math.min(10, day - 1L))));
        }
        return periods;
    }
}
