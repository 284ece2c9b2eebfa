package vn.hienluong.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hienluong.plans.TimingKind;
import vn.hienluong.reading.words.Folded;
import vn.hienluong.reading.words.Lexicon;

/**
 * When a task is due, by the words of its cell. "Trước 30/6" is exclusive; "30/6" and "tháng 6" include their last day.
 * What the words say first counts; of several days the last.
 */
final class Timings {

    private static final Lexicon WORDS = Lexicon.of("timing.txt");
    private static final Pattern NUMERAL = Pattern.compile("iv|i{1,3}|\\d{1,2}");
    private static final int QUARTERS = 4;

    /** The year that a cell leaves out; a school year goes on into the next. */
    record Year(int number, boolean school) {

        private static final int FIRST_MONTH_AT_SCHOOL = 8;

        int of(int month) {
            return school && month < FIRST_MONTH_AT_SCHOOL ? number + 1 : number;
        }
    }

    record Said(DraftTiming timing, List<DraftNote> notes) {}

    private record Found(
            int place, TimingKind kind, @Nullable LocalDate due) {}

    private final String printed;
    private final Year year;
    private final List<Found> found = new ArrayList<>();
    private final List<DraftNote> notes = new ArrayList<>();
    private String rest;

    private Timings(String printed, Year year) {
        this.printed = printed.replaceAll("\\s+", " ").strip();
        this.year = year;
        rest = Folded.line(this.printed);
    }

    static Said of(String printed, Year year) {
        return new Timings(printed, year).said();
    }

    private Said said() {
        school();
        undated("as-it-arises", TimingKind.AS_IT_ARISES);
        undated("recurring", TimingKind.ONGOING);
        undated("ongoing", TimingKind.ONGOING);
        boolean yearly = undated("yearly", TimingKind.YEARLY);
        each("iso-date", this::date);
        each("long-date", this::date);
        each("quarter", this::quarter);
        each("month-year", match -> month(match, List.of(number(match, "m"))));
        each("short-date", this::date);
        each("month", match -> month(match, numerals(match.group("list"))));
        each("first-half", match -> half(match, 1));
        each("second-half", match -> half(match, 7));
        each("years", match -> wholeYear(match, number(match, "y")));
        each("year", match -> wholeYear(match, number(match, match.group("y") == null ? "z" : "y")));
        each("year-end", match -> wholeYear(match, year.number()));
        boolean byPlan = undated("by-plan", TimingKind.YEARLY_BY_PLAN);
        if (yearly && byPlan) {
            found.removeIf(one -> one.kind() == TimingKind.YEARLY);
        }
        return new Said(chosen(), notes);
    }

    private DraftTiming chosen() {
        var dated = found.stream().filter(one -> one.due() != null).toList();
        boolean onceAYear = found.stream().anyMatch(one -> one.kind() == TimingKind.YEARLY);
        var first = found.stream().min(Comparator.comparingInt(Found::place));
        if (first.isEmpty()) {
            return new DraftTiming(TimingKind.UNRECOGNISED, printed, Optional.empty());
        }
        if (!dated.isEmpty() && (first.get().due() != null || onceAYear || byPlanOnly())) {
            if (dated.size() < found.size()) {
                notes.add(new DraftNote("timing", "reading.note.day-taken", List.of(printed)));
            }
            var last = dated.stream()
                    .max(Comparator.comparing(
                            one -> Optional.ofNullable(one.due()).orElse(LocalDate.MIN)))
                    .get();
            return new DraftTiming(last.kind(), printed, Optional.ofNullable(last.due()));
        }
        return new DraftTiming(first.get().kind(), printed, Optional.empty());
    }

    private boolean byPlanOnly() {
        return found.stream().filter(one -> one.due() == null).allMatch(one -> one.kind() == TimingKind.YEARLY_BY_PLAN);
    }

    private boolean undated(String key, TimingKind kind) {
        int before = found.size();
        each(key, match -> found.add(new Found(match.start(), kind, null)));
        return found.size() > before;
    }

