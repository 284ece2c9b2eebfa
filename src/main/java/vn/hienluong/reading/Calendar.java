package vn.hienluong.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hienluong.obligations.PeriodKind;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;
import vn.hienluong.reading.words.Folded;
import vn.hienluong.reading.words.Lexicon;

/** The reporting calendar that a plan sets in its text, as periods to be confirmed. */
final class Calendar {

    private static final List<String> TITLES = List.of("reading.period.q1", "reading.period.q2", "reading.period.q3");

    private static final Lexicon WORDS = Lexicon.of("calendar.txt");
    private static final Text TEXT = Words.load().in(Words.VIETNAMESE);
    private static final int OPENS_BEFORE = 20;

    private static final int OPENS_BEFORE_MONTHLY = 10;
    private static final int LAST_SAFE_DAY = 28;
    private static final Pattern DAY = Pattern.compile("(?<d>\\d{1,2})\\s*/\\s*(?<m>\\d{1,2})");
    private static final List<Integer> QUARTERS = List.of(3, 6, 9);

    private final String text;
    private final int year;
    private final Map<Integer, LocalDate> dues = new TreeMap<>();

    /** @param lines the paper outside its annex; only what speaks of reports counts */
    Calendar(String lines, int year) {
        text = lines.lines()
                .filter(line -> WORDS.says("about", line))
                .map(Folded::line)
                .collect(Collectors.joining("\n"));
        this.year = year;
    }

    /** Empty when the text says nothing that is understood. */
    List<DraftPeriod> periods() {
        quarterly();
        named();
        var monthly = find("monthly");
        if (dues.isEmpty() && monthly.isPresent()) {
            return months(dayOrOther(monthly.get()));
        }
        if (dues.isEmpty()) {
            listed();
        }
        if (!dues.containsKey(12)) {
            find("year").or(() -> find("year-before")).flatMap(this::day).ifPresent(due -> dues.put(12, due));
        }
        if (dues.isEmpty() && find("quarters-said").isPresent()) {
            return usual();
        }
        return ordered();
    }

    List<DraftPeriod> usual() {
        QUARTERS.forEach(month -> dues.put(month, LocalDate.of(year, month, 20)));
        dues.put(12, LocalDate.of(year, 12, 15));
        return ordered();
    }

    private List<DraftPeriod> ordered() {
        return dues.entrySet().stream()
                .map(due -> due.getKey() == 12 ? year(due.getValue()) : quarter(due.getKey(), due.getValue()))
                .toList();
    }

    private Optional<MatchResult> find(String pattern) {
        return WORDS.find(pattern, text);
    }

    private static int dayOrOther(MatchResult found) {
        return Integer.parseInt(found.group("d") == null ? found.group("e") : found.group("d"));
    }

    /** One day of the month for every quarter. */
    private void quarterly() {
        var after = find("after-quarter").map(found -> Integer.parseInt(found.group("d")));
        if (after.isPresent() && isSafe(after.get())) {
            for (int month = 3; month <= 12; month += 3) {
                dues.put(month, YearMonth.of(year, month).plusMonths(1).atDay(after.get()));
            }
            return;
        }
        var end = find("end-of-quarter").map(found -> Integer.parseInt(found.group("d")));
        end.or(() -> find("quarterly").map(Calendar::dayOrOther))
                .filter(Calendar::isSafe)
                .ifPresent(day -> quarterMonths().forEach(month -> dues.put(month, LocalDate.of(year, month, day))));
    }

    private static boolean isSafe(int day) {
        return day >= 1 && day <= LAST_SAFE_DAY;
    }

    private List<Integer> quarterMonths() {
        var months = new ArrayList<Integer>();
        find("months")
                .ifPresent(found -> Pattern.compile("\\D+")
                        .splitAsStream(found.group("list"))
                        .filter(month -> !month.isEmpty())
                        .map(Integer::valueOf)
                        .filter(month -> month >= 3 && month <= 12 && month % 3 == 0)
                        .forEach(months::add));
        return months.isEmpty() ? List.of(3, 6, 9, 12) : months;
    }

    /** Days that the text gives to one period by its name. */
    private void named() {
        WORDS.pattern("quarter").matcher(text).results().forEach(found -> {
            var quarters = List.of("i", "ii", "iii", "iv");
            int place = quarters.indexOf(found.group("q")) + 1;
            int quarter = place > 0 ? place : Integer.parseInt(found.group("q"));
            day(found).ifPresent(due -> dues.put(quarter * 3, due));
        });
        var both = find("half-and-year");
        if (both.isPresent()) {
            day(both.get()).ifPresent(due -> dues.put(6, due));
            day(both.get().group("d2"), both.get().group("m2"), both.get()).ifPresent(due -> dues.put(12, due));
            return;
        }
        find("half").flatMap(this::day).filter(due -> due.getMonthValue() < 9).ifPresent(due -> dues.put(6, due));
        find("nine").flatMap(this::day).ifPresent(due -> dues.put(9, due));
        find("year").flatMap(this::day).ifPresent(due -> dues.put(12, due));
    }

    /** "trước ngày 15/3, 15/6, 15/9 và 15/12": the last is the year's. */
    private void listed() {
        find("dates")
                .ifPresent(list -> DAY.matcher(list.group("list"))
                        .results()
                        .forEach(found -> day(found.group("d"), found.group("m"), list)
                                .ifPresent(due -> dues.put((due.getMonthValue() + 2) / 3 * 3, due))));
    }

    private Optional<LocalDate> day(MatchResult found) {
        return day(found.group("d"), found.group("m"), found);
    }

    /** "Trước ngày 5" is over with the 4th, "chậm nhất ngày 5" with the 5th; a year's report may be due in the next. */
    private Optional<LocalDate> day(String day, String month, MatchResult said) {
        try {
            int in = Integer.parseInt(month);
            boolean next =
                    in <= 2 && WORDS.pattern("year").matcher(said.group()).lookingAt();
            var due = LocalDate.of(next ? year + 1 : year, in, Integer.parseInt(day));
            return Optional.of(WORDS.says("inclusive", said.group()) ? due.plusDays(1) : due);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private DraftPeriod quarter(int month, LocalDate due) {
        var end = YearMonth.of(year, month).atEndOfMonth();
        var kind = month == 3 ? PeriodKind.QUARTER : month == 6 ? PeriodKind.HALF_YEAR : PeriodKind.NINE_MONTHS;
        return period(year + "-Q" + month / 3, kind, TITLES.get(month / 3 - 1), end, due);
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
                    due.minusDays(Math.min(OPENS_BEFORE_MONTHLY, day - 1L))));
        }
        return periods;
    }
}
