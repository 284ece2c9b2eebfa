package vn.hienluong.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.hienluong.plans.TimingKind;

/** Shapes of annexes that are not one plain table: merged cells, two-row headers, several tables, nothing at all. */
class AnnexShapesTests {

    private static final String HEADER = "*TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian";

    @Test
    void aHeaderOfTwoRowsWithMergedCells() {
        var draft = Sheet.plan().rows("""
                *TT | Nội dung | Phân công thực hiện | < | Thời gian hoàn thành
                *^ | ^ | Chủ trì | Phối hợp | ^
                1 | Ban hành kế hoạch | Văn phòng | Thanh tra | Quý I
                2 | Kiểm tra nội bộ | Thanh tra | Văn phòng | Quý III
                """).draft();
        assertThat(draft.tasks())
                .extracting(Sheet::told)
                .containsExactly(
                        "1 | Ban hành kế hoạch | Văn phòng | Thanh tra | QUARTER",
                        "2 | Kiểm tra nội bộ | Thanh tra | Văn phòng | QUARTER");
    }

    @Test
    void aHeaderOfTwoRowsWhereNobodyKnowsWhatIsMerged() {
        var draft = Sheet.plan().rows("""
                *TT | Nội dung | Đơn vị thực hiện | | Thời gian | |
                * | | Chủ trì | Phối hợp | Bắt đầu | Kết thúc |
                1 | Ban hành kế hoạch | Văn phòng | Thanh tra | 01/02/2025 | 31/03/2025 |
                """).draft();
        var task = draft.tasks().getFirst();
        assertThat(Sheet.told(task)).isEqualTo("1 | Ban hành kế hoạch | Văn phòng | Thanh tra | DATE");
        assertThat(task.timing().printed()).isEqualTo("01/02/2025 - 31/03/2025");
        assertThat(task.timing().dueBefore()).hasToString("Optional[2025-04-01]");
    }

    @Test
    void bothDutiesInOneCell() {
        var draft = Sheet.plan().rows("""
                *TT | Nhiệm vụ | Đơn vị chủ trì, phối hợp | Thời hạn
                1 | Rà soát thủ tục | Chủ trì: Văn phòng\\nPhối hợp: Các phòng, đơn vị thuộc Sở | Thường xuyên
                2 | Tập huấn | Văn phòng; Thanh tra | Tháng 5
                """).draft();
        assertThat(draft.tasks())
                .extracting(Sheet::told)
                .containsExactly(
                        "1 | Rà soát thủ tục | Văn phòng | Các phòng, đơn vị thuộc Sở* | ONGOING",
                        "2 | Tập huấn | Văn phòng | Thanh tra | MONTH");
        assertThat(draft.tasks().getLast().notes()).extracting(DraftNote::key).contains("reading.note.first-leads");
    }

    @Test
    void mergedCellsHoldForEachRowBesideThem() {
        var draft = Sheet.plan().row(HEADER).rows("""
                1 | Việc thứ nhất | Văn phòng | Thanh tra | Quý II
                2 | Việc thứ hai | ^ | ^ | ^
                3 | Việc thứ ba | Thanh tra | nt | -nt-
                """).draft();
        assertThat(draft.tasks())
                .extracting(Sheet::told)
                .containsExactly(
                        "1 | Việc thứ nhất | Văn phòng | Thanh tra | QUARTER",
                        "2 | Việc thứ hai | Văn phòng | Thanh tra | QUARTER",
                        "3 | Việc thứ ba | Thanh tra | Thanh tra | QUARTER");
    }

    @Test
    void aTaskOverSeveralRowsOfLeads() {
        var draft = Sheet.plan().row(HEADER).rows("""
                1 | Việc chung | Văn phòng | Công đoàn | Quý II
                ^ | ^ | Thanh tra | ^ | ^
                2 | Việc riêng | Thanh tra | | Quý II
                """).draft();
        assertThat(draft.tasks()).hasSize(2);
        assertThat(Sheet.names(draft.tasks().getFirst().leads())).isEqualTo("Văn phòng; Thanh tra");
    }

