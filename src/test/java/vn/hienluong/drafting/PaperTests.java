package vn.hienluong.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hienluong.drafting.Table.Align;
import vn.hienluong.drafting.Table.Column;
import vn.hienluong.platform.Words;

/** What a paper may be, and how its words are measured and listed. */
class PaperTests {

    private final Wording wording = new Wording(Words.load());

    @Test
    void issuingFillsTheBlanksAndTakesTheMarkingAway() {
        var issued = SamplePapers.quarterlyReport().issued("15", LocalDate.of(2021, 3, 9));
        assertThat(issued.marking()).isNull();
        assertThat(issued.letterhead()).satisfies(head -> {
            assertThat(head.number()).isEqualTo(new Letterhead.Number("15", "BC-SKHCN"));
            assertThat(head.dated()).isEqualTo(new Letterhead.Dated("Quảng Trị", 9, 3, 2021));
        });
        assertThat(issued.body()).isEqualTo(SamplePapers.quarterlyReport().body());
    }

    @Test
    void aSlipWithoutANumberIsNotIssued() {
        var day = LocalDate.of(2021, 3, 9);
        assertThatIllegalStateException()
                .isThrownBy(() -> SamplePapers.submissionSlip().issued("1", day));
        assertThatIllegalStateException()
                .isThrownBy(() -> SamplePapers.chartSheet().issued("1", day));
    }

    @Test
    void aRowHasACellForEachColumn() {
        var columns = List.of(new Column("TT", 10, Align.CENTER), new Column("Tên", 50, Align.LEFT));
        assertThatIllegalArgumentException().isThrownBy(() -> new Table(columns, List.of(Table.row("1"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Table(List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Column("TT", 0, Align.LEFT));
        var narrow = columns.subList(0, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Table(narrow, List.of(Table.group(1, "I", "Nhóm"))));
    }

    @Test
    void aHeadingAndAMarginHaveTheirBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> Block.heading(4, "1.1.1.1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Page(false, 5, 15, 20, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> new Page(false, 20, 90, 20, 90));
    }

    @Test
    void listsGetTheirSignsHoweverTheyAreTyped() {
        assertThat(wording.listed(List.of("- UBND tỉnh;", "Sở Nội vụ.", "– Lưu: VT")))
                .containsExactly("- UBND tỉnh;", "- Sở Nội vụ;", "- Lưu: VT.");
    }

    @Test
    void numbersUnderTenAreWrittenWithAZero() {
        assertThat(wording.number(new Letterhead.Number("7", "KH-SKHCN"))).isEqualTo("Số: 07/KH-SKHCN");
        assertThat(wording.number(new Letterhead.Number("123", "SKHCN-VP"))).isEqualTo("Số: 123/SKHCN-VP");
    }

    /** Measured in LibreOffice: the tiêu ngữ at 13 points bold is 56.1 mm long. */
    @Test
    void lettersAreAsWideAsInWord() {
        assertThat(Face.BOLD.width("Độc lập - Tự do - Hạnh phúc", 13)).isCloseTo(56.1, within(0.1));
        assertThat(Face.REGULAR.width("", 14)).isZero();
    }

    @Test
    void aTitleIsBrokenEvenly() {
        var title = "Kết quả thực hiện Kế hoạch duy trì và củng cố Chỉ số Hiệu quả Quản trị quý I năm 2021";
        double measure = Face.BOLD.balanced(title, 14, 157);
        var lines = Face.BOLD.lines(title, 14, measure);
        assertThat(lines).hasSameSizeAs(Face.BOLD.lines(title, 14, 157)).hasSize(2);
        assertThat(lines.get(1)).isGreaterThan(lines.get(0) * 0.7);
    }

    @Test
    void columnsFillTheMeasureInProportion() {
        var table =
                new Table(List.of(new Column("TT", 10, Align.CENTER), new Column("Tên", 40, Align.LEFT)), List.of());
        assertThat(table.widths(165)).containsExactly(33, 132);
        assertThat(table.widths(50)).containsExactly(10, 40);
    }
}
