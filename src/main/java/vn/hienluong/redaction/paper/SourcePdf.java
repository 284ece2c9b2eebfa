package vn.hienluong.redaction.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import vn.hienluong.extraction.Extraction;
import vn.hienluong.redaction.paper.Sheet.Lettering;

/**
 * The file that holds what is to be hidden, opened within limits. Stopped with a sentence: a password, damage, too many or
 * too large pages, forms that only one program can show, and whatever takes too long.
 */
public final class SourcePdf implements AutoCloseable {

    public static final int MOST_PAGES = 100;

    static final double DPI = 200;
    private static final double LEAST_DPI = 72;
    private static final double MOST_PIXELS = 12e6;
    private static final double SMALLEST = 3;

    private final byte[] content;
    private final PDDocument document;
    private final Budget budget;
    private final List<Sheet> sheets;
    private @Nullable List<Word> words;

    private SourcePdf(byte[] content, PDDocument document, Budget budget) {
        this.content = content;
        this.document = document;
        this.budget = budget;
        this.sheets = sheets();
    }

    public static SourcePdf open(byte[] content, Duration time) {
        Extraction.unsafe(content).ifPresent(refusal -> {
            throw Unreadable.because(refusal);
        });
        PDDocument document = null;
        try {
            document = Loader.loadPDF(content);
            refuseForms(document);
            return new SourcePdf(content, document, Budget.of(time));
        } catch (InvalidPasswordException locked) {
            throw Unreadable.because("extraction.password");
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            close(document);
            throw broken instanceof Unreadable stopped ? stopped : Unreadable.because("extraction.damaged");
        }
    }

    /** XFA forms hold no pages but a note that another program is needed. */
    private static void refuseForms(PDDocument document) {
        var form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null && form.xfaIsDynamic()) {
            throw Unreadable.because("redaction.pdf.xfa");
        }
    }

    private List<Sheet> sheets() {
        int count = document.getNumberOfPages();
        if (count == 0) {
            throw Unreadable.because("extraction.damaged");
        }
        if (count > MOST_PAGES) {
            throw Unreadable.because("redaction.pdf.too-many-pages", MOST_PAGES, count);
        }
        var printed = new HashSet<Integer>();
        var recognised = new HashSet<Integer>();
        words().forEach(word -> (word.unpainted() ? recognised : printed).add(word.page()));
        return IntStream.rangeClosed(1, count)
                .mapToObj(page -> sheet(page, lettering(page, printed, recognised)))
                .toList();
    }

    private static Lettering lettering(int page, Set<Integer> printed, Set<Integer> recognised) {
        if (recognised.contains(page)) {
            return Lettering.RECOGNISED;
        }
        return printed.contains(page) ? Lettering.PRINTED : Lettering.NONE;
    }

    private Sheet sheet(int number, Lettering lettering) {
        var page = document.getPage(number - 1);
        var box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        double width = turned ? box.getHeight() : box.getWidth();
        double height = turned ? box.getWidth() : box.getHeight();
        if (width < SMALLEST || height < SMALLEST) {
            throw Unreadable.because("redaction.pdf.page-damaged", number);
        }
        if (dpi(width, height) < LEAST_DPI) {
            throw Unreadable.because("redaction.pdf.page-too-large", number);
        }
        return new Sheet(width, height, lettering);
    }

    private static double dpi(double width, double height) {
        return Math.min(DPI, Drawing.POINTS * Math.sqrt(MOST_PIXELS / (width * height)));
    }

    public List<Sheet> pages() {
        return sheets;
    }

    /** Places of all occurrences. */
    public List<Area> find(Phrase phrase) {
        return phrase.in(words());
    }

    /** Words of the pages in the order in which the file paints them, with what nobody sees. */
    List<Word> words() {
        var known = words;
        if (known == null) {
            known = read();
            words = known;
        }
        return known;
    }

    private List<Word> read() {
        try {
            return Word.of(PageText.of(document, budget));
        } catch (IOException broken) {
            throw Unreadable.because("extraction.damaged");
        }
    }

    /** A page as it is. */
    public BufferedImage picture(int page, double dpi) {
        var sheet = sheets.get(page - 1);
        return new Drawing(document, budget, true).page(page, Math.min(dpi, dpi(sheet.width(), sheet.height())));
    }

    BufferedImage picture(int page, boolean withText) {
        return new Drawing(document, budget, withText).page(page, dpi(page));
    }

    double dpi(int page) {
        var sheet = sheets.get(page - 1);
        return dpi(sheet.width(), sheet.height());
    }

    Budget budget() {
        return budget;
    }

    /** What the file holds besides its pages. */
    public Set<Extra> extras() {
        var extras = EnumSet.noneOf(Extra.class);
        var catalog = document.getDocumentCatalog().getCOSObject();
        add(extras, Extra.ATTACHMENTS, hasAttachments());
        add(extras, Extra.FIELDS, catalog.containsKey(COSName.ACRO_FORM));
        add(extras, Extra.LAYERS, catalog.containsKey(COSName.OCPROPERTIES));
        add(extras, Extra.SCRIPTS, catalog.containsKey(COSName.OPEN_ACTION) || catalog.containsKey(COSName.AA));
        add(extras, Extra.OLDER_VERSIONS, hasOlderVersions());
        add(
                extras,
                Extra.METADATA,
                catalog.containsKey(COSName.METADATA)
                        || document.getDocument().getTrailer().containsKey(COSName.INFO));
        for (PDPage page : document.getPages()) {
            add(extras, Extra.COMMENTS, page.getCOSObject().containsKey(COSName.ANNOTS));
        }
        return extras;
    }

    private static void add(Set<Extra> extras, Extra extra, boolean there) {
        if (there) {
            extras.add(extra);
        }
    }

    private boolean hasAttachments() {
        var names = document.getDocumentCatalog().getNames();
        return names != null && names.getEmbeddedFiles() != null
                || document.getDocumentCatalog().getCOSObject().containsKey(COSName.getPDFName("AF"));
    }

    private boolean hasOlderVersions() {
        var raw = new String(content, StandardCharsets.ISO_8859_1);
        int first = raw.indexOf("%%EOF");
        return !raw.contains("/Linearized") && first >= 0 && raw.indexOf("%%EOF", first + 1) > 0;
    }

    @Override
    public void close() {
        close(document);
    }

    private static void close(@Nullable PDDocument document) {
        try {
            if (document != null) {
                document.close();
            }
        } catch (IOException alreadyRead) {
            // nothing was written
        }
    }
}
