package vn.hienluong.redaction.paper;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;

/** Files that hold a name and a number in every place that people have found them in after they were "hidden". */
final class Corpus {

    static final String NAME = "Nguyễn Văn An";
    static final String PHONE = "0912 345 678";
    static final String KEPT = "Quyết định công khai";

    private static final float SIZE = 13;
    private static final float LEFT = 72;
    private static final float TOP = 760;
    private static final float SCAN = 1240 / 595.28f;

    interface Drawing {
        void on(Making making) throws IOException;
    }

    /** A document while it is made: one page with a sentence, the name and the number. */
    record Making(PDDocument document, PDPage page, PDFont font) {

        PDPageContentStream pen() throws IOException {
            return new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
        }

        void say(String text, float x, float y) throws IOException {
            say(text, SIZE, Matrix.getTranslateInstance(x, y), RenderingMode.FILL, Color.BLACK);
        }

        void say(String text, float size, Matrix place, RenderingMode mode, Color colour) throws IOException {
            try (var pen = pen()) {
                pen.beginText();
                pen.setRenderingMode(mode);
                pen.setNonStrokingColor(colour);
                pen.setFont(font, size);
                pen.setTextMatrix(place);
                pen.showText(text);
                pen.endText();
            }
        }

        PDFormXObject form(PDFormXObject form, String text) throws IOException {
            form.setBBox(new PDRectangle(300, 30));
            var resources = new PDResources();
            var name = resources.add(font);
            form.setResources(resources);
            try (var target = form.getStream().createOutputStream(COSName.FLATE_DECODE)) {
                var codes = new StringBuilder();
                for (byte code : font.encode(text)) {
                    codes.append("%02x".formatted(code));
                }
                text.codePoints().forEach(letter -> ((PDType0Font) font).addToSubset(letter));
                target.write("BT /%s 13 Tf 2 10 Td <%s> Tj ET"
                        .formatted(name.getName(), codes)
                        .getBytes(StandardCharsets.US_ASCII));
            }
            return form;
        }

        PDAppearanceDictionary looks(String text) throws IOException {
            var appearance = new PDAppearanceDictionary();
            appearance.setNormalAppearance((PDAppearanceStream) form(new PDAppearanceStream(document), text));
            return appearance;
        }
    }

    private Corpus() {}

