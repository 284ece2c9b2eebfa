package vn.hienluong.redaction.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The attack is no formality: a finished file that somebody has put a leak into is withheld, and the sentence says where. */
class AttackTests {

    private static SourcePdf source;
    private static Hidden hidden;
    private static byte[] sound;

    @BeforeAll
    static void aSoundFile() {
        source = RedactedTests.open(Corpus.made(making -> making.say("Số 17/QĐ-SKHCN", 72, 500)));
        hidden = RedactedTests.hidden(source);
        sound = Flattened.of(source, hidden, () -> {});
    }

    @AfterAll
    static void close() {
        source.close();
    }

    private interface Spoiling {
        void spoil(PDDocument document) throws IOException;
    }

    private static byte[] spoiled(Spoiling spoiling) {
        try (var document = Loader.loadPDF(sound)) {
            spoiling.spoil(document);
            var target = new ByteArrayOutputStream();
            document.save(target, CompressParameters.NO_COMPRESSION);
            return target.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String found(byte[] content) {
        return found(content, Set.of());
    }

    private static String found(byte[] content, Set<String> taken) {
        var stopped = catchThrowableOfType(
                Unreadable.class, () -> Attack.on(content, source.pages(), hidden, taken, () -> {}));
        return stopped == null ? "nothing" : stopped.refusal().key();
    }

    private static void say(PDDocument document, String text, float x, float y) throws IOException {
        try (var pen = new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true, true)) {
            pen.beginText();
            pen.setRenderingMode(RenderingMode.NEITHER);
            pen.setFont(Corpus.font(document), 12);
            pen.newLineAtOffset(x, y);
            pen.showText(text);
            pen.endText();
        }
    }

    @Test
    void nothingIsFoundInASoundFile() {
        assertThat(found(sound)).isEqualTo("nothing");
        assertThat(found(spoiled(_ -> {}))).isEqualTo("nothing");
    }

    @Test
    void hiddenWordsInTheTextAreFound() {
        assertThat(found(spoiled(document -> say(document, "NGUYEN  VĂN AN", 72, 200))))
                .isEqualTo("redaction.leak.text");
        assertThat(found(spoiled(document -> say(document, "0912.345.678", 72, 200))))
                .isEqualTo("redaction.leak.text");
        assertThat(found(sound, Set.of("skhcn"))).isEqualTo("redaction.leak.text");
    }

    @Test
    void anyTextUnderABarIsFound() {
        var bar = hidden.areas().getFirst();
        float y = (float) (source.pages().getFirst().height() - bar.bottom() + 5);
        assertThat(found(spoiled(document -> say(document, "X", (float) bar.left() + 20, y))))
                .isEqualTo("redaction.leak.under-bar");
    }

    @Test
    void whateverAFileOfPicturesDoesNotNeedIsFound() {
        assertThat(found(spoiled(document -> {
                    var note = new PDAnnotationText();
                    note.setContents("không có gì");
                    document.getPage(0).setAnnotations(List.of(note));
                })))
                .isEqualTo("redaction.leak.object");
        assertThat(found(spoiled(document -> document.getDocumentInformation().setTitle("Đơn"))))
                .isEqualTo("redaction.leak.object");
        assertThat(found(spoiled(document ->
                        document.getPage(0).getCOSObject().setString(COSName.getPDFName("PieceInfo"), "x"))))
                .isEqualTo("redaction.leak.object");
    }

    @Test
    void metadataThatSayMoreAreFound() {
        assertThat(found(spoiled(document -> {
                    var metadata = new PDMetadata(document);
                    metadata.importXMPMetadata("<a>khác</a>".getBytes(StandardCharsets.UTF_8));
                    document.getDocumentCatalog().setMetadata(metadata);
                })))
                .isEqualTo("redaction.leak.metadata");
    }

    @Test
    void aNameInsideOfAStringIsFound() {
        assertThat(found(spoiled(document -> document.getDocumentCatalog().setLanguage(Corpus.NAME))))
                .isEqualTo("redaction.leak.inside");
    }

    @Test
    void olderVersionsAndWhatStandsBehindTheEndAreFound() throws IOException {
        try (var document = Loader.loadPDF(sound)) {
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            var target = new ByteArrayOutputStream();
            document.saveIncremental(target);
            assertThat(found(target.toByteArray())).isEqualTo("redaction.leak.versions");
        }
        var longer = java.util.Arrays.copyOf(sound, sound.length + 4);
        longer[sound.length] = 'x';
        assertThat(found(longer)).isEqualTo("redaction.leak.versions");
    }

    @Test
    void aPictureInWhichABarIsMissingIsFoundThoughAShapeCoversIt() {
        assertThat(found(spoiled(document -> {
                    var page = document.getPage(0);
                    var name = page.getResources().getXObjectNames().iterator().next();
                    page.getResources().put(name, LosslessFactory.createFromImage(document, source.picture(1, true)));
                })))
                .isEqualTo("redaction.leak.picture");
    }

    @Test
    void aPageMoreOrLessIsFound() {
        assertThat(found(spoiled(document -> document.addPage(new PDPage())))).isEqualTo("redaction.leak.broken");
    }
}
