package vn.hienluong.redaction.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Text over a picture that nobody sees: so that it can be searched, copied and read aloud. Places are rounded to whole
 * points: where a word stands to a hair would tell how long the hidden one before it is.
 */
final class TextLayer {

    private static final String FONT = "/drafting/fonts/LiberationSerif-Regular.ttf";
    private static final int THOUSAND = 1000;

    private final PDFont font;

    TextLayer(PDDocument document) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(TextLayer.class.getResourceAsStream(FONT))) {
            var face = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            face.setEnableGsub(false);
            this.font = PDType0Font.load(document, face, true);
        }
    }

    void write(List<Word> words, Sheet sheet, PDPageContentStream page) throws IOException {
        if (words.isEmpty()) {
            return;
        }
        page.beginText();
        page.setRenderingMode(RenderingMode.NEITHER);
        for (var word : words) {
            write(word, sheet, page);
        }
        page.endText();
    }

    private void write(Word word, Sheet sheet, PDPageContentStream page) throws IOException {
        var text = known(word.text());
        if (text.isEmpty()) {
            return;
        }
        var first = word.first();
        double size = Math.max(1, Math.round(first.em()));
        double length = Math.max(1, Math.round(length(word)));
        double natural = font.getStringWidth(text) / THOUSAND * size;
        double stretch = natural > 0 ? Math.clamp(length / natural, 0.05, 20) : 1;
        double upX = first.upX() / first.em();
        double upY = -first.upY() / first.em();
        page.setFont(font, (float) size);
        page.setTextMatrix(new Matrix(
                (float) (upY * stretch),
                (float) (-upX * stretch),
                (float) upX,
                (float) upY,
                Math.round(first.x()),
                Math.round(sheet.height() - first.y())));
        page.showText(text);
    }

    private static double length(Word word) {
        return Math.hypot(
                word.last().endX() - word.first().x(),
                word.last().endY() - word.first().y());
    }

    /** Signs that the font does not have are left out: the picture has them. */
    private String known(String text) {
        var known = new StringBuilder();
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .codePoints()
                .filter(this::has)
                .forEach(known::appendCodePoint);
        return known.toString();
    }

    private boolean has(int letter) {
        try {
            return !Character.isISOControl(letter) && font.encode(Character.toString(letter)).length > 0;
        } catch (IOException | IllegalArgumentException unknown) {
            return false;
        }
    }
}
