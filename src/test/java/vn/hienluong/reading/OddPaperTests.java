package vn.hienluong.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.hienluong.authority.UnitId;
import vn.hienluong.plans.TimingKind;
import vn.hienluong.platform.Outcome;

/** Papers that are hostile, empty or merely odd: a sentence, a note, or what can be understood, and never a failure. */
class OddPaperTests {

    private static final String HEADER = "*TT | Nội dung | Chủ trì | Phối hợp | Thời gian";
    private static final String OTHER_HEADER = "*STT | Nhiệm vụ | Sản phẩm | Đơn vị thực hiện | Thời hạn";

    @Test
    void aPaperWithoutATableIsRefused() {
        assertThat(Sheet.plan()
                        .line("Các đơn vị thực hiện nghiêm túc kế hoạch này.")
                        .refusal())
                .isEqualTo("reading.no-table");
    }

    @Test
    void aPaperWhoseTablesAreNoAnnexIsRefused() {
        assertThat(Sheet.plan()
                        .rows("*Họ và tên | Chức vụ\nNguyễn Văn A | Giám đốc")
                        .refusal())
                .isEqualTo("reading.no-annex");
    }

    @Test
    void anAnnexWithoutATaskIsRefused() {
        assertThat(Sheet.plan().row(HEADER).refusal()).isEqualTo("reading.no-tasks");
        assertThat(Sheet.plan()
                        .row(HEADER)
                        .row(" | | | | ")
                        .row("*I | CẢI CÁCH THỂ CHẾ | | | ")
                        .refusal())
                .isEqualTo("reading.no-tasks");
    }

    private static Sheet twoAnnexes() {
        return Sheet.plan()
                .row(HEADER)
                .rows("1 | Một việc | Văn phòng | Thanh tra | Quý I\n2 | Hai việc | Văn phòng | Thanh tra | Quý II")
                .line("Phụ lục 2")
                .row(OTHER_HEADER)
                .rows("1 | Ba việc | Báo cáo | Thanh tra | Quý I\n2 | Bốn việc | Báo cáo | Thanh tra | Quý II");
    }

    @Test
    void ofTwoAnnexesThePersonChooses() {
        assertThat(twoAnnexes().refusal()).isEqualTo("reading.two-annexes");
        var nobody = new UnitNames(Map.of());
        assertThat(twoAnnexes().read(nobody, OptionalInt.of(2)).orElseThrow().tasks())
                .extracting(DraftTask::text)
                .containsExactly("Ba việc", "Bốn việc");
        assertThat(twoAnnexes().read(nobody, OptionalInt.of(3)))
                .isEqualTo(Outcome.refused("reading.no-such-table", "1, 2"));
    }

    @Test
    void aMuchSmallerTableBesidesIsSaid() {
        var sheet = Sheet.plan().row(HEADER);
        for (int task = 1; task <= 6; task++) {
            sheet.row(task + " | Việc số " + task + " | Văn phòng | Thanh tra | Thường xuyên");
        }
        var draft = sheet.line("Bảng khác")
                .row(OTHER_HEADER)
                .row("1 | Việc khác | Báo cáo | Thanh tra | Quý I")
                .draft();
        assertThat(draft.tasks()).hasSize(6);
        assertThat(draft.warnings()).contains(new DraftNote("header", "reading.note.other-table", List.of("2")));
    }

    @Test
    void emptyRowsAndRowsWithoutLettersAreNoTasks() {
        var draft = Sheet.plan().row(HEADER).rows("""
                         | | | |
                        1 | Một việc | Văn phòng | Thanh tra | Quý I
                         | | | |
                        (1) | (2) | (3) | (4) | (5)
                        2 | Hai việc | Văn phòng | | Quý II
                         | | | |
                        """).draft();
        assertThat(draft.tasks()).extracting(DraftTask::text).containsExactly("Một việc", "Hai việc");
        assertThat(draft.tasks().get(1).coordinators()).isEmpty();
    }

    @Test
    void cellsWithoutLettersAreKeptAndDoubted() {
        var draft = Sheet.plan()
                .row(HEADER)
                .rows("1 | 100% | --- | ... | ???\n2 | Hai việc | 123 | *** | 99/99/9999")
                .draft();
        assertThat(draft.tasks()).hasSize(2);
        var first = draft.tasks().getFirst();
        assertThat(first.leads()).isEmpty();
        assertThat(first.timing().kind()).isEqualTo(TimingKind.UNRECOGNISED);
        assertThat(first.timing().printed()).isEqualTo("???");
        assertThat(first.notes()).extracting(DraftNote::key).contains("reading.note.no-lead", "reading.note.no-timing");
        assertThat(first.confidence()).isLessThan(0.5);
    }

