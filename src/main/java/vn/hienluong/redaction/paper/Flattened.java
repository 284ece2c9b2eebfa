package vn.hienluong.redaction.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The new file: a picture of each page, painted over where something is hidden, and the words that are left as text over
 * it. Nothing of the source is copied; the file is PDF/A-2b, and the same source and marks give the same bytes.
 */
final class Flattened {

    static final String METADATA = """
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="2" pdfaid:conformance="B"/>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;

    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final float QUALITY = 0.8f;
    private static final float VERSION = 1.7f;

    private final SourcePdf source;
    private final Hidden hidden;
    private final PDDocument document;
    private final TextLayer text;

    private Flattened(SourcePdf source, Hidden hidden, PDDocument document) throws IOException {
        this.source = source;
        this.hidden = hidden;
        this.document = document;
        this.text = new TextLayer(document);
    }

    static byte[] of(SourcePdf source, Hidden hidden, Runnable step) {
        try (var document = new PDDocument()) {
            var flattened = new Flattened(source, hidden, document);
            for (int page = 1; page <= source.pages().size(); page++) {
                flattened.add(page);
                step.run();
            }
            flattened.describe();
            var target = new ByteArrayOutputStream();
            document.save(target, CompressParameters.NO_COMPRESSION);
            return target.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void add(int number) throws IOException {
        var sheet = source.pages().get(number - 1);
        var words =
                source.words().stream().filter(word -> word.page() == number).toList();
        var picture = source.picture(number, true);
        var left = words.isEmpty() ? words : left(words, picture, number);
        var areas = hidden.on(number);
        Bars.paint(picture, areas, source.dpi(number));
        var page = new PDPage(new PDRectangle((float) sheet.width(), (float) sheet.height()));
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(smallest(picture), 0, 0, (float) sheet.width(), (float) sheet.height());
            paint(areas, sheet, content);
            text.write(left, sheet, content);
        }
    }

    /** Words that can be seen and are not hidden. */
    private List<Word> left(List<Word> words, BufferedImage picture, int number) {
        var seen = new Seen(picture, source.picture(number, false), source.dpi(number));
        if (!hidden.phrases().isEmpty() && seen.isElsewhere(words)) {
            throw Unreadable.because("redaction.pdf.text-elsewhere", number);
        }
        return words.stream()
                .filter(word -> !hidden.takes(word) && seen.sees(word))
                .toList();
    }

    /** Once more as a shape: sharp at every size. */
    private static void paint(List<Area> areas, Sheet sheet, PDPageContentStream content) throws IOException {
        content.setNonStrokingColor(0f);
        for (var area : areas) {
            content.addRect((float) area.left(), (float) (sheet.height() - area.bottom()), (float) area.width(), (float)
                    area.height());
            content.fill();
        }
    }

    /** Print is smaller without loss, a scan as a photograph. */
    private PDImageXObject smallest(BufferedImage picture) throws IOException {
        source.budget().check();
        if (!isGrey(picture)) {
            return JPEGFactory.createFromImage(document, picture, QUALITY);
        }
        var grey = grey(picture);
        var photograph = JPEGFactory.createFromImage(document, grey, QUALITY);
        var print = print(grey);
        return print.getCOSObject().getLength() <= photograph.getCOSObject().getLength() ? print : photograph;
    }

    private PDImageXObject print(BufferedImage grey) throws IOException {
        var samples = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        var packed = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(packed)) {
            packing.write(samples);
        }
        return new PDImageXObject(
                document,
                new ByteArrayInputStream(packed.toByteArray()),
                COSName.FLATE_DECODE,
                grey.getWidth(),
                grey.getHeight(),
                Byte.SIZE,
                PDDeviceGray.INSTANCE);
    }

    private static boolean isGrey(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y);
                if ((colour >> 16 & 0xff) != (colour & 0xff) || (colour >> 8 & 0xff) != (colour & 0xff)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Sample by sample: Java's own conversion takes grey for linear and makes it darker. */
    private static BufferedImage grey(BufferedImage picture) {
        var grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var samples = grey.getRaster();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                samples.setSample(x, y, 0, picture.getRGB(x, y) & 0xff);
            }
        }
        return grey;
    }

    private void describe() throws IOException {
        document.setVersion(VERSION);
        document.setDocumentId(0L);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("vi");
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(METADATA.getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
        var colours = new PDOutputIntent(document, new ByteArrayInputStream(profile()));
        colours.setInfo(SRGB);
        colours.setOutputConditionIdentifier(SRGB);
        colours.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(colours);
    }

    static byte[] profile() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }
}
