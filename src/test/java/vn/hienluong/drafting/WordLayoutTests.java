package vn.hienluong.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import vn.hienluong.platform.Words;

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, in the Word file: to the millimetre, and comfortable to edit. */
class WordLayoutTests {

    private static final String DOCUMENT = "word/document.xml";

    private final Papers papers = new Papers(Words.load());
    private final WordFile report = new WordFile(papers.docx(SamplePapers.quarterlyReport()));

    @Test
    void thePaperIsA4WithTheMarginsOfTheDecree() {
        var section = sections().getFirst();
        assertThat(attributes(section, "pgSz", "w", "h", "orient")).containsExactly("11906", "16838", "portrait");
        assertThat(attributes(section, "pgMar", "top", "right", "bottom", "left"))
                .as("20, 15, 20 and 30 mm in twentieths of a point")
                .containsExactly("1134", "850", "1134", "1701");
    }

    @Test
    void theAnnexIsALandscapeSectionOfItsOwn() {
        assertThat(sections()).hasSize(2);
        assertThat(attributes(sections().getLast(), "pgSz", "w", "h", "orient"))
                .containsExactly("16838", "11906", "landscape");
        assertThat(attributes(sections().getLast(), "type", "val")).containsExactly("nextPage");
    }

    @Test
    void anAgencyMayChooseOtherMargins() {
        var paper = Paper.titled(SamplePapers.CREATED, "THÔNG BÁO", "Nghỉ lễ")
                .on(new Page(false, 25, 20, 25, 35))
                .build();
        var section =
                new WordFile(papers.docx(paper)).find(DOCUMENT, "//sectPr").getFirst();
        assertThat(attributes(section, "pgMar", "top", "right", "bottom", "left"))
                .containsExactly("1417", "1134", "1417", "1984");
    }

    @Test
    void everySectionCountsItsPagesFromOneAndHidesTheFirstNumber() {
        for (var section : sections()) {
            assertThat(attributes(section, "pgNumType", "start")).containsExactly("1");
            assertThat(section.getElementsByTagName("titlePg").getLength()).isOne();
        }
        assertThat(report.find("word/header.xml", "//fldSimple[@instr=' PAGE ']"))
                .hasSize(1);
        assertThat(report.find("word/headerFirst.xml", "//fldSimple")).isEmpty();
        assertThat(report.style("Header", "pPr/jc", "val")).isEqualTo("center");
        assertThat(report.style("Header", "rPr/sz", "val")).isEqualTo("28");
    }

    @Test
    void timesNewRomanIsTheOnlyFont() {
        var fonts = report.find("word/styles.xml", "//docDefaults//rFonts").getFirst();
        for (var script : List.of("ascii", "hAnsi", "eastAsia", "cs")) {
            assertThat(fonts.getAttribute(script)).isEqualTo("Times New Roman");
        }
        assertThat(report.find("word/styles.xml", "//style//rFonts")).isEmpty();
        assertThat(report.find(DOCUMENT, "//rFonts")).isEmpty();
    }

    /** Sizes in half points, as Word counts them. */
    @ParameterizedTest
    @CsvSource({
        "Nation,24,true,false,center",
        "Motto,26,true,false,center",
        "Superior,24,false,false,center",
        "Agency,24,true,false,center",
        "Number,26,false,false,center",
        "PlaceDate,26,false,true,center",
        "Title,28,true,false,center",
        "Subtitle,28,true,false,center",
        "About,24,false,false,center",
        "BodyText,28,false,false,both",
        "Heading1,28,true,false,both",
        "Heading2,28,true,false,both",
        "Capacity,28,true,false,center",
        "SignerName,28,true,false,center",
        "RecipientsHead,24,true,true,''",
        "Recipient,22,false,false,''",
        "AnnexLabel,28,true,false,center",
        "AnnexTitle,28,true,false,center",
        "Attached,28,false,true,center",
    })
    void everyElementHasTheSizeAndTheStyleOfTheDecree(
            String style, String size, boolean bold, boolean italic, String justified) {
        assertThat(report.style(style, "rPr/sz", "val")).isEqualTo(size);
        assertThat(report.has(style, "rPr/b")).isEqualTo(bold);
        assertThat(report.has(style, "rPr/i")).isEqualTo(italic);
        assertThat(report.style(style, "pPr/jc", "val")).isEqualTo(justified);
    }

