package vn.hienluong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hienluong.plans.TimingKind;

/** What plans of many offices write into the cell of time, and what is meant. */
class TimingTests {

    private static DraftTiming in2021(String printed) {
        return Timings.of(printed, new Timings.Year(2021, false)).timing();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thường xuyên | ONGOING |
            Thường xuyên trong năm | ONGOING |
            Cả năm | ONGOING |
            Hằng tháng | ONGOING |
            Hàng quý | ONGOING |
            Định kỳ 6 tháng, hằng năm | ONGOING |
            Trước ngày 20 hàng tháng | ONGOING |
            Quý I, II, III, IV | ONGOING |
            02 lần/năm | ONGOING |
            Thường xuyên; báo cáo trước 15/12 | ONGOING |
            Theo tình hình thực tế | AS_IT_ARISES |
            Khi có phát sinh | AS_IT_ARISES |
            Đột xuất | AS_IT_ARISES |
            Theo yêu cầu của UBND tỉnh | AS_IT_ARISES |
            Sau khi có hướng dẫn của Bộ Nội vụ | AS_IT_ARISES |
            Theo lộ trình | AS_IT_ARISES |
            Hàng năm | YEARLY |
            Hằng năm | YEARLY |
            1 lần/năm | YEARLY |
            Hàng năm theo kế hoạch | YEARLY_BY_PLAN |
            Hằng năm, theo Kế hoạch | YEARLY_BY_PLAN |
            Theo kế hoạch | YEARLY_BY_PLAN |
            Quý I/2021 | QUARTER | 2021-04-01
            Quý I | QUARTER | 2021-04-01
            Quí 2 | QUARTER | 2021-07-01
            Quý II/2025 | QUARTER | 2025-07-01
            Quý III năm 2022 | QUARTER | 2022-10-01
            Quý I, II | QUARTER | 2021-07-01
            Quý II - Quý IV | QUARTER | 2022-01-01
            Q3/2021 | QUARTER | 2021-10-01
            Trước quý II/2021 | QUARTER | 2021-04-01
            Hoàn thành trong Quý IV/2021 | QUARTER | 2022-01-01
            Tháng 6 | MONTH | 2021-07-01
            Tháng 6/2022 | MONTH | 2022-07-01
            Tháng 12 năm 2021 | MONTH | 2022-01-01
            T9/2021 | MONTH | 2021-10-01
            06/2021 | MONTH | 2021-07-01
            Tháng 3 - 5/2021 | MONTH | 2021-06-01
            Tháng 3, 6, 9 | MONTH | 2021-10-01
            Trước tháng 6 | MONTH | 2021-06-01
            trước 30/6 | DATE | 2021-06-30
            Trước ngày 30/6/2021 | DATE | 2021-06-30
            30/6/2021 | DATE | 2021-07-01
            Chậm nhất ngày 30/6 | DATE | 2021-07-01
            30.6.2021 | DATE | 2021-07-01
            Ngày 15 tháng 11 năm 2021 | DATE | 2021-11-16
            Trước ngày 15 tháng 11 | DATE | 2021-11-15
            Từ 01/3/2021 đến 31/5/2021 | DATE | 2021-06-01
            Trước 15/12 hằng năm | DATE | 2021-12-15
            Năm 2021 | DATE | 2022-01-01
            Trong năm 2022 | DATE | 2023-01-01
            2021 | DATE | 2022-01-01
            2021-2025 | DATE | 2026-01-01
            Giai đoạn 2021 - 2025 | DATE | 2026-01-01
            Cuối năm | DATE | 2022-01-01
            6 tháng đầu năm | HALF_YEAR | 2021-07-01
            06 tháng đầu năm 2022 | HALF_YEAR | 2022-07-01
            6 tháng cuối năm | HALF_YEAR | 2022-01-01
            Nửa đầu năm 2021 | HALF_YEAR | 2021-07-01
            30/2/2021 | UNRECOGNISED |
            Chưa xác định | UNRECOGNISED |
            """)
    void theWordsOfThePlanSayWhen(String printed, TimingKind kind, LocalDate dueBefore) {
        var timing = in2021(printed);
        assertThat(timing.kind()).isEqualTo(kind);
        assertThat(timing.dueBefore().orElse(null)).isEqualTo(dueBefore);
        assertThat(timing.printed()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tháng 9 | MONTH | 2024-10-01
            Tháng 3 | MONTH | 2025-04-01
            Trước 20/11 | DATE | 2024-11-20
            Trước 15/5 | DATE | 2025-05-15
            Học kỳ I | HALF_YEAR | 2025-02-01
            Cuối năm học | MONTH | 2025-06-01
            Cả năm học | ONGOING |
            Trong năm học | ONGOING |
            """)
    void aSchoolYearGoesOnIntoTheNext(String printed, TimingKind kind, LocalDate dueBefore) {
        var timing = Timings.of(printed, new Timings.Year(2024, true)).timing();
        assertThat(timing.kind()).isEqualTo(kind);
        assertThat(timing.dueBefore().orElse(null)).isEqualTo(dueBefore);
    }

    @Property
    void beforeADayExcludesItAndTheDayItselfIncludesIt(
            @ForAll @IntRange(min = 1, max = 12) int month, @ForAll @IntRange(min = 1, max = 28) int day) {
        var said = LocalDate.of(2021, month, day);
        assertThat(in2021("Trước ngày %d/%d".formatted(day, month)).dueBefore()).contains(said);
        assertThat(in2021("Hoàn thành trước %02d/%02d/2021".formatted(day, month))
                        .dueBefore())
                .contains(said);
        assertThat(in2021("%d/%d/2021".formatted(day, month)).dueBefore()).contains(said.plusDays(1));
        assertThat(in2021("ngày %d tháng %d".formatted(day, month)).dueBefore()).contains(said.plusDays(1));
    }

    @Property
    void aMonthAndAQuarterEndWithTheirLastDay(
            @ForAll @IntRange(min = 1, max = 12) int month, @ForAll @IntRange(min = 2019, max = 2035) int year) {
        var end = LocalDate.of(year, month, 1).plusMonths(1);
        assertThat(in2021("Tháng %d/%d".formatted(month, year)).dueBefore()).contains(end);
        assertThat(in2021("tháng %02d năm %d".formatted(month, year)).dueBefore())
                .contains(end);
    }

    @Property
    void noCellBreaksTheReadingAndAKindHasADayOrNone(@ForAll String cell) {
        var timing = in2021(cell);
        assertThat(timing.dueBefore().isPresent()).isEqualTo(timing.kind().dated());
    }
}
