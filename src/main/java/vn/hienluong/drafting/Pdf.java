package vn.hienluong.drafting;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.hienluong.platform.Time;

/**
 * A paper as PDF/A-2a: fonts inside, tagged, text that can be searched and copied, an outline. Dates and identifier come
 * from the paper and not from the clock.
 */
final class Pdf {

    private static final String FAMILY = "Liberation Serif";
    private static final Pattern MOMENT = Pattern.compile("(?<=<xmp:(Create|Modify)Date>)[^<]*");

    private final Wording wording;

    static {
        // it tells of each style sheet and font otherwise
        XRLog.setLoggingEnabled(false);
    }

    Pdf(Wording wording) {
        this.wording = wording;
    }

    void write(Paper paper, OutputStream target) {
        var html = Html.of(paper, wording);
        try (var document = new PDDocument();
                var renderer = builder(document, html).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            stamp(document, paper, html);
            label(document, renderer);
            document.save(target);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private PdfRendererBuilder builder(PDDocument document, String html) {
        var builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useUnicodeLineBreaker(new Breaks())
                .withProducer(wording.product())
                .withHtmlContent(html, null);
        builder.useFont(new PDFontSupplier(font(document, Face.REGULAR)), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(font(document, Face.BOLD)), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(font(document, Face.ITALIC)), FAMILY, 400, FontStyle.ITALIC, true);
        builder.useFont(new PDFontSupplier(font(document, Face.BOLD_ITALIC)), FAMILY, 700, FontStyle.ITALIC, true);
        return builder;
    }

    /** Without ligatures, as in Word: looking for them in every word also takes most of the time. */
    private static PDFont font(PDDocument document, Face face) {
        try {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(face.open()));
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the library takes from the clock comes from the paper: dates, the same in the XMP, and the identifier. */
    private static void stamp(PDDocument document, Paper paper, String html) throws IOException {
        var created = GregorianCalendar.from(paper.created().atZone(Time.ZONE));
        document.getDocumentInformation().setCreationDate(created);
        document.setDocumentId((long) html.hashCode());
        var metadata = document.getDocumentCatalog().getMetadata();
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        var moment = paper.created().atZone(Time.ZONE).truncatedTo(ChronoUnit.SECONDS);
        var dated = MOMENT.matcher(xmp).replaceAll(ISO_OFFSET_DATE_TIME.format(moment));
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }

    /** The viewer counts as the paper does: each annex from 1. */
    private static void label(PDDocument document, PdfBoxRenderer renderer) throws IOException {
        var labels = new PDPageLabels(document);
        var starts = renderer.findPagePositionsByID(Pattern.compile(Html.SECTION + "\\d+"));
        for (var start : starts) {
            var range = new PDPageLabelRange();
            range.setStyle(PDPageLabelRange.STYLE_DECIMAL);
            labels.setLabelItem(start.getPageNo(), range);
        }
        document.getDocumentCatalog().setPageLabels(labels);
    }

    /** Lines are broken where Word breaks them: at a space, which then hangs over the end, and after a hyphen. */
    private static final class Breaks implements FSTextBreaker {

        private static final char EN_DASH = 0x2013;

        private String text = "";
        private int at;

        @Override
        public void setText(String line) {
            text = line;
            at = 0;
        }

        @Override
        public int next() {
            if (at >= text.length()) {
                return BreakIterator.DONE;
            }
            do {
                at++;
            } while (at < text.length() && !mayBreak());
            return at;
        }

        private boolean mayBreak() {
            char before = text.charAt(at - 1);
            return text.charAt(at) == ' ' || before == '-' || before == EN_DASH;
        }
    }
}
