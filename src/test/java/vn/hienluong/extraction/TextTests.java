package vn.hienluong.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextTests {

    private static SourceDocument read(String text) {
        return Made.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void headingsAndStarsAreBoldAndMarksGo() {
        assertThat(Made.paragraphs(
                        read("## **KẾ HOẠCH**\n\nXem (<http://a.vn>) và *ghi chú* \\*\n\n**KT.GIÁM ĐỐC  \nPHÓ**\n")))
                .containsExactly(
                        new Paragraph("KẾ HOẠCH", true, false, 1),
                        new Paragraph("Xem (http://a.vn) và ghi chú *", false, false, 1),
                        new Paragraph("KT.GIÁM ĐỐC\nPHÓ", true, false, 1));
    }

    @Test
    void aTableGoesOnAfterAPageBreak() {
        var grid = Made.grids(read("<b>TT</b>\tViệc\n1\tMột\n\n<b>TT</b>\tViệc\n\tnữa\n2\tHai<br>Ba"))
                .getFirst();
        assertThat(grid.rows()).hasSize(5).extracting(GridRow::page).containsExactly(1, 1, 2, 2, 2);
        assertThat(grid.rows().getFirst().cells().getFirst().bold()).isTrue();
        assertThat(Made.row(grid, 3)).containsExactly("", "nữa");
        assertThat(Made.row(grid, 4)).containsExactly("2", "Hai\nBa");
    }

    @Test
    void barsMakeATableToo() {
        var grid =
                Made.grids(read("| TT | Việc |\n|----|:----|\n| 1 | **Một** |")).getFirst();
        assertThat(grid.columns()).isEqualTo(2);
        assertThat(Made.row(grid, 1)).containsExactly("1", "Một");
    }

    @Test
    void aFormFeedTurnsThePageAndASentenceGoesOn() {
        assertThat(Made.paragraphs(read("Thực hiện\n\fmột nền hành chính.\n\na) Điểm một\nb) Điểm hai")))
                .containsExactly(
                        new Paragraph("Thực hiện một nền hành chính.", false, false, 1),
                        new Paragraph("a) Điểm một", false, false, 2),
                        new Paragraph("b) Điểm hai", false, false, 2));
    }

    @Test
    void otherUnicodeFormsAreRead() {
        assertThat(Made.texts(Made.read("a.txt", "\uFEFFKế hoạch".getBytes(StandardCharsets.UTF_16LE))))
                .containsExactly("Kế hoạch");
    }
}
