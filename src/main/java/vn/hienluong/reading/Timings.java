package vn.hienluong.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hienluong.plans.TimingKind;

/** When a task is due, by the words of its cell. "Trước 30/6" is exclusive; "30/6" and "tháng 6" include their last day. */
final class Timings {

    private static final Pattern DAY = Pattern.compile(
            "(truoc\\s+)?(?:ngay\\s+)?\\b(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(20\\d\\d))?(?!\\s*[/\\d])");
    private static final Pattern LONG_DAY =
            Pattern.compile("(truoc\\s+)?ngay\\s+(\\d{1,2})\\s+thang\\s+(\\d{1,2})(?:\\s+nam\\s+(20\\d\\d))?");
    private static final Pattern MONTH_YEAR = Pattern.compile("(?<![/\\d])(\\d{1,2})\\s*/\\s*(20\\d\\d)");
    private static final Pattern MONTH =
            Pattern.compile("(truoc\\s+)?thang\\s*(\\d{1,2})(?:\\s*(?:/|nam|-)\\s*(20\\d\\d))?");
    private static final Pattern QUARTER = Pattern.compile(
            "quy\\s*((?:iv|i{1,3}|[1-4])(?:\\s*(?:,|-|va|den)\\s*(?:quy\\s*)?(?:iv|i{1,3}|[1-4]))*)\\b(?:\\s*(?:/|nam|-|,)?\\s*(20\\d\\d))?");
    private static final Pattern FIRST_HALF = Pattern.compile("(6 thang dau|nua dau|sau thang dau)");
    private static final Pattern SECOND_HALF = Pattern.compile("(6 thang cuoi|nua cuoi|sau thang cuoi)");
    private static final Pattern YEARS = Pattern.compile("(20\\d\\d)(?:\\s*-\\s*(20\\d\\d))?");
    private static final List<String> ORDER = List.of("YEARLY_BY_PLAN", "ONGOING", "AS_IT_ARISES", "YEARLY");

    private Timings() {}

    static DraftTiming of(String printed, int year) {
        var folded = Folded.line(printed);
        if (folded.isEmpty()) {
            return new DraftTiming(TimingKind.UNRECOGNISED, "", Optional.empty());
        }
        return words(folded, printed)
                .or(() -> dated(folded, printed, year))
                .orElseGet(() -> new DraftTiming(TimingKind.UNRECOGNISED, printed.strip(), Optional.empty()));
    }

    private static Optional<DraftTiming> words(String folded, String printed) {
        for (var kind : ORDER) {
            boolean said = Lexicon.table("timing.tsv").stream()
                    .filter(row -> row.getFirst().equals(kind))
                    .anyMatch(row -> Pattern.compile(row.get(1)).matcher(folded).find());
            if (said) {
                return Optional.of(new DraftTiming(TimingKind.valueOf(kind), printed.strip(), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private static Optional<DraftTiming> dated(String folded, String printed, int year) {
        return day(LONG_DAY, folded, year)
                .map(due -> due(TimingKind.DATE, printed, due))
                .or(() -> monthAndYear(folded).map(due -> due(TimingKind.MONTH, printed, due)))
                .or(() -> day(DAY, folded, year).map(due -> due(TimingKind.DATE, printed, due)))
                .or(() -> half(folded, year).map(due -> due(TimingKind.HALF_YEAR, printed, due)))
                .or(() -> quarter(folded, year).map(due -> due(TimingKind.QUARTER, printed, due)))
                .or(() -> month(folded, year).map(due -> due(TimingKind.MONTH, printed, due)))
                .or(() -> wholeYear(folded, year).map(due -> due(TimingKind.DATE, printed, due)));
    }

    private static DraftTiming due(TimingKind kind, String printed, LocalDate before) {
        return new DraftTiming(kind, printed.strip(), Optional.of(before));
    }

    /** The last day that is named counts. */
    private static Optional<LocalDate> day(Pattern pattern, String folded, int year) {
        var found = pattern.matcher(folded);
        Optional<LocalDate> due = Optional.empty();
        while (found.find()) {
            int in = found.group(4) == null ? year : Integer.parseInt(found.group(4));
            int month = Integer.parseInt(found.group(3));
            int day = Integer.parseInt(found.group(2));
            if (month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= YearMonth.of(in, month).lengthOfMonth()) {
                var said = LocalDate.of(in, month, day);
                boolean exclusive = found.group(1) != null;
                due = Optional.of(exclusive ? said : said.plusDays(1));
            }
        }
        return due;
    }

    private static Optional<LocalDate> monthAndYear(String folded) {
        var found = MONTH_YEAR.matcher(folded);
        Optional<LocalDate> due = Optional.empty();
        while (found.find()) {
            int month = Integer.parseInt(found.group(1));
            boolean partOfDay = folded.substring(0, found.start()).matches(".*\\d\\s*/\\s*");
            if (month >= 1 && month <= 12 && !partOfDay) {
                var before = folded.substring(0, found.start()).matches(".*\\btruoc( thang)?\\s*");
                var first = YearMonth.of(Integer.parseInt(found.group(2)), month);
                due = Optional.of((before ? first : first.plusMonths(1)).atDay(1));
            }
        }
        return due;
    }

    private static Optional<LocalDate> month(String folded, int year) {
        var found = MONTH.matcher(folded);
        Optional<LocalDate> due = Optional.empty();
        while (found.find()) {
            int month = Integer.parseInt(found.group(2));
            if (month >= 1 && month <= 12) {
                int in = found.group(3) == null ? year : Integer.parseInt(found.group(3));
                var said = YearMonth.of(in, month);
                due = Optional.of((found.group(1) == null ? said.plusMonths(1) : said).atDay(1));
            }
        }
        return due;
    }

    private static Optional<LocalDate> quarter(String folded, int year) {
        var found = QUARTER.matcher(folded);
        if (!found.find()) {
            return Optional.empty();
        }
        int in = found.group(2) == null ? year : Integer.parseInt(found.group(2));
        int last = 0;
        for (var part : found.group(1).split("[^ivx1-4]+")) {
            last = Math.max(last, number(part));
        }
        return last == 0
                ? Optional.empty()
                : Optional.of(YearMonth.of(in, last * 3).plusMonths(1).atDay(1));
    }

    private static int number(String quarter) {
        return switch (quarter) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            case "iv", "4" -> 4;
            default -> 0;
        };
    }

    private static Optional<LocalDate> half(String folded, int year) {
        var named = YEARS.matcher(folded);
        int in = named.find() ? Integer.parseInt(named.group(1)) : year;
        if (FIRST_HALF.matcher(folded).find()) {
            return Optional.of(LocalDate.of(in, 7, 1));
        }
        return SECOND_HALF.matcher(folded).find() ? Optional.of(LocalDate.of(in + 1, 1, 1)) : Optional.empty();
    }

    private static Optional<LocalDate> wholeYear(String folded, int year) {
        var found = YEARS.matcher(folded);
        if (found.find()) {
            int last = Integer.parseInt(found.group(2) == null ? found.group(1) : found.group(2));
            return Optional.of(LocalDate.of(last + 1, 1, 1));
        }
        return folded.matches(".*\\b(trong nam|cuoi nam)\\b.*")
                ? Optional.of(LocalDate.of(year + 1, 1, 1))
                : Optional.empty();
    }
}
