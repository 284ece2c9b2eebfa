package vn.hienluong.consolidation.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hienluong.consolidation.merging.Merge.Contribution;
import vn.hienluong.consolidation.merging.Merge.Merged;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;
import vn.hienluong.reports.Figure;
import vn.hienluong.reports.LineStatus;

class MergeTests {

    private static final Text TEXT = Words.load().in(Words.VIETNAMESE);

    private static Figure figure(String label, String measure, String amount) {
        return new Figure(label, measure, new BigDecimal(amount), Optional.empty());
    }

    private static Contribution from(String unit, LineStatus status, String text, Figure... figures) {
        return new Contribution(unit, Optional.of(status), text, Arrays.asList(figures));
    }

    private static Contribution from(String unit, String text, Figure... figures) {
        return from(unit, LineStatus.DONE_IN_PERIOD, text, figures);
    }

    private static Merged merge(Contribution... all) {
        return Merge.of(List.of(all), TEXT);
    }

    @Test
    void whatOneUnitWroteStaysAsItIs() {
        var merged = merge(from("Văn phòng", "Đã đăng 14 tin, bài. Đã ban hành Kế hoạch số 07/KH-SKHCN."));
        assertThat(merged.text()).isEqualTo("Đã đăng 14 tin, bài. Đã ban hành Kế hoạch số 07/KH-SKHCN.");
        assertThat(merged.contradictions()).isEmpty();
        assertThat(merged.summed()).isFalse();
    }

    /** The work that the office has every quarter, as issue 2 asks for it. */
    @Test
    void tenUnitsMergeToLessThanHalfWithTheSumsRightAndTheContradictionNamed() {
        var ways = List.of(
                "Đã tổ chức %s hội nghị phổ biến, quán triệt Chỉ số PAPI cho công chức, viên chức, với %s người tham dự.",
                "Trong kỳ, đơn vị đã tổ chức %s hội nghị quán triệt, phổ biến về Chỉ số PAPI đến công chức, viên chức với %s người tham dự.",
                "Tổ chức được %s hội nghị phổ biến, quán triệt nội dung Chỉ số PAPI cho công chức, viên chức; có %s người tham dự.");
        var units = new ArrayList<Contribution>();
        int meetings = 0;
        int people = 0;
        for (int i = 1; i <= 10; i++) {
            meetings += i % 3 + 1;
            people += 20 + i;
            var status = i == 7 ? LineStatus.NOT_STARTED : LineStatus.COMPLETED;
            var own = i == 4 ? " Đã niêm yết công khai danh mục thủ tục hành chính tại trụ sở." : "";
            var text = ways.get(i % 3).formatted("0" + (i % 3 + 1), 20 + i)
                    + " Đã tuyên truyền trên trang thông tin điện tử và trong sinh hoạt đơn vị hằng tháng." + own;
            units.add(from(
                    "Phòng " + i,
                    status,
                    text,
                    figure("hội nghị", "hội nghị", String.valueOf(i % 3 + 1)),
                    figure("người tham dự", "người", String.valueOf(20 + i)),
                    figure("tỷ lệ hài lòng", "%", "9" + i % 2)));
        }
        var merged = Merge.of(units, TEXT);
        int length = units.stream().mapToInt(one -> one.text().length()).sum();
        assertThat(merged.text().length()).isLessThan(length / 2);
        assertThat(merged.text())
                .contains(meetings + " hội nghị")
                .contains(people + " người tham dự")
                .containsOnlyOnce("trang thông tin điện tử")
                .contains("Phòng 4: Đã niêm yết công khai")
                .doesNotContain("905");
        assertThat(merged.summed()).isTrue();
        assertThat(merged.contradictions())
                .singleElement()
                .asString()
                .contains("Phòng 7 ghi “Chưa thực hiện”", "Phòng 1 ghi “Đã hoàn thành”");
    }

    @Test
    void percentagesAndAveragesAreNeverSummed() {
        var merged = merge(
                from(
                        "A",
                        "Đã giải quyết hồ sơ.",
                        figure("tỷ lệ đúng hạn", "%", "97.8"),
                        figure("hồ sơ", "hồ sơ", "46")),
                from(
                        "B",
                        "Đã giải quyết hồ sơ.",
                        figure("tỷ lệ đúng hạn", "%", "100"),
                        figure("hồ sơ", "hồ sơ", "1204")));
        assertThat(merged.text())
                .contains("tỷ lệ đúng hạn (A 97,8%; B 100%)")
                .contains("hồ sơ: 1.250")
                .doesNotContain("197");
    }

    @Test
    void aDenialIsNotAParaphrase() {
        var merged = merge(
                from("A", "Đã hoàn thành rà soát danh mục thủ tục hành chính."),
                from("B", "Chưa hoàn thành rà soát danh mục thủ tục hành chính."));
        assertThat(merged.text()).contains("A: Đã hoàn thành").contains("B: Chưa hoàn thành");
        assertThat(merged.contradictions()).singleElement().asString().contains("A ghi", "B ghi");
    }

    @Test
    void papersWithOtherNumbersAreOtherFacts() {
        var merged = merge(
                from("A", "Đã ban hành Kế hoạch kiểm tra nội bộ số 11/KH-A ngày 29/01/2021."),
                from("B", "Đã ban hành Kế hoạch kiểm tra nội bộ số 15/KH-B ngày 29/01/2021."));
        assertThat(merged.text()).contains("11/KH-A").contains("15/KH-B");
    }

    @Test
    void figuresWithoutLabelsAreNotAddedUp() {
        var merged = merge(
                from("A", "Đã tiếp và hướng dẫn 03 lượt công dân về thủ tục đăng ký."),
                from("B", "Đã tiếp và hướng dẫn 05 lượt công dân về thủ tục đăng ký."));
        assertThat(merged.text())
                .contains("A: ")
                .contains("03 lượt")
                .contains("B: ")
                .contains("05 lượt");
        assertThat(merged.summed()).isFalse();
    }

    @Test
    void theSameTextsGiveTheSameProposal() {
        var one = from("A", "Đã tổ chức hội nghị.", figure("hội nghị", "", "2"));
        var other = from("B", "Đã tổ chức hội nghị.", figure("hội nghị", "", "3"));
        assertThat(merge(one, other)).isEqualTo(merge(one, other));
    }

    @Test
    void hostileTextIsOnlyText() {
        var nasty = "<script>alert(1)</script> {0} ''% \\u0000 " + "a".repeat(5_000) + " $1 \n\n- \n-";
        assertThat(merge(from("{0}", nasty), from("<b>", nasty)).text()).contains("<script>", "{0}", "$1");
    }
}
