package vn.hienluong.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hienluong.platform.Ids;

/** Counting working days, on the calendar of the State and with an agency's own days. */
class WorkingCalendarTests {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(NationalCalendar.OF_VIETNAM, List.of());

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @ParameterizedTest
    @CsvSource({"2021-03-05,2021-03-04", "2021-06-05,2021-06-04", "2021-09-05,2021-09-01", "2021-11-15,2021-11-12"})
    void theLastWorkingDaysBeforeTheDueDaysOf2021(String dueBefore, String last) {
        assertThat(CALENDAR.lastBefore(day(dueBefore))).isEqualTo(day(last));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-09,true", "2021-02-10,false", "2021-02-16,false", "2021-02-17,true", "2021-05-03,false",
        "2021-09-03,false", "2021-09-04,false", "2024-04-29,false", "2024-05-04,true", "2025-04-26,true",
        "2025-05-02,false", "2026-08-22,true", "2026-08-31,false", "2026-11-24,false", "2025-11-24,true",
        "2020-09-03,true", "2023-09-04,false"
    })
    void announcedDays(String day, boolean working) {
        assertThat(CALENDAR.workday(day(day))).isEqualTo(working);
    }

    @Test
    void theDayFromWhichOneCountsIsNotCounted() {
        assertThat(CALENDAR.forward(day("2021-02-09"), 1)).isEqualTo(day("2021-02-17"));
        assertThat(CALENDAR.back(day("2021-02-17"), 1)).isEqualTo(day("2021-02-09"));
        assertThat(CALENDAR.forward(day("2021-02-13"), 0)).isEqualTo(day("2021-02-13"));
        assertThat(CALENDAR.between(day("2021-02-09"), day("2021-02-17"))).isEqualTo(1);
        assertThat(CALENDAR.between(day("2021-03-01"), day("2021-03-05"))).isEqualTo(4);
        assertThat(CALENDAR.between(day("2021-03-05"), day("2021-03-01"))).isZero();
        assertThatThrownBy(() -> CALENDAR.back(day("2021-03-05"), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAgencyMayWorkOrRestOnADayOfItsOwn() {
        var own = new WorkingCalendar(
                NationalCalendar.OF_VIETNAM,
                List.of(
                        new OwnDay(Ids.next(), day("2021-09-04"), true, "12/TB-SKHCN", ""),
                        new OwnDay(Ids.next(), day("2021-09-01"), false, "13/TB-SKHCN", "")));
        assertThat(own.lastBefore(day("2021-09-05"))).isEqualTo(day("2021-09-04"));
        assertThat(own.back(day("2021-09-05"), 2)).isEqualTo(day("2021-08-31"));
        assertThat(own.exceptions(2021)).extracting(CalendarDay::occasion).contains(Occasion.OWN, Occasion.TET);
    }

    /** In years without exchanged days the fixed rules give what was announced: so they may answer for years to come. */
    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023})
    void theFixedRulesGiveWhatWasAnnounced(int year) {
        assertThat(byRule(year)).isEqualTo(occasions(NationalCalendar.OF_VIETNAM.of(year)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void theFixedRulesGiveWhatWasAnnouncedButForExchangedDays(int year) {
        var announced = occasions(NationalCalendar.OF_VIETNAM.of(year));
        announced.values().removeIf(Occasion.SWAP::equals);
        assertThat(byRule(year)).isEqualTo(announced);
    }

    private static Map<LocalDate, Occasion> byRule(int year) {
        return occasions(new FixedRules(Map.of()).of(year));
    }

    private static Map<LocalDate, Occasion> occasions(Map<LocalDate, CalendarDay> days) {
        return days.values().stream().collect(Collectors.toMap(CalendarDay::day, CalendarDay::occasion));
    }

    @Test
    void aYearThatNobodyAnnouncedIsProvisional() {
        assertThat(CALENDAR.provisional(2021)).isFalse();
        assertThat(CALENDAR.provisional(2027)).isTrue();
        assertThat(CALENDAR.exceptions(2027)).allMatch(CalendarDay::provisional);
        assertThat(CALENDAR.exceptions(2027).stream()
                        .map(one -> one.day().toString().substring(5)))
                .containsExactly(
                        "01-01", "02-04", "02-05", "02-08", "02-09", "02-10", "04-16", "04-30", "05-03", "09-02",
                        "09-03", "11-24");
        assertThat(CALENDAR.exceptions(2045)).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void everyDayHasASource() {
        for (int year = 2010; year < 2040; year++) {
            assertThat(CALENDAR.exceptions(year))
                    .allSatisfy(day -> assertThat(day.source()).isNotBlank());
        }
    }

    @Property
    void backUndoesForwardOnWorkingDays(
            @ForAll @IntRange(min = 0, max = 4000) int offset, @ForAll @IntRange(max = 400) int days) {
        var start = CALENDAR.forward(Year.of(2019).atDay(1).plusDays(offset), 1);
        var end = CALENDAR.forward(start, days);
        assertThat(CALENDAR.back(end, days)).isEqualTo(start);
        assertThat(CALENDAR.between(start, end)).isEqualTo(days);
    }
}
