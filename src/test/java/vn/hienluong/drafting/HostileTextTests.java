package vn.hienluong.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hienluong.drafting.Paper.Signature;
import vn.hienluong.platform.Words;

/** Whatever people paste, the three files open. */
@Tag("slow")
class HostileTextTests {

    private final Papers papers = new Papers(Words.load());

    static Stream<String> texts() {
        var all = new StringBuilder();
        for (int c = 0; c < 0x300; c++) {
            all.append((char) c);
        }
        return Stream.of(
                "",
                " ",
                "null",
                "\0\1\2 điều khiển \u001F\u007F\u0085",
                "nửa chữ \uD83D và \uDE00 rời",
                "mặt cười \uD83D\uDE00, chữ Hán 漢字, chữ Ả Rập العربية",
                "\uFEFF\uFFFE\uFFFF\uFDD0 không phải chữ",
                "đảo chiều \u202Ecod.exe\u202C và \u200F\u2067",
                "]]> <![CDATA[ x ]]> <!-- --> <?xml?> &amp; &#0; &lt; \"'",
                "<script>alert(1)</script><style>@page{size:1mm}</style></style></body>",
                "{0} '{1}' ${x} %s %n \\u0000 #{y}",
                "dòng một\ndòng hai\r\ndòng ba\rdòng bốn\u2028dòng năm\u000Bdòng sáu\tcột",
                "Tiê\u0301ng Viê\u0323t ro\u031B\u0300i".repeat(3),
                counted("dài", 1_000),
                counted("- ", 1_000),
                counted("\n", 200),
                counted("    ", 500),
                counted(" Kết quả nhiệm vụ ", 1_000),
                "\uF0B7 gạch đầu dòng của Word \uF0A7",
                all.toString());
    }

    /** Long, but not so uniform that it is taken for a zip bomb when it is read back. */
    private static String counted(String part, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> part + Integer.toString(i * 7919, 36))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noTextBreaksAnyFile(String text) throws Exception {
        var paper = filledWith(text);
        var word = new WordFile(papers.docx(paper));
        try (var document = word.open();
                var pdf = Loader.loadPDF(papers.pdf(paper));
                var book = new XSSFWorkbook(new ByteArrayInputStream(papers.xlsx(paper)))) {
            assertThat(document.getTables()).isNotEmpty();
            assertThat(pdf.getNumberOfPages()).isPositive();
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
        }
        assertThat(word.find("word/document.xml", "//bookmarkStart")).isNotEmpty();
    }

    @Test
    void whatCannotBePrintedIsLeftOutAndTheRestIsKept() {
        assertThat(Xml.legible("a\0b\u200Fc\uD83Dd\uFFFEe\uF0B7f")).isEqualTo("abcdef");
        assertThat(Xml.legible("mặt \uD83D\uDE00")).isEqualTo("mặt \uD83D\uDE00");
        assertThat(Xml.legible("Tiê\u0301ng Viê\u0323t")).isEqualTo("Tiếng Việt");
        assertThat(Xml.legible("một\r\nhai\rba\tbốn")).isEqualTo("một\nhai\nba bốn");
    }

    @Test
    void markupIsTextInThePdfToo() throws Exception {
        var paper = filledWith("<b>1 < 2 & \"3\"</b> ]]>");
        try (var pdf = Loader.loadPDF(papers.pdf(paper))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("<b>1 < 2 & \"3\"</b> ]]>");
        }
    }

    @Test
    void nothingIsFetchedFromAnywhere() {
        var paper = filledWith("<img src=\"http://127.0.0.1:9/x.png\"/> url(file:///etc/passwd) data:text/html,x");
        assertThatCode(() -> papers.pdf(paper)).doesNotThrowAnyException();
    }

    @Test
    void anEmptyPaperIsStillAPaper() throws Exception {
        var paper = Paper.titled(SamplePapers.CREATED, "", "").build();
        assertThat(new WordFile(papers.docx(paper)).find("word/document.xml", "//sectPr"))
                .hasSize(1);
        try (var pdf = Loader.loadPDF(papers.pdf(paper))) {
            assertThat(pdf.getNumberOfPages()).isOne();
        }
        assertThat(papers.xlsx(paper)).isNotEmpty();
    }

    private static Paper filledWith(String text) {
        var columns = List.of(
                new Table.Column(text.length() > 200 ? "TT" : text, 20, Table.Align.CENTER),
                new Table.Column("Nội dung", 100, Table.Align.JUSTIFY));
        var id = SamplePapers.statement(1);
        var cells = List.of(Table.Cell.of(text), Table.Cell.of(Line.of(id, text), Line.of(text)));
        var table = new Table(columns, List.of(Table.group(1, "I", text), Table.row(id, cells)));
        var head = new Letterhead(
                text, text, new Letterhead.Number(text, text), new Letterhead.Dated(text, null, null, 2021));
        return Paper.titled(SamplePapers.CREATED, text, text)
                .author(text)
                .headed(head)
                .to(text, text)
                .say(Block.heading(1, text), Block.paragraph(id, text), Block.bullet(text), table)
                .signed(Signature.of(text, text).by(text))
                .sentTo(text, text)
                .with(Annex.of(text, text, new Annex.Parent(text, text), table))
                .marked(text.length() > 200 ? "DỰ THẢO" : text)
                .build();
    }
}
