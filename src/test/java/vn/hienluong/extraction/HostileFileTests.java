package vn.hienluong.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hienluong.extraction.Made.paragraph;
import static vn.hienluong.extraction.Made.refusal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hienluong.platform.Refusal;

/** Files that must not come in, each with the reason that the person reads. */
@Tag("slow")
class HostileFileTests {

    private static byte[] container(String entry) {
        return Made.bytes(target -> {
            try (var container = new POIFSFileSystem()) {
                container.createDocument(new ByteArrayInputStream(new byte[5_000]), entry);
                container.writeFilesystem(target);
            }
        });
    }

    private static byte[] related(String type, String target) {
        var parts = Made.wordParts(paragraph("Kế hoạch"));
        parts.put(
                "word/_rels/settings.xml.rels",
                Made.relations("<Relationship Type=\"" + Made.RELATION + type + "\" Target=\"" + target
                        + "\" TargetMode=\"External\"/>"));
        return Made.zip(parts);
    }

    @Test
    void oldWordAndPasswordsAreToldApart() {
        assertThat(refusal("a.doc", container("WordDocument"))).isEqualTo("extraction.old-office");
        assertThat(refusal("a.docx", container("EncryptedPackage"))).isEqualTo("extraction.password");
        assertThat(refusal("a.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isEqualTo("extraction.old-office");
    }

    @Test
    void aPdfWithAPasswordIsRefusedAndOneThatMayBeReadIsNot() {
        assertThat(refusal("a.pdf", locked("reader"))).isEqualTo("extraction.password");
        assertThat(refusal("a.pdf", locked(""))).isEqualTo("extraction.empty");
    }

    private static byte[] locked(String password) {
        return Made.bytes(target -> {
            try (var document = new PDDocument()) {
                document.addPage(new PDPage());
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                document.save(target);
            }
        });
    }

    @Test
    void macrosAreRefusedByPartAndByType() {
        var byPart = Made.wordParts(paragraph("Kế hoạch"));
        byPart.put("word/vbaProject.bin", "Sub Main");
        assertThat(refusal("a.docx", Made.zip(byPart))).isEqualTo("extraction.macros");
        var byType = Made.wordParts(paragraph("Kế hoạch"));
        byType.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>");
        assertThat(refusal("a.docx", Made.zip(byType))).isEqualTo("extraction.macros");
    }

    @Test
    void whatIsFetchedOnOpeningIsRefused() {
        assertThat(refusal("a.docx", related("/image", "http://evil.example/a.png")))
                .isEqualTo("extraction.external");
        assertThat(refusal("a.docx", related("/oleObject", "file://server/a.xlsx")))
                .isEqualTo("extraction.external");
        assertThat(refusal("a.docx", related("/frame", "http://evil.example/"))).isEqualTo("extraction.external");
        var field = "<w:p><w:fldSimple w:instr=\" INCLUDEPICTURE &quot;http://evil.example/a.png&quot; \"/></w:p>";
        assertThat(refusal("a.docx", Made.docx(field))).isEqualTo("extraction.external");
        var dde = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DDE</w:instrText></w:r>"
                + "<w:r><w:instrText>AUTO cmd </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        assertThat(refusal("a.docx", Made.docx(dde))).isEqualTo("extraction.external");
    }

    @Test
    void linksArePlainAndATemplateElsewhereIsAWarning() {
        assertThat(Made.read("a.docx", related("/hyperlink", "http://quangtri.gov.vn"))
                        .warnings())
                .isEmpty();
        assertThat(Made.read("a.docx", related("/attachedTemplate", "file:///mau.dotx"))
                        .warnings())
                .containsExactly(Refusal.of("extraction.template"));
    }

    @Test
    void aDoctypeIsRefusedAndNothingIsFetched() {
        var parts = Made.wordParts("");
        parts.put(
                "word/document.xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"" + Made.WORD
                        + "\"><w:body>" + paragraph("&x;") + "</w:body></w:document>");
        assertThat(refusal("a.docx", Made.zip(parts))).isEqualTo("extraction.damaged");
    }

    @Test
    void whatUnpacksWithoutEndIsRefused() {
        var big = Made.wordParts(" ".repeat(65 << 20));
        assertThat(refusal("a.docx", Made.zip(big))).isEqualTo("extraction.bomb");
        var many = Made.wordParts(paragraph("a"));
        for (var index = 0; index < 5_001; index++) {
            many.put("word/media/" + index, "");
        }
        assertThat(refusal("a.docx", Made.zip(many))).isEqualTo("extraction.bomb");
        var twice = "%PDF-1.7\n1 0 obj <</Filter [/FlateDecode /FlateDecode]>> stream\n";
        assertThat(refusal("a.pdf", twice.getBytes(StandardCharsets.US_ASCII))).isEqualTo("extraction.bomb");
    }

    @Test
    void aPdfStreamThatGrowsBeyondMeasureIsRefused() {
        var packed = Made.bytes(target -> {
            target.write("%PDF-1.7\n1 0 obj <</Filter /FlateDecode>> stream\n".getBytes(StandardCharsets.US_ASCII));
            try (var deflater = new java.util.zip.DeflaterOutputStream(target)) {
                var zeros = new byte[1 << 20];
                for (var megabyte = 0; megabyte < 130; megabyte++) {
                    deflater.write(zeros);
                }
            }
        });
        assertThat(refusal("a.pdf", packed)).isEqualTo("extraction.bomb");
    }

    @Test
    void moreRowsOrParagraphsThanBoundedAreRefused() {
        var row = "<w:tr><w:tc>" + paragraph("a") + "</w:tc></w:tr>";
        assertThat(refusal("a.docx", Made.docx("<w:tbl>" + row.repeat(3_001) + "</w:tbl>")))
                .isEqualTo("extraction.too-long");
        assertThat(refusal("a.docx", Made.docx(paragraph("a").repeat(20_001)))).isEqualTo("extraction.too-long");
        assertThat(refusal("a.txt", "a\tb\n".repeat(3_001).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("extraction.too-long");
        var wide = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr></w:tc></w:tr></w:tbl>";
        assertThat(refusal("a.docx", Made.docx(wide))).isEqualTo("extraction.too-long");
        var deep = "<w:sdt><w:sdtContent>".repeat(300) + "</w:sdtContent></w:sdt>".repeat(300);
        assertThat(refusal("a.docx", Made.docx(deep))).isIn("extraction.too-long", "extraction.damaged");
    }

    @Test
    void largeFilesAreRefusedUnread() {
        assertThat(refusal("a.pdf", new byte[(20 << 20) + 1])).isEqualTo("extraction.too-large");
    }

    @Test
    void damagedFilesAreRefused() {
        var docx = Made.sample("docx");
        var pdf = Made.sample("pdf");
        assertThat(refusal("a.docx", Arrays.copyOf(docx, docx.length / 3))).isEqualTo("extraction.damaged");
        assertThat(refusal("a.docx", "không phải Word".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("extraction.damaged");
        assertThat(refusal("a.docx", Made.docx("<w:p>"))).isEqualTo("extraction.damaged");
        assertThat(refusal("a.pdf", Arrays.copyOf(pdf, 400))).isEqualTo("extraction.damaged");
        assertThat(refusal("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("extraction.damaged");
    }

    /** Whatever bytes come, there is an answer: read or refused. */
    @Test
    void bytesChangedAtRandomNeverBreakTheReader() {
        var random = new java.util.Random(7);
        for (var ending : new String[] {"docx", "pdf", "txt"}) {
            for (var times = 0; times < 60; times++) {
                var bytes = Made.sample(ending);
                for (var change = 0; change < 1 + times; change++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                assertThat(refusal("a." + ending, bytes)).matches("(?s)read: .*|extraction\\..*");
            }
        }
    }

    @Test
    void unknownKindsAreRefused() {
        assertThat(refusal(
                        "a.odt",
                        Made.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<a/>"))))
                .isEqualTo("extraction.unknown");
        assertThat(refusal("a.exe", new byte[] {'M', 'Z', 0, 1})).isEqualTo("extraction.unknown");
        assertThat(refusal("a.txt", new byte[] {'a', 0, 'b'})).isEqualTo("extraction.unknown");
        assertThat(refusal("a.txt", "K\u00ea hoach".getBytes(Charset.forName("windows-1258"))))
                .isEqualTo("extraction.not-unicode");
    }

    @Test
    void whatIsWithoutContentIsRefused() {
        assertThat(refusal("a.docx", new byte[0])).isEqualTo("extraction.empty");
        assertThat(refusal("a.docx", Made.docx(paragraph(" ")))).isEqualTo("extraction.empty");
        assertThat(refusal("a.txt", " \n\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("extraction.empty");
    }

    @Test
    void aScanWithoutTextIsRefused() {
        assertThat(refusal("a.pdf", scan())).isEqualTo("extraction.scan");
        assertThat(refusal("a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, 1})).isEqualTo("extraction.scan");
    }

    private static byte[] scan() {
        return Made.bytes(target -> {
            try (var document = new PDDocument()) {
                var page = new PDPage();
                document.addPage(page);
                draw(document, page);
                document.save(target);
            }
        });
    }

    private static void draw(PDDocument document, PDPage page) throws IOException {
        var picture = new java.awt.image.BufferedImage(20, 20, java.awt.image.BufferedImage.TYPE_INT_RGB);
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 500, 700);
        }
    }
}