    @Test
    void aColumnOfGroupsMakesHeadings() {
        var draft = Sheet.plan().rows("""
                *STT | Lĩnh vực | Nhiệm vụ | Chủ trì | Thời gian
                1 | Cải cách thể chế | Rà soát văn bản | Phòng Pháp chế | Thường xuyên
                2 | ^ | Tự kiểm tra văn bản | Phòng Pháp chế | Quý III
                3 | Hiện đại hóa | Số hóa hồ sơ | Văn phòng | Quý IV
                """).draft();
        assertThat(draft.groups()).extracting(DraftGroup::title).containsExactly("Cải cách thể chế", "Hiện đại hóa");
        assertThat(draft.tasks()).extracting(task -> task.group().orElse(-1)).containsExactly(0, 0, 1);
    }

    @Test
    void aTableForEachGroupUnderItsHeading() {
        var draft = Sheet.plan()
                .line("1. Cải cách thể chế")
                .row(HEADER)
                .row("1 | Rà soát văn bản | Văn phòng | | Quý I")
                .line("2. Hiện đại hóa")
                .row(HEADER)
                .row("1 | Số hóa hồ sơ | Văn phòng | | Quý II")
                .draft();
        assertThat(draft.groups()).extracting(DraftGroup::title).containsExactly("Cải cách thể chế", "Hiện đại hóa");
        assertThat(draft.tasks())
                .hasSize(2)
                .extracting(DraftTask::printedNumber)
                .containsExactly("1", "1");
    }

    @Test
    void aTableWithoutHeaderGoesOnFromTheOneBefore() {
        var draft = Sheet.plan()
                .row(HEADER)
                .row("1 | Rà soát văn bản | Văn phòng | | Quý I")
                .end()
                .nextPage()
                .row("2 | Số hóa hồ sơ | Văn phòng | Thanh tra | Quý II")
                .draft();
        assertThat(draft.tasks()).hasSize(2);
    }

    @Test
    void headingsWithoutBoldAreKnownByTheirNumbers() {
        var draft = Sheet.plan().row(HEADER).rows("""
                1 | Công tác chỉ đạo | | |
                1.1 | Ban hành kế hoạch | Văn phòng | | Quý I
                1.2 | Tổ chức hội nghị | Văn phòng | | Quý II
                2 | Công tác tuyên truyền | | |
                2.1 | Viết tin bài | Văn phòng | | Thường xuyên
                """).draft();
        assertThat(draft.groups()).extracting(DraftGroup::printedNumber).containsExactly("1", "2");
        assertThat(draft.tasks()).hasSize(3);
    }

    @Test
    void aTaskThatNobodyLeadsIsNoHeading() {
        var draft = Sheet.plan().row(HEADER).rows("""
                1 | Ban hành kế hoạch | Văn phòng | | Quý I
                2 | Tổ chức hội nghị tổng kết | | |
                3 | Viết tin bài | Văn phòng | | Thường xuyên
                """).draft();
        assertThat(draft.tasks()).hasSize(3);
        assertThat(draft.tasks().get(1).notes())
                .extracting(DraftNote::key)
                .contains("reading.note.no-lead", "reading.note.timing-empty");
        assertThat(draft.tasks().get(1).confidence()).isLessThan(0.5);
    }

    @Test
    void lettersRomansAndNumbersNest() {
        var draft = Sheet.plan().row(HEADER).rows("""
                *A | NHIỆM VỤ CHUNG | | |
                *I | Công tác chỉ đạo | | |
                1 | Ban hành kế hoạch | Văn phòng | | Quý I
                *II | Công tác kiểm tra | | |
                1 | Kiểm tra | Thanh tra | | Quý II
                *B | NHIỆM VỤ CỤ THỂ | | |
                1 | Viết tin bài | Văn phòng | | Thường xuyên
                """).draft();
        assertThat(draft.groups()).extracting(DraftGroup::level).containsExactly(1, 2, 2, 1);
        assertThat(draft.groups().get(2).parent()).hasValue(0);
        assertThat(draft.tasks()).extracting(task -> task.group().orElse(-1)).containsExactly(1, 2, 3);
    }