    @Test
    void theBodyIsIndentedAndSpacedAsTheDecreeSays() {
        assertThat(report.style("BodyText", "pPr/ind", "firstLine")).isEqualTo("720");
        int before = Integer.parseInt(report.style("BodyText", "pPr/spacing", "before"));
        int after = Integer.parseInt(report.style("BodyText", "pPr/spacing", "after"));
        assertThat(before + after).as("at least 6 points between paragraphs").isGreaterThanOrEqualTo(120);
        assertThat(Integer.parseInt(report.style("BodyText", "pPr/spacing", "line")))
                .as("from a single line to one and a half")
                .isBetween(240, 360);
    }

    @Test
    void numberAndDayStayBlankUntilTheClerkEntersThem() {
        assertThat(paragraphs("Number")).containsExactly("Số:        /BC-SKHCN");
        assertThat(paragraphs("PlaceDate")).containsExactly("Quảng Trị, ngày      tháng 3 năm 2021");
        assertThat(paragraphs("Attached"))
                .containsExactly("(Kèm theo Báo cáo số        /BC-SKHCN ngày      tháng 3 năm 2021 của Sở KH&CN)");
    }

    @Test
    void anIssuedPaperCarriesNumberAndDateEverywhereAndNoMarking() {
        var issued = SamplePapers.quarterlyReport().issued("7", LocalDate.of(2021, 3, 9));
        var word = new WordFile(papers.docx(issued));
        assertThat(paragraphs(word, "Number")).containsExactly("Số: 07/BC-SKHCN");
        assertThat(paragraphs(word, "PlaceDate")).containsExactly("Quảng Trị, ngày 09 tháng 3 năm 2021");
        assertThat(paragraphs(word, "Attached"))
                .containsExactly("(Kèm theo Báo cáo số 07/BC-SKHCN ngày 09 tháng 3 năm 2021 của Sở KH&CN)");
        for (var part : word.parts().keySet()) {
            assertThat(new String(word.parts().get(part), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain(SamplePapers.MARKING);
        }
    }

    @Test
    void theMonthsOneAndTwoAreWrittenWithAZero() {
        var issued = SamplePapers.quarterlyReport().issued("12", LocalDate.of(2021, 1, 20));
        assertThat(paragraphs(new WordFile(papers.docx(issued)), "PlaceDate"))
                .containsExactly("Quảng Trị, ngày 20 tháng 01 năm 2021");
    }

    @Test
    void aDraftIsMarkedOnEveryPage() {
        for (var header : List.of("word/header.xml", "word/headerFirst.xml")) {
            assertThat(WordFile.text(report.find(header, "//hdr").getFirst())).contains(SamplePapers.MARKING);
        }
        for (var section : sections()) {
            assertThat(section.getElementsByTagName("headerReference").getLength())
                    .isEqualTo(2);
        }
    }

    @Test
    void addresseesAndRecipientsAreListedAsTheDecreeSays() {
        assertThat(paragraphs("Addressees")).containsExactly("Kính gửi:");
        assertThat(paragraphs("Addressee")).containsExactly("- Ủy ban nhân dân tỉnh;", "- Sở Nội vụ.");
        assertThat(paragraphs("RecipientsHead")).containsExactly("Nơi nhận:");
        assertThat(paragraphs("Recipient"))
                .containsExactly(
                        "- Như trên;", "- Ban Giám đốc Sở;", "- Các phòng, đơn vị thuộc Sở;", "- Lưu: VT, VP.");
    }

    @Test
    void theDashesOfTheAddresseesStandUnderTheColon() {
        var head = paragraph("Addressees").getElementsByTagName("ind").item(0);
        var item = paragraph("Addressee").getElementsByTagName("ind").item(0);
        int left = Integer.parseInt(((Element) head).getAttribute("left"));
        int dash = Integer.parseInt(((Element) item).getAttribute("left"))
                - Integer.parseInt(((Element) item).getAttribute("hanging"));
        double colon = Face.REGULAR.width("Kính gửi", 14);
        assertThat((dash - left) / 56.693).isCloseTo(colon, org.assertj.core.data.Offset.offset(0.1));
    }

    @Test
    void oneAddresseeStandsOnTheLineOfTheWords() {
        var slip = new WordFile(papers.docx(SamplePapers.submissionSlip()));
        assertThat(paragraphs(slip, "Addressees")).containsExactly("Kính gửi: Lãnh đạo Sở");
    }

    @Test
    void anOfficialLetterHasItsSubjectUnderTheNumber() {
        var letter = new WordFile(papers.docx(SamplePapers.chasingLetter()));
        assertThat(paragraphs(letter, "About"))
                .containsExactly("V/v đôn đốc báo cáo tình hình thực hiện Kế hoạch số 07/KH-SKHCN quý I năm 2021");
        assertThat(paragraphs(letter, "Title")).isEmpty();
        assertThat(paragraphs(letter, "Capacity")).containsExactly("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG");
    }

    /** Under the motto as long as the motto, under the agency and the subject a third to a half of the text. */
    @Test
    void theLinesUnderTheHeadingsAreAsLongAsTheDecreeSays() {
        var rules = report.find(DOCUMENT, "//p[pPr/pStyle/@val='Rule']");
        double measure = 165;
        double nation = Face.BOLD.width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12) + 4;
        double agency = Face.BOLD.width("SỞ KHOA HỌC VÀ CÔNG NGHỆ", 12);
        assertThat(rules).hasSize(3);
        assertThat(length(rules.get(0), measure - nation)).isBetween(agency / 3, agency / 2);
        assertThat(length(rules.get(1), nation))
                .isCloseTo(
                        Face.BOLD.width("Độc lập - Tự do - Hạnh phúc", 13), org.assertj.core.data.Offset.offset(0.1));
        assertThat(length(rules.get(2), measure)).isBetween(123 / 3.0, 123 / 2.0);
    }

    @Test
    void theSignatureStaysTogetherAndWithTheLastWords() {
        var last = report.find(DOCUMENT, "//tbl[tblPr/tblStyle/@val='Ending']/preceding-sibling::p[1]");
        assertThat(WordFile.text(last.getFirst())).startsWith("Trên đây là báo cáo");
        assertThat(last.getFirst().getElementsByTagName("keepNext").getLength()).isOne();
        var rows = report.find(DOCUMENT, "//tbl[tblPr/tblStyle/@val='Ending']/tr");
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().getElementsByTagName("cantSplit").getLength())
                .isOne();
        assertThat(report.has("Capacity", "pPr/keepNext")).isTrue();
    }

