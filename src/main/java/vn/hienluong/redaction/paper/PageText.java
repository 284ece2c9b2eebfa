package vn.hienluong.redaction.paper;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Every sign of a file with its place: on the pages, and on what lies over them (notes, stamps, fields of forms). */
final class PageText extends PDFTextStripper {

    private static final int MOST_SIGNS = 2_000_000;
    private static final double SAME_PLACE = 0.12;

    private final Budget budget;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final Set<String> there = new HashSet<>();

    private PageText(Budget budget) {
        this.budget = budget;
        addOperator(new SetTextRenderingMode(this));
    }

    static List<Glyph> of(PDDocument document, Budget budget) throws IOException {
        var text = new PageText(budget);
        text.writeText(document, Writer.nullWriter());
        return text.glyphs;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.step();
        super.processOperator(operator, operands);
    }

    /** After what stands on the page itself: what is shown over it. */
    @Override
    protected void writePage() throws IOException {
        for (var annotation : getCurrentPage().getAnnotations(PageText::isShown)) {
            showAnnotation(annotation);
        }
        there.clear();
    }

    /** What has a picture of its own in the file; nothing else is painted. */
    static boolean isShown(PDAnnotation annotation) {
        return annotation.getNormalAppearanceStream() != null;
    }

    @Override
    protected void processTextPosition(TextPosition sign) {
        if (glyphs.size() >= MOST_SIGNS) {
            throw Unreadable.because("redaction.pdf.too-long");
        }
        var glyph = glyph(sign);
        if (glyph.blank() || isNew(glyph)) {
            glyphs.add(glyph);
        }
    }

    private Glyph glyph(TextPosition sign) {
        var page = getCurrentPage();
        var box = page.getCropBox();
        var matrix = sign.getTextMatrix();
        var start = seen(matrix.getTranslateX(), matrix.getTranslateY(), page, box);
        var end = seen(sign.getEndX(), sign.getEndY(), page, box);
        var up = up(matrix, page);
        return new Glyph(
                getCurrentPageNo(),
                Objects.requireNonNullElse(sign.getUnicode(), ""),
                start[0],
                start[1],
                end[0],
                end[1],
                up[0],
                up[1],
                isUnpainted());
    }

    private boolean isUnpainted() {
        var mode = getGraphicsState().getTextState().getRenderingMode();
        return mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
    }

    /** A point of the page as a reader sees it: turned, from the upper left corner of what is not cropped away. */
    private static double[] seen(float x, float y, PDPage page, PDRectangle box) {
        return switch (page.getRotation()) {
            case 90 -> new double[] {y, x};
            case 180 -> new double[] {box.getWidth() - x, y};
            case 270 -> new double[] {box.getHeight() - y, box.getWidth() - x};
            default -> new double[] {x, box.getHeight() - y};
        };
    }

    private static double[] up(Matrix matrix, PDPage page) {
        double x = matrix.getShearX();
        double y = matrix.getScaleY();
        return switch (page.getRotation()) {
            case 90 -> new double[] {y, x};
            case 180 -> new double[] {-x, y};
            case 270 -> new double[] {-y, -x};
            default -> new double[] {x, -y};
        };
    }

    /** Some programs paint a sign twice to make it bold. */
    private boolean isNew(Glyph glyph) {
        double cell = SAME_PLACE * glyph.em();
        long column = Math.round(glyph.x() / cell);
        long row = Math.round(glyph.y() / cell);
        for (long across = column - 1; across <= column + 1; across++) {
            for (long down = row - 1; down <= row + 1; down++) {
                if (there.contains(glyph.text() + " " + across + " " + down)) {
                    return false;
                }
            }
        }
        return there.add(glyph.text() + " " + column + " " + row);
    }
}