    static PDFont font(PDDocument document) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(
                Corpus.class.getResourceAsStream("/drafting/fonts/LiberationSerif-Regular.ttf"))) {
            var face = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            face.setEnableGsub(false);
            return PDType0Font.load(document, face, true);
        }
    }

    /** A page that says what may be read and, in the open, what may not; then whatever the drawing adds. */
    static byte[] made(Drawing drawing) {
        return bare(making -> {
            making.say(KEPT, LEFT, TOP);
            making.say("Ông " + NAME + ", điện thoại " + PHONE + ".", LEFT, TOP - 20);
            drawing.on(making);
        });
    }

    static byte[] bare(Drawing drawing) {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            drawing.on(new Making(document, page, font(document)));
            var target = new ByteArrayOutputStream();
            document.save(target);
            return target.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final Map<String, byte[]> ALL = make();

    static Map<String, byte[]> all() {
        return ALL;
    }

    private static Map<String, byte[]> make() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("plain", made(_ -> {}));
        all.put("over the end of a line", bare(Corpus::brokenLine));
        all.put("sign by sign, backwards", bare(Corpus::signBySign));
        all.put(
                "marks as signs of their own",
                made(making -> making.say(Normalizer.normalize(NAME, Normalizer.Form.NFD), LEFT, 600)));
        all.put("turned by 90", made(making -> making.page().setRotation(90)));
        all.put("turned by 180", made(making -> making.page().setRotation(180)));
        all.put("turned by 270 and cropped", made(Corpus::turnedAndCropped));
        all.put("outside of what is shown", made(Corpus::cropped));
        all.put(
                "across the page",
                made(making -> making.say(
                        NAME, SIZE, Matrix.getRotateInstance(Math.PI / 2, 500, 300), RenderingMode.FILL, Color.BLACK)));
        all.put(
                "white on white",
                made(making -> making.say(
                        NAME + " " + PHONE,
                        SIZE,
                        Matrix.getTranslateInstance(LEFT, 500),
                        RenderingMode.FILL,
                        Color.WHITE)));
        all.put(
                "too small to see",
                made(making -> making.say(
                        NAME + " " + PHONE,
                        0.6f,
                        Matrix.getTranslateInstance(LEFT, 500),
                        RenderingMode.FILL,
                        Color.BLACK)));
        all.put(
                "not painted",
                made(making -> making.say(
                        NAME, SIZE, Matrix.getTranslateInstance(LEFT, 500), RenderingMode.NEITHER, Color.BLACK)));
        all.put("under an older black bar", made(Corpus::underABar));
        all.put("under something transparent", made(Corpus::underGlass));
        all.put("in a scan that was recognised", bare(Corpus::recognisedScan));
        all.put("in a note and its picture", made(Corpus::note));
        all.put("in a field of a form", made(Corpus::field));
        all.put("in an attachment", made(Corpus::attachment));
        all.put("in a layer that is off", made(Corpus::layer));
        all.put("in metadata, outline, script and alternative text", made(Corpus::aboutItself));
        all.put("in a form used twice", made(Corpus::formTwice));
        all.put("in an older version", olderVersion());
        all.put("protected by its owner", ownersPassword());
        return all;
    }

    private static void brokenLine(Making making) throws IOException {
        making.say(KEPT, LEFT, TOP);
        making.say("giao cho ông Nguyễn", LEFT, TOP - 20);
        making.say("Văn An, số 0912 345", LEFT, TOP - 40);
        making.say("678.", LEFT, TOP - 60);
    }

    private static void signBySign(Making making) throws IOException {
        making.say(KEPT, LEFT, TOP);
        var text = NAME + ", " + PHONE;
        float[] ends = new float[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            ends[i + 1] = ends[i] + making.font().getStringWidth(text.substring(i, i + 1)) / 1000 * SIZE;
        }
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.charAt(i) != ' ') {
                making.say(text.substring(i, i + 1), LEFT + ends[i], TOP - 20);
            }
        }
    }

    private static void turnedAndCropped(Making making) {
        making.page().setRotation(270);
        making.page().setCropBox(new PDRectangle(50, 600, 500, 220));
    }

    private static void cropped(Making making) throws IOException {
        making.say(NAME + " " + PHONE, LEFT, 100);
        making.page().setCropBox(new PDRectangle(40, 400, 500, 420));
    }

    private static void underABar(Making making) throws IOException {
        making.say(NAME + " " + PHONE, LEFT, 500);
        making.say("Lê Thị Kín", LEFT, 460);
        try (var pen = making.pen()) {
            pen.setNonStrokingColor(Color.BLACK);
            pen.addRect(LEFT - 5, 450, 300, 70);
            pen.fill();
        }
    }

    private static void underGlass(Making making) throws IOException {
        making.say(NAME, LEFT, 500);
        try (var pen = making.pen()) {
            var glass = new PDExtendedGraphicsState();
            glass.setNonStrokingAlphaConstant(0.4f);
            pen.setGraphicsStateParameters(glass);
            pen.setNonStrokingColor(Color.YELLOW);
            pen.addRect(LEFT - 5, 490, 300, 30);
            pen.fill();
        }
    }

    private static Font face() {
        try (InputStream bytes = Objects.requireNonNull(
                Corpus.class.getResourceAsStream("/drafting/fonts/LiberationSerif-Regular.ttf"))) {
            return Font.createFont(Font.TRUETYPE_FONT, bytes);
        } catch (IOException | FontFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static BufferedImage scan() {
        var scan = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        var pen = scan.createGraphics();
        pen.setColor(new Color(250, 248, 240));
        pen.fillRect(0, 0, 1240, 1754);
        pen.setColor(new Color(20, 20, 60));
        pen.setFont(face().deriveFont(SIZE * SCAN));
        pen.drawString(KEPT, LEFT * SCAN, (841.89f - TOP) * SCAN);
        pen.drawString("Ông " + NAME + ", điện thoại " + PHONE, LEFT * SCAN, (841.89f - TOP + 20) * SCAN);
        pen.setColor(new Color(190, 30, 30));
        pen.drawOval(800, 1200, 260, 260);
        pen.dispose();
        return scan;
    }

    private static void recognisedScan(Making making) throws IOException {
        try (var pen = making.pen()) {
            pen.drawImage(
                    LosslessFactory.createFromImage(making.document(), scan()),
                    0,
                    0,
                    PDRectangle.A4.getWidth(),
                    PDRectangle.A4.getHeight());
        }
        making.say(KEPT, SIZE, Matrix.getTranslateInstance(LEFT, TOP), RenderingMode.NEITHER, Color.BLACK);
        making.say(
                "Ông " + NAME + ", điện thoại " + PHONE,
                SIZE,
                Matrix.getTranslateInstance(LEFT, TOP - 20),
                RenderingMode.NEITHER,
                Color.BLACK);
    }

    private static void note(Making making) throws IOException {
        var note = new PDAnnotationText();
        note.setContents("Gọi cho " + NAME + " " + PHONE);
        note.setTitlePopup(NAME);
        note.setRectangle(new PDRectangle(LEFT, 500, 300, 30));
        note.setAppearance(making.looks(NAME + " " + PHONE));
        making.page().setAnnotations(List.of(note));
    }

    private static void field(Making making) throws IOException {
        var form = new PDAcroForm(making.document());
        making.document().getDocumentCatalog().setAcroForm(form);
        var field = new PDTextField(form);
        field.setPartialName("ho-ten");
        field.getCOSObject().setString(COSName.V, NAME + " " + PHONE);
        var widget = new PDAnnotationWidget();
        widget.setRectangle(new PDRectangle(LEFT, 500, 300, 30));
        widget.setAppearance(making.looks(NAME));
        field.setWidgets(List.of(widget));
        form.setFields(List.of(field));
        making.page().setAnnotations(List.of(widget));
    }

    private static void attachment(Making making) throws IOException {
        var content = (NAME + " " + PHONE).getBytes(StandardCharsets.UTF_8);
        var file = new PDComplexFileSpecification();
        file.setFile(NAME + ".txt");
        file.setEmbeddedFile(new PDEmbeddedFile(making.document(), new ByteArrayInputStream(content)));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(NAME, file));
        var names = new PDDocumentNameDictionary(making.document().getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        making.document().getDocumentCatalog().setNames(names);
    }

    private static void layer(Making making) throws IOException {
        var layer = new PDOptionalContentGroup("Ghi chú của " + NAME);
        var layers = new PDOptionalContentProperties();
        layers.addGroup(layer);
        layers.setGroupEnabled(layer, false);
        making.document().getDocumentCatalog().setOCProperties(layers);
        try (var pen = making.pen()) {
            pen.beginMarkedContent(COSName.OC, layer);
            pen.beginText();
            pen.setFont(making.font(), SIZE);
            pen.newLineAtOffset(LEFT, 500);
            pen.showText(NAME + " " + PHONE + " Hoàng Lớp Ẩn");
            pen.endText();
            pen.endMarkedContent();
        }
    }

    private static void aboutItself(Making making) throws IOException {
        var document = making.document();
        document.getDocumentInformation().setTitle("Đơn của " + NAME);
        document.getDocumentInformation().setAuthor(NAME);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><a>" + NAME + "</a></x:xmpmeta>")
                .getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        var outline = new PDDocumentOutline();
        var item = new PDOutlineItem();
        item.setTitle(NAME + " " + PHONE);
        outline.addLast(item);
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + NAME + "')"));
        var alternative = new COSDictionary();
        alternative.setString(COSName.ACTUAL_TEXT, NAME);
        making.page().getCOSObject().setItem(COSName.getPDFName("PieceInfo"), alternative);
    }

    private static void formTwice(Making making) throws IOException {
        var form = making.form(new PDFormXObject(making.document()), NAME + " " + PHONE);
        try (var pen = making.pen()) {
            for (float y : new float[] {500, 400}) {
                pen.saveGraphicsState();
                pen.transform(Matrix.getTranslateInstance(LEFT, y));
                pen.drawForm(form);
                pen.restoreGraphicsState();
            }
        }
    }

    private static byte[] olderVersion() {
        var first = made(making -> making.say(NAME + " trong bản cũ", LEFT, 500));
        try (var document = Loader.loadPDF(first)) {
            var page = document.getPage(0);
            var font = font(document);
            try (var pen = new PDPageContentStream(document, page, AppendMode.OVERWRITE, true, true)) {
                pen.beginText();
                pen.setFont(font, SIZE);
                pen.newLineAtOffset(LEFT, TOP);
                pen.showText(KEPT + " cho ông " + NAME + " " + PHONE);
                pen.endText();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getPages().getCOSObject().setNeedToBeUpdated(true);
            var target = new ByteArrayOutputStream();
            document.saveIncremental(target);
            return target.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] ownersPassword() {
        return locked("");
    }

    static byte[] locked(String password) {
        try (var document = Loader.loadPDF(made(_ -> {}))) {
            document.protect(new StandardProtectionPolicy("chu-so-huu", password, new AccessPermission()));
            var target = new ByteArrayOutputStream();
            document.save(target);
            return target.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