    @Test
    void noEmptyParagraphMakesRoom() {
        var empty = report.find(DOCUMENT, "//body/p[not(.//t)]");
        assertThat(empty)
                .allSatisfy(paragraph -> assertThat(((Element)
                                        paragraph.getElementsByTagName("pStyle").item(0))
                                .getAttribute("val"))
                        .isIn("Rule", "SectionEnd"));
    }

    @Test
    void headingsAreWordsOwnAndStayWithWhatTheyHead() {
        assertThat(paragraphs("Heading1")).hasSize(5).first().asString().startsWith("I. CÔNG TÁC CHỈ ĐẠO");
        assertThat(paragraphs("Heading2")).hasSize(11);
        for (int level = 1; level <= 3; level++) {
            assertThat(report.style("Heading" + level, "name", "val")).isEqualTo("heading " + level);
            assertThat(report.style("Heading" + level, "pPr/outlineLvl", "val")).isEqualTo(String.valueOf(level - 1));
            assertThat(report.has("Heading" + level, "pPr/keepNext")).isTrue();
        }
    }

    @Test
    void theHeaderRowOfTheAnnexIsRepeatedOnEveryPage() {
        var rows = report.find(DOCUMENT, "//tr[trPr/tblHeader]");
        assertThat(rows).hasSize(1);
        assertThat(cells(rows.getFirst()))
                .containsExactly(
                        "TT",
                        "Nội dung công tác và kết quả đầu ra",
                        "Chủ trì thực hiện",
                        "Phối hợp thực hiện",
                        "Thời gian hoàn thành",
                        "Kết quả thực hiện trong kỳ",
                        "Tài liệu kiểm chứng");
    }

