package vn.hienluong.redaction.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Tries to get back from a finished file what was hidden, knowing what it was. Shares no step with the making: it opens
 * the bytes and looks at the file itself, at every object in it, at the text and at each pixel under a mark.
 */
final class Attack {

    private static final int SHARP = 0;
    private static final int BLACK_OF_A_PHOTOGRAPH = 24;
    private static final int EDGE_OF_A_PHOTOGRAPH = 120;
    private static final int EDGE = 16;
    private static final double SAME_SIZE = 0.5;

    private final List<Sheet> sheets;
    private final Hidden hidden;
    private final Wanted wanted;

    private Attack(List<Sheet> sheets, Hidden hidden, Wanted wanted) {
        this.sheets = sheets;
        this.hidden = hidden;
        this.wanted = wanted;
    }

    /**
     * @param taken words under areas that must be nowhere
     * @throws Unreadable when something was found
     */
    static Redacted.Tried on(byte[] content, List<Sheet> sheets, Hidden hidden, Set<String> taken, Runnable step) {
        var wanted = new Wanted(hidden.phrases(), taken);
        var attack = new Attack(sheets, hidden, wanted);
        attack.file(content);
        try (var document = Loader.loadPDF(content)) {
            int streams = Innards.search(document, wanted);
            attack.text(document);
            int areas = attack.pages(document, step);
            return new Redacted.Tried(sheets.size(), areas, wanted.count(), streams);
        } catch (IOException broken) {
            throw Unreadable.because("redaction.leak.broken");
        }
    }

    /** One version, nothing behind its end, and nothing readable in it as it lies on the disk. */
    private void file(byte[] content) {
        var raw = new String(content, StandardCharsets.ISO_8859_1);
        boolean single = times(raw, "%%EOF") == 1
                && times(raw, "startxref") == 1
                && raw.stripTrailing().endsWith("%%EOF");
        if (!single || raw.contains("/Prev ") || raw.contains("/Encrypt ")) {
            throw Unreadable.because("redaction.leak.versions");
        }
        if (wanted.in(content)) {
            throw Unreadable.because("redaction.leak.inside");
        }
    }

    private static int times(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }

    private void text(PDDocument document) throws IOException {
        for (boolean sorted : new boolean[] {false, true}) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(sorted);
            said(wanted.in(stripper.getText(document)));
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                said(wanted.in(stripper.getText(document)));
            }
        }
        new UnderBars().writeText(document, Writer.nullWriter());
    }

    private static void said(Optional<String> found) {
        found.ifPresent(words -> {
            throw Unreadable.because("redaction.leak.text", words);
        });
    }

    private int pages(PDDocument document, Runnable step) throws IOException {
        if (document.getNumberOfPages() != sheets.size()) {
            throw Unreadable.because("redaction.leak.broken");
        }
        int areas = 0;
        for (int page = 1; page <= sheets.size(); page++) {
            areas += page(document, page);
            step.run();
        }
        return areas;
    }

    private int page(PDDocument document, int number) throws IOException {
        var page = document.getPage(number - 1);
        var sheet = sheets.get(number - 1);
        var names = page.getResources().getXObjectNames().iterator();
        if (Math.abs(page.getCropBox().getWidth() - sheet.width()) > SAME_SIZE
                || Math.abs(page.getCropBox().getHeight() - sheet.height()) > SAME_SIZE
                || !names.hasNext()
                || !(page.getResources().getXObject(names.next()) instanceof PDImageXObject picture)
                || names.hasNext()) {
            throw Unreadable.because("redaction.leak.broken");
        }
        boolean sharp = !COSName.DCT_DECODE.equals(picture.getCOSObject().getFilters());
        var pixels = picture.getImage();
        var areas = hidden.on(number);
        areas.forEach(area -> look(pixels, area, sheet, sharp));
        return areas.size();
    }

    private static void look(BufferedImage pixels, Area area, Sheet sheet, boolean sharp) {
        double scale = pixels.getWidth() / sheet.width();
        int left = (int) Math.clamp(Math.ceil(area.left() * scale), 0, pixels.getWidth());
        int right = (int) Math.clamp(Math.floor(area.right() * scale), 0, pixels.getWidth());
        int top = (int) Math.clamp(Math.ceil(area.top() * scale), 0, pixels.getHeight());
        int bottom = (int) Math.clamp(Math.floor(area.bottom() * scale), 0, pixels.getHeight());
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                boolean inner = x - left >= EDGE && right - x > EDGE && y - top >= EDGE && bottom - y > EDGE;
                int most = sharp ? SHARP : inner ? BLACK_OF_A_PHOTOGRAPH : EDGE_OF_A_PHOTOGRAPH;
                if (light(pixels.getRGB(x, y)) > most) {
                    throw Unreadable.because("redaction.leak.picture", area.page());
                }
            }
        }
    }

    private static int light(int colour) {
        return Math.max(colour >> 16 & 0xff, Math.max(colour >> 8 & 0xff, colour & 0xff));
    }

    /** No sign may have its middle under a bar. */
    private final class UnderBars extends PDFTextStripper {

        private static final double RIM = 1.5;
        private static final double MIDDLE = 0.3;

        @Override
        protected void processTextPosition(TextPosition sign) {
            var place = sign.getTextMatrix();
            double x = (place.getTranslateX() + sign.getEndX()) / 2 + MIDDLE * place.getShearX();
            double up = (place.getTranslateY() + sign.getEndY()) / 2 + MIDDLE * place.getScaleY();
            double y = sign.getPageHeight() - up;
            boolean under = hidden.on(getCurrentPageNo()).stream()
                    .map(area -> area.widened(-RIM))
                    .anyMatch(area -> area.width() > 0 && area.height() > 0 && area.holds(x, y));
            if (under && !String.valueOf(sign.getUnicode()).isBlank()) {
                throw Unreadable.because("redaction.leak.under-bar", getCurrentPageNo());
            }
        }
    }
}