    @Test
    void fiveHundredRowsAreReadInTime() {
        var known = new HashMap<String, UnitId>();
        for (int unit = 0; unit < 60; unit++) {
            known.put("Phòng Nghiệp vụ số " + unit + " thuộc lĩnh vực " + (char) ('A' + unit % 26), UnitId.next());
        }
        var sheet = Sheet.plan().row(HEADER);
        for (int row = 1; row <= 500; row++) {
            sheet.row(row + " | Thực hiện nhiệm vụ thứ " + row + " theo chương trình công tác | Phòng Nghiệp vụ số "
                    + row % 60 + ", Thanh tra " + row + " | Các phòng, đơn vị; Ban Quản lý " + row
                    + " | Trước ngày " + (row % 28 + 1) + "/" + (row % 12 + 1));
        }
        var draft = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> sheet.read(new UnitNames(known), OptionalInt.empty()).orElseThrow());
        assertThat(draft.tasks()).hasSize(500).allMatch(task -> task.leads().size() == 2);
        assertThat(draft.tasks().get(29).timing().dueBefore()).contains(LocalDate.of(2025, 7, 3));
    }

    @Test
    void aDecisionIsKnownByItsPlan() {
        var draft = new Sheet()
                .line("UBND TỈNH HẢI LĂNG")
                .line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .bold("KẾ HOẠCH")
                .bold("Cải cách hành chính nhà nước năm 2024")
                .line("(Ban hành kèm theo Quyết định số 123/QĐ-UBND ngày 15 tháng 01 năm 2024 của UBND tỉnh Hải Lăng)")
                .row(HEADER)
                .row("1 | Một việc | Sở Nội vụ | Các sở, ban, ngành | Quý I")
                .draft();
        assertThat(draft.number()).isEqualTo("123");
        assertThat(draft.notation()).isEqualTo("QĐ-UBND");
        assertThat(draft.date()).contains(LocalDate.of(2024, 1, 15));
        assertThat(draft.year()).isEqualTo(2024);
        assertThat(draft.title()).isEqualTo("Cải cách hành chính nhà nước năm 2024");
    }

    @Test
    void calendarsOfOtherPlans() {
        assertThat(dues("Các đơn vị gửi báo cáo quý trước ngày 15 tháng cuối quý về Văn phòng."))
                .containsExactly("2025-Q1 2025-03-15", "2025-Q2 2025-06-15", "2025-Q3 2025-09-15", "2025-Y 2025-12-15");
        assertThat(dues("Báo cáo 6 tháng trước 10/6 và năm trước 10/12."))
                .containsExactly("2025-Q2 2025-06-10", "2025-Y 2025-12-10");
        assertThat(dues("Báo cáo kết quả gửi trước ngày 20 hằng tháng."))
                .hasSize(12)
                .endsWith("2025-12 2025-12-20");
    }

    private static List<String> dues(String sentence) {
        return Sheet.plan()
                .line(sentence)
                .row(HEADER)
                .row("1 | Một việc | Văn phòng | Thanh tra | Quý I")
                .draft()
                .periods()
                .stream()
                .map(period -> period.code() + " " + period.dueBefore())
                .toList();
    }

    @Test
    void aPaperWithoutAHeadIsReadWithNotes() {
        var draft = new Sheet()
                .row(HEADER)
                .row("1 | Một việc | Văn phòng | Thanh tra | Quý I")
                .draft();
        assertThat(draft.number()).isEmpty();
        assertThat(draft.tasks()).hasSize(1);
        assertThat(draft.warnings())
                .extracting(DraftNote::key)
                .contains("reading.note.no-number", "reading.note.no-date", "reading.note.no-year");
    }

    @Property(tries = 200)
    void noCellStopsTheReading(@ForAll String text, @ForAll String lead, @ForAll String when) {
        var cells = List.of("1", text, lead, lead, when);
        var row = String.join(" | ", cells.stream().map(OddPaperTests::bare).toList());
        var outcome = Sheet.plan().row(HEADER).row(row).read(new UnitNames(Map.of()), OptionalInt.empty());
        assertThat(outcome).isNotNull();
    }

    private static String bare(String cell) {
        return cell.replaceAll("[|<^*\\p{Cntrl}\\p{Cs}]", "");
    }
}
