package vn.hienluong.redaction.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.Test;

/** Whatever is sent: a sentence within bounded time, or a file that can be worked on. */
class HostileTests {

    private static String refusal(byte[] content) {
        var stopped = catchThrowableOfType(
                Unreadable.class,
                () -> SourcePdf.open(content, Duration.ofMinutes(1)).close());
        return stopped == null ? "opened" : stopped.refusal().key();
    }

    private static byte[] pages(int count, PDRectangle size) {
        return Corpus.bare(making -> {
            making.page().setMediaBox(size);
            making.page().setCropBox(size);
            for (int i = 1; i < count; i++) {
                making.document().addPage(new PDPage(size));
            }
        });
    }

    @Test
    void eachFileThatCannotBeWorkedOnGetsItsSentence() throws IOException {
        assertThat(refusal(Corpus.locked("mat-khau"))).isEqualTo("extraction.password");
        assertThat(refusal("%PDF-1.7 rồi hết".getBytes(StandardCharsets.UTF_8))).isEqualTo("extraction.damaged");
        assertThat(refusal(new byte[0])).isEqualTo("extraction.damaged");
        assertThat(refusal(pages(5000, PDRectangle.A4))).isEqualTo("redaction.pdf.too-many-pages");
        assertThat(refusal(pages(1, new PDRectangle(14_400, 14_400)))).isEqualTo("redaction.pdf.page-too-large");
        assertThat(refusal(pages(1, new PDRectangle(1, 800)))).isEqualTo("redaction.pdf.page-damaged");
        assertThat(refusal(xfa())).isEqualTo("redaction.pdf.xfa");
        assertThat(refusal(withoutPages())).isEqualTo("extraction.damaged");
        assertThat(refusal(pages(100, PDRectangle.A0))).isEqualTo("opened");
    }

    private static byte[] xfa() {
        return Corpus.bare(making -> {
            var form = new PDAcroForm(making.document());
            var parts = new COSArray();
            parts.add(new COSString("template"));
            parts.add(making.document().getDocument().createCOSStream());
            form.getCOSObject().setItem(COSName.XFA, parts);
            making.document().getDocumentCatalog().setAcroForm(form);
        });
    }

    private static byte[] withoutPages() throws IOException {
        try (var document = new PDDocument()) {
            var target = new ByteArrayOutputStream();
            document.save(target);
            return target.toByteArray();
        }
    }

    @Test
    void aPageThatDrawsWithoutEndIsStopped() {
        var content = Corpus.bare(making -> {
            try (var pen = making.pen()) {
                pen.setStrokingColor(Color.BLUE);
                for (int i = 0; i < 200_000; i++) {
                    pen.moveTo(i % 500, i % 700);
                    pen.lineTo(500 - i % 500, 700 - i % 700);
                    pen.stroke();
                }
            }
        });
        var before = System.nanoTime();
        var stopped = catchThrowableOfType(Unreadable.class, () -> {
            try (var source = SourcePdf.open(content, Duration.ofMillis(300))) {
                source.picture(1, 100);
            }
        });
        assertThat(stopped.refusal().key()).isEqualTo("redaction.pdf.too-long");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aPictureThatCannotBeReadIsToldAndNotLeftOut() {
        var content = Corpus.bare(making -> {
            var picture = new org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject(
                    making.document(),
                    new java.io.ByteArrayInputStream(new byte[] {0, 0, 0, 12, 'j', 'P', ' ', ' '}),
                    COSName.JBIG2_DECODE,
                    100,
                    100,
                    1,
                    org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray.INSTANCE);
            try (var pen = making.pen()) {
                pen.drawImage(picture, 100, 100);
            }
        });
        try (var source = SourcePdf.open(content, Duration.ofMinutes(1))) {
            var stopped = catchThrowableOfType(Unreadable.class, () -> source.picture(1, 100));
            assertThat(stopped.refusal().key()).isEqualTo("redaction.pdf.picture-unknown");
        }
    }

    @Test
    void damagedBytesEndInASentenceOrAWholeFile() {
        var chance = new Random(20210331);
        for (var content : Corpus.all().values()) {
            for (int round = 0; round < 3; round++) {
                var damaged = Arrays.copyOf(content, content.length - chance.nextInt(content.length / 2) * (round % 2));
                for (int i = 0; i < 20; i++) {
                    damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
                }
                var thrown = org.assertj.core.api.Assertions.catchThrowable(() -> {
                    try (var source = SourcePdf.open(damaged, Duration.ofMinutes(1))) {
                        source.picture(1, 40);
                    }
                });
                assertThat(thrown == null || thrown instanceof Unreadable)
                        .as(String.valueOf(thrown))
                        .isTrue();
            }
        }
    }

    @Test
    void whatASourceHoldsBesidesItsPagesIsTold() {
        assertThat(extras("in an attachment")).contains(Extra.ATTACHMENTS);
        assertThat(extras("in a note and its picture")).contains(Extra.COMMENTS);
        assertThat(extras("in a field of a form")).contains(Extra.FIELDS);
        assertThat(extras("in a layer that is off")).contains(Extra.LAYERS);
        assertThat(extras("in an older version")).contains(Extra.OLDER_VERSIONS);
        assertThat(extras("in metadata, outline, script and alternative text")).contains(Extra.METADATA, Extra.SCRIPTS);
        assertThat(extras("plain")).isEqualTo(EnumSet.noneOf(Extra.class));
    }

    private static java.util.Set<Extra> extras(String name) {
        try (var source = RedactedTests.open(Corpus.all().getOrDefault(name, new byte[0]))) {
            return source.extras();
        }
    }
}
