package vn.hienluong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reporting calendar, as plans say it. */
class CalendarTests {

    private static String periods(String text) {
        return String.join(
                " ",
                new Calendar(text, 2025)
                        .periods().stream()
                                .map(period -> period.code().substring(5) + ":" + period.dueBefore())
                                .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Định kỳ trước ngày 05 tháng cuối quý (tháng 3, 6, 9) và năm (15/11) các phòng báo cáo tình hình | Q1:2025-03-05 Q2:2025-06-05 Q3:2025-09-05 Y:2025-11-15
            Định kỳ hằng quý (trước ngày 20 của tháng cuối quý) báo cáo kết quả | Q1:2025-03-20 Q2:2025-06-20 Q3:2025-09-20 Y:2025-12-20
            Báo cáo quý trước ngày 10 tháng cuối quý, báo cáo năm trước ngày 05/12 | Q1:2025-03-10 Q2:2025-06-10 Q3:2025-09-10 Y:2025-12-05
            Hằng quý gửi báo cáo trước ngày 15; báo cáo năm trước ngày 10/12 | Q1:2025-03-15 Q2:2025-06-15 Q3:2025-09-15 Y:2025-12-10
            Báo cáo quý I trước ngày 10/3, 6 tháng trước ngày 10/6, quý III trước ngày 10/9, năm trước ngày 05/12 | Q1:2025-03-10 Q2:2025-06-10 Q3:2025-09-10 Y:2025-12-05
            Báo cáo gửi về Sở Nội vụ trước các ngày 15/3, 15/6, 15/9 và 15/12 | Q1:2025-03-15 Q2:2025-06-15 Q3:2025-09-15 Y:2025-12-15
            Báo cáo định kỳ 6 tháng (trước ngày 15/6) và năm (trước ngày 15/12) | Q2:2025-06-15 Y:2025-12-15
            Báo cáo 6 tháng, năm trước ngày 10/6 và 10/12 | Q2:2025-06-10 Y:2025-12-10
            Báo cáo kết quả thực hiện trước ngày 15/12 | Y:2025-12-15
            Báo cáo năm chậm nhất ngày 15/12 | Y:2025-12-16
            Báo cáo quý gửi trước ngày 05 của tháng đầu quý sau | Q1:2025-04-05 Q2:2025-07-05 Q3:2025-10-05 Y:2026-01-05
            """)
    void theTextSetsTheDays(String text, String expected) {
        assertThat(periods(text)).isEqualTo(expected);
    }

    @Test
    void monthlyReportsAreTwelve() {
        var periods = new Calendar("Trước ngày 25 hằng tháng các đơn vị báo cáo kết quả", 2025).periods();
        assertThat(periods).hasSize(12);
        assertThat(periods.getLast().code()).isEqualTo("2025-12");
        assertThat(periods.getLast().dueBefore()).hasToString("2025-12-25");
    }

    @Test
    void aTextWithoutACalendarSetsNone() {
        assertThat(periods("Các đơn vị báo cáo khi có yêu cầu.")).isEmpty();
        assertThat(periods("Trước ngày 20 hằng tháng họp giao ban.")).isEmpty();
    }

    @Test
    void figuresEndWithTheMonthBeforeTheReport() {
        var year = new Calendar("báo cáo năm (15/11)", 2025).periods().getLast();
        assertThat(year.cutOff()).hasToString("2025-10-31");
        assertThat(year.to()).hasToString("2025-12-31");
        assertThat(year.opensOn()).hasToString("2025-10-26");
    }
}