    @Test
    void aSheetHoldsHeaderTableAndSignature() {
        var draft = new Sheet().rows("""
                SỞ NỘI VỤ | < | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | < | <
                Số: 15/KH-SNV | < | Hải Lăng, ngày 12 tháng 02 năm 2025 | < | <
                *KẾ HOẠCH | < | < | < | <
                *Cải cách hành chính năm 2025 | < | < | < | <
                *TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian
                1 | Ban hành kế hoạch | Văn phòng | Thanh tra | Quý I
                Tổng cộng | | | |
                Nơi nhận: | < | < | GIÁM ĐỐC | <
                """).draft();
        assertThat(draft.tasks()).hasSize(1);
        assertThat(draft.number()).isEqualTo("15");
        assertThat(draft.notation()).isEqualTo("KH-SNV");
        assertThat(draft.title()).isEqualTo("Cải cách hành chính năm 2025");
    }

    @Test
    void anotherTableIsLeftWithANote() {
        var sheet = Sheet.plan().row(HEADER);
        for (int row = 1; row <= 6; row++) {
            sheet.row(row + " | Nhiệm vụ số " + row + " của kế hoạch | Văn phòng | | Quý I");
        }
        var draft = sheet.line("Danh mục văn bản").rows("""
                        *TT | Nội dung văn bản | Đơn vị chủ trì | Ghi chú
                        1 | Quyết định ban hành quy chế | Văn phòng | Mới
                        """).draft();
        assertThat(draft.tasks()).hasSize(6);
        assertThat(draft.warnings()).extracting(DraftNote::key).contains("reading.note.other-table");
    }

    @Test
    void twoTablesThatMayBothBeTheAnnexAreAskedFor() {
        var sheet = Sheet.plan()
                .row(HEADER)
                .row("1 | Ban hành kế hoạch | Văn phòng | | Quý I")
                .line("Phụ lục 2")
                .rows("""
                        *TT | Nội dung | Người phụ trách | Sản phẩm
                        1 | Soạn báo cáo | Nguyễn Văn An | Báo cáo
                        """);
        assertThat(sheet.refusal()).isEqualTo("reading.two-annexes");
        var second = sheet.read(new UnitNames(Map.of()), OptionalInt.of(2)).orElseThrow();
        assertThat(second.tasks()).extracting(DraftTask::text).containsExactly("Soạn báo cáo");
    }

    @Test
    void withoutAnAnnexThereIsASentence() {
        assertThat(Sheet.plan().line("Không có bảng nào.").refusal()).isEqualTo("reading.no-table");
        assertThat(Sheet.plan()
                        .rows("Nơi nhận | GIÁM ĐỐC\n- Như trên | Nguyễn Văn An")
                        .refusal())
                .isEqualTo("reading.no-annex");
        assertThat(Sheet.plan().row(HEADER).row(" | | | | ").refusal()).isEqualTo("reading.no-tasks");
    }

    @Test
    void fiveHundredRowsAreReadInBoundedTime() {
        var sheet = Sheet.plan().row(HEADER);
        for (int row = 1; row <= 500; row++) {
            sheet.row(row + " | Thực hiện nhiệm vụ thứ " + row + " theo chương trình công tác năm | Phòng Nghiệp vụ "
                    + row + " | Các phòng, đơn vị thuộc Sở | Tháng " + (row % 12 + 1));
        }
        sheet.end();
        var tasks = assertTimeout(Duration.ofSeconds(10), () -> sheet.draft().tasks());
        assertThat(tasks).hasSize(500).allMatch(task -> task.timing().kind() == TimingKind.MONTH);
    }
}