    @Test
    void theColumnsHaveTheirMillimetres() {
        var widths = report.find(DOCUMENT, "//tbl[tblPr/tblStyle/@val='TableGrid']/tblGrid/gridCol").stream()
                .map(column -> Math.round(Integer.parseInt(column.getAttribute("w")) / 56.693))
                .toList();
        assertThat(widths).containsExactly(12L, 66L, 29L, 29L, 24L, 58L, 34L);
    }

    @Test
    void aShortRowIsNotDividedByAPageButALongOneMayBe() {
        var rows = List.of(
                Table.row("1", "ngắn", "", "", "", "", ""), Table.row("2", "dài ".repeat(400), "", "", "", "", ""));
        var word = new WordFile(papers.docx(SamplePapers.quarterlyReport(List.of(), rows)));
        var written = word.find(DOCUMENT, "//tbl[tblPr/tblStyle/@val='TableGrid']/tr[not(trPr/tblHeader)]");
        assertThat(written.get(0).getElementsByTagName("cantSplit").getLength()).isOne();
        assertThat(written.get(1).getElementsByTagName("cantSplit").getLength()).isZero();
    }

    @Test
    void aHeadingOverRowsSpansTheTableAndStaysWithThem() {
        var group = report.find(DOCUMENT, "//tr[.//gridSpan]");
        assertThat(group).hasSize(10);
        assertThat(cells(group.getFirst())).hasSize(2).first().isEqualTo("I");
        assertThat(group)
                .allSatisfy(
                        row -> assertThat(row.getElementsByTagName("keepNext").getLength())
                                .isEqualTo(2));
    }

    @Test
    void twoWhoSignStandSideBySide() {
        var slip = new WordFile(papers.docx(SamplePapers.submissionSlip()));
        var row = slip.find(DOCUMENT, "//tbl[tblPr/tblStyle/@val='Ending']/tr").getFirst();
        assertThat(cells(row)).containsExactly("CHUYÊN VIÊN TỔNG HỢP", "CHÁNH VĂN PHÒNG");
    }

    private List<Element> sections() {
        return report.find(DOCUMENT, "//sectPr");
    }

    private List<String> paragraphs(String style) {
        return paragraphs(report, style);
    }

    private static List<String> paragraphs(WordFile word, String style) {
        return word.find(DOCUMENT, "//p[pPr/pStyle/@val='" + style + "']").stream()
                .map(WordFile::text)
                .toList();
    }

    private Element paragraph(String style) {
        return report.find(DOCUMENT, "//p[pPr/pStyle/@val='" + style + "']").getFirst();
    }

    private static List<String> cells(Element row) {
        var cells = row.getElementsByTagName("tc");
        return java.util.stream.IntStream.range(0, cells.getLength())
                .mapToObj(i -> WordFile.text(cells.item(i)))
                .toList();
    }

    private static List<String> attributes(Element section, String name, String... attributes) {
        var element = (Element) section.getElementsByTagName(name).item(0);
        return java.util.Arrays.stream(attributes).map(element::getAttribute).toList();
    }

    private static double length(Element rule, double column) {
        var indent = (Element) rule.getElementsByTagName("ind").item(0);
        int sides = Integer.parseInt(indent.getAttribute("left")) + Integer.parseInt(indent.getAttribute("right"));
        return column - sides / 56.693;
    }
}