    private void date(Matcher match) {
        try {
            int month = number(match, "m");
            var day = LocalDate.of(year(match, month), month, number(match, "d"));
            add(match, TimingKind.DATE, day, day.plusDays(1));
        } catch (DateTimeException noSuchDay) {
            notes.add(new DraftNote("timing", "reading.note.no-such-day", List.of(cut(match))));
        }
    }

    private void month(Matcher match, List<Integer> months) {
        int last = months.isEmpty() ? 0 : months.getLast();
        if (last < 1 || last > 12) {
            notes.add(new DraftNote("timing", "reading.note.no-such-day", List.of(cut(match))));
            return;
        }
        var said = YearMonth.of(year(match, last), last);
        add(match, TimingKind.MONTH, said.atDay(1), said.plusMonths(1).atDay(1));
    }

    private void quarter(Matcher match) {
        var quarters = numerals(match.group("list"));
        if (quarters.stream().distinct().count() == QUARTERS) {
            found.add(new Found(match.start(), TimingKind.ONGOING, null));
            return;
        }
        var first = YearMonth.of(year(match, quarters.getLast() * 3), quarters.getLast() * 3 - 2);
        add(match, TimingKind.QUARTER, first.atDay(1), first.plusMonths(3).atDay(1));
    }

    private void half(Matcher match, int month) {
        var named = WORDS.pattern("year-after").matcher(rest.substring(match.end()));
        int in = named.find() ? number(named, "y") : year.number();
        var first = YearMonth.of(in, month);
        add(match, TimingKind.HALF_YEAR, first.atDay(1), first.plusMonths(6).atDay(1));
    }

    /** The first half of a school year ends in January, the second in May. */
    private void school() {
        int in = year.number();
        each("school-start", match -> found.add(new Found(match.start(), TimingKind.MONTH, LocalDate.of(in, 10, 1))));
        each("school-end", match -> found.add(new Found(match.start(), TimingKind.MONTH, LocalDate.of(in + 1, 6, 1))));
        each("school-half", match -> {
            var which = numerals(match.group("list") == null ? match.group("more") : match.group("list"));
            var due = LocalDate.of(in + 1, which.getLast() == 1 ? 2 : 6, 1);
            found.add(new Found(match.start(), TimingKind.HALF_YEAR, due));
            notes.add(new DraftNote("timing", "reading.note.school-half", List.of(cut(match))));
        });
    }

    private void wholeYear(Matcher match, int in) {
        var first = LocalDate.of(in, 1, 1);
        boolean before = WORDS.says("before", match.group().replaceAll("\\d.*", ""));
        found.add(new Found(match.start(), TimingKind.DATE, before ? first : first.plusYears(1)));
    }

    private void add(Matcher match, TimingKind kind, LocalDate first, LocalDate after) {
        boolean before = WORDS.pattern("before")
                .matcher(rest.substring(0, match.start()))
                .find();
        found.add(new Found(match.start(), kind, before ? first : after));
    }

    /** What is understood is blanked out, so that "30 tháng 6" is not taken for the month as well. */
    private void each(String key, Consumer<Matcher> understood) {
        var match = WORDS.pattern(key).matcher(rest);
        var left = new StringBuilder(rest);
        while (match.find()) {
            if (!match.group().isEmpty()) {
                understood.accept(match);
                left.replace(match.start(), match.end(), "~".repeat(match.end() - match.start()));
            }
        }
        rest = left.toString();
    }

    private String cut(Matcher match) {
        return printed.substring(match.start(), match.end()).strip();
    }

    private int year(Matcher match, int month) {
        if (match.group("y") == null) {
            return year.of(month);
        }
        int in = number(match, "y");
        return in < 100 ? 2000 + in : in;
    }

    private static int number(Matcher match, String group) {
        return Integer.parseInt(match.group(group));
    }

    private static List<Integer> numerals(String list) {
        return NUMERAL.matcher(list)
                .results()
                .map(match -> switch (match.group()) {
                    case "i" -> 1;
                    case "ii" -> 2;
                    case "iii" -> 3;
                    case "iv" -> 4;
                    default -> Integer.parseInt(match.group());
                })
                .toList();
    }
}
