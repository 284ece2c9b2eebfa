package vn.hienluong.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

/** PDFs drawn line by line, in several of the ways that programs draw tables. */
class PdfTests {

    private static final PDFont PLAIN = new PDType1Font(FontName.TIMES_ROMAN);
    private static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);

    private record Pen(PDPageContentStream content) {

        void text(float x, float y, PDFont font, String text) {
            try {
                content.beginText();
                content.setFont(font, 12);
                content.newLineAtOffset(x, y);
                content.showText(text);
                content.endText();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        void stroke(float x, float y, float toX, float toY) {
            try {
                content.moveTo(x, y);
                content.lineTo(toX, toY);
                content.stroke();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        void fill(float x, float y, float width, float height) {
            try {
                content.addRect(x, y, width, height);
                content.fill();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    @SafeVarargs
    private static SourceDocument drawn(PDRectangle size, int rotation, Consumer<Pen>... pages) {
        return Made.read("a.pdf", Made.bytes(target -> {
            try (var document = new PDDocument()) {
                for (var drawing : pages) {
                    var page = new PDPage(size);
                    page.setRotation(rotation);
                    document.addPage(page);
                    try (var content = new PDPageContentStream(document, page)) {
                        if (rotation == 90) {
                            content.transform(new Matrix(0, 1, -1, 0, size.getWidth(), 0));
                        }
                        drawing.accept(new Pen(content));
                    }
                }
                document.save(target);
            }
        }));
    }

    private static void rules(Pen pen, float top, float... heights) {
        var y = top;
        pen.stroke(50, y, 450, y);
        for (var height : heights) {
            for (var x : new float[] {50, 100, 300, 450}) {
                pen.stroke(x, y, x, y - height);
            }
            y -= height;
            pen.stroke(50, y, 450, y);
        }
    }

    private static void ruled(Pen pen) {
        rules(pen, 500, 20, 20);
        pen.text(55, 485, BOLD, "TT");
        pen.text(105, 485, BOLD, "Viec");
        pen.text(305, 485, BOLD, "Ai");
        pen.text(55, 465, PLAIN, "1");
        pen.text(105, 465, PLAIN, "Mot");
        pen.text(305, 465, PLAIN, "Van phong");
    }

    @Test
    void aRuledTableGoesOnOverThePage() {
        var document = drawn(PDRectangle.A4, 0, PdfTests::ruled, PdfTests::ruled);
        assertThat(Made.paragraphs(document)).isEmpty();
        var grid = Made.grids(document).getFirst();
        assertThat(grid.columns()).isEqualTo(3);
        assertThat(grid.rows()).extracting(GridRow::page).containsExactly(1, 1, 2, 2);
        assertThat(grid.rows().getFirst().cells()).allMatch(GridCell::bold);
        assertThat(Made.row(grid, 1)).containsExactly("1", "Mot", "Van phong");
    }

    @Test
    void missingLinesMergeCells() {
        var document = drawn(PDRectangle.A4, 0, pen -> {
            pen.stroke(50, 500, 450, 500);
            pen.stroke(50, 440, 450, 440);
            pen.stroke(100, 480, 450, 480);
            pen.stroke(100, 460, 450, 460);
            pen.stroke(50, 500, 50, 440);
            pen.stroke(100, 500, 100, 440);
            pen.stroke(300, 480, 300, 440);
            pen.stroke(450, 500, 450, 440);
            pen.text(55, 468, PLAIN, "1");
            pen.text(105, 485, PLAIN, "Rong");
            pen.text(105, 465, PLAIN, "a");
            pen.text(305, 465, PLAIN, "b");
            pen.text(105, 445, PLAIN, "c");
        });
        var rows = Made.grids(document).getFirst().rows();
        assertThat(rows.get(0).cells())
                .containsExactly(new GridCell("1", false, 0, 1, false), new GridCell("Rong", false, 1, 2, false));
        assertThat(rows.get(1).cells().getFirst()).isEqualTo(new GridCell("", false, 0, 1, true));
        assertThat(rows.get(2).cells().get(1).text()).isEqualTo("c");
    }

    @Test
    void thinAreasAreLinesAndSidesMayBeOpen() {
        var document = drawn(PDRectangle.A4, 0, pen -> {
            for (var y : new float[] {500, 480, 460}) {
                pen.fill(50, y, 400, 0.5f);
            }
            pen.fill(100, 460, 0.5f, 40);
            pen.text(55, 485, PLAIN, "TT");
            pen.text(105, 485, PLAIN, "Viec");
            pen.text(55, 465, PLAIN, "1");
            pen.text(105, 465, PLAIN, "Mot");
        });
        var grid = Made.grids(document).getFirst();
        assertThat(grid.rows()).hasSize(2);
        assertThat(Made.row(grid, 1)).containsExactly("1", "Mot");
    }

    @Test
    void aTurnedPageReadsAsItIsSeen() {
        var document = drawn(new PDRectangle(595, 842), 90, PdfTests::ruled);
        var grid = Made.grids(document).getFirst();
        assertThat(grid.landscape()).isTrue();
        assertThat(Made.row(grid, 1)).containsExactly("1", "Mot", "Van phong");
    }

    @Test
    void wrappedLinesOfACellAreOneParagraph() {
        var document = drawn(PDRectangle.A4, 0, pen -> {
            rules(pen, 500, 60, 20);
            pen.text(55, 485, PLAIN, "1");
            pen.text(105, 485, PLAIN, "Xay dung ke hoach duy tri va cung");
            pen.text(105, 470, PLAIN, "thuongxuyen.");
            pen.text(105, 455, PLAIN, "Bao cao");
            pen.text(305, 485, PLAIN, "Van phong");
            pen.text(55, 425, PLAIN, "2");
        });
        assertThat(Made.row(Made.grids(document).getFirst(), 0))
                .containsExactly("1", "Xay dung ke hoach duy tri va cung thuongxuyen.\nBao cao", "Van phong");
    }

    @Test
    void columnsWithoutRulesAreFoundByTheirGap() {
        var document = drawn(PDRectangle.A4, 0, pen -> {
            pen.text(60, 700, BOLD, "TT");
            pen.text(110, 700, BOLD, "Viec");
            pen.text(350, 700, BOLD, "Ai");
            pen.text(60, 684, PLAIN, "1");
            pen.text(110, 684, PLAIN, "Xay dung ke hoach");
            pen.text(350, 684, PLAIN, "Van phong");
            pen.text(110, 669, PLAIN, "nam 2021");
            pen.text(60, 654, PLAIN, "2");
            pen.text(110, 654, PLAIN, "Bao cao");
            pen.text(350, 654, PLAIN, "Thanh tra");
        });
        var grid = Made.grids(document).getFirst();
        assertThat(grid.columns()).isEqualTo(3);
        assertThat(Made.row(grid, 1)).containsExactly("1", "Xay dung ke hoach\nnam 2021", "Van phong");
        assertThat(Made.row(grid, 2)).containsExactly("2", "Bao cao", "Thanh tra");
    }

    @Test
    void pageNumbersAreNoText() {
        var document = drawn(PDRectangle.A4, 0, pen -> {
            pen.text(295, 810, PLAIN, "2");
            pen.text(60, 600, PLAIN, "Noi dung cua trang");
        });
        assertThat(Made.texts(document)).containsExactly("Noi dung cua trang");
    }
}
