package vn.hienluong.redaction.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Pages as pictures, within a budget; with their text, or with all but that. */
final class Drawing extends PDFRenderer {

    static final int POINTS = 72;

    private static final long MOST_PIXELS_OF_A_PICTURE = 120_000_000;

    private final Budget budget;
    private final boolean withText;

    Drawing(PDDocument document, Budget budget, boolean withText) {
        super(document);
        this.budget = budget;
        this.withText = withText;
        setAnnotationsFilter(PageText::isShown);
    }

    /** @param page the first is 1 */
    BufferedImage page(int page, double dpi) {
        budget.check();
        try {
            return renderImage(page - 1, (float) (dpi / POINTS), ImageType.RGB);
        } catch (Unreadable stopped) {
            throw stopped;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // the library meets broken pages with whatever its drawing happened to run into
            throw Unreadable.because("redaction.pdf.page-damaged", page);
        }
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Pen(parameters);
    }

    private final class Pen extends PageDrawer {

        private Pen(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            budget.step();
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage picture) throws IOException {
            budget.check();
            if ((long) picture.getWidth() * picture.getHeight() > MOST_PIXELS_OF_A_PICTURE) {
                throw Unreadable.because("redaction.pdf.picture-too-large");
            }
            super.drawImage(picture);
        }

        /** A picture that cannot be read would be left out without a word: nobody could look at what stood there. */
        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException broken)
                throws IOException {
            if (broken instanceof MissingImageReaderException) {
                throw Unreadable.because("redaction.pdf.picture-unknown");
            }
            super.operatorException(operator, operands, broken);
        }

        @Override
        protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            if (withText) {
                super.showFontGlyph(matrix, font, code, displacement);
            }
        }

        @Override
        protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement)
                throws IOException {
            if (withText) {
                super.showType3Glyph(matrix, font, code, displacement);
            }
        }
    }
}
