package vn.hienluong.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.hienluong.platform.Words;

/** The PDF says the same as the Word file, on pages of the same size, and may be kept for ever. */
@Tag("slow")
class PdfTests {

    private static final double POINTS_PER_MM = 72 / 25.4;

    private static final Papers PAPERS = new Papers(Words.load());
    private static PDDocument report = new PDDocument();

    @BeforeAll
    static void render() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        report = Loader.loadPDF(PAPERS.pdf(SamplePapers.quarterlyReport()));
    }

    @AfterAll
    static void close() throws IOException {
        report.close();
    }

    @Test
    void thePagesAreA4AndThoseOfTheAnnexLieAcross() {
        int annex = report.getNumberOfPages() - 5;
        assertThat(annex)
                .as("the report is of three pages, its annex of five, as in Word")
                .isEqualTo(3);
        for (int i = 0; i < report.getNumberOfPages(); i++) {
            var size = report.getPage(i).getMediaBox();
            assertThat(size.getWidth() / POINTS_PER_MM).isCloseTo(i < annex ? 210 : 297, within(0.1));
            assertThat(size.getHeight() / POINTS_PER_MM).isCloseTo(i < annex ? 297 : 210, within(0.1));
        }
    }

    @Test
    void theTextIsThatOfThePaperAndComposed() throws IOException {
        var text = squeezed(new PDFTextStripper().getText(report));
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        for (var block : SamplePapers.body()) {
            assertThat(text).contains(squeezed(words(block)));
        }
        for (var row : SamplePapers.annexRows()) {
            assertThat(row)
                    .satisfies(one -> assertThat(cellsOf(one))
                            .allSatisfy(cell -> assertThat(text).contains(squeezed(cell))));
        }
    }

    @Test
    void thePageNumbersBeginOnTheSecondPageOfEachSection() throws IOException {
        var tops = new ArrayList<String>();
        for (int page = 1; page <= report.getNumberOfPages(); page++) {
            tops.add(firstLines(page));
        }
        assertThat(tops)
                .containsExactly(
                        SamplePapers.MARKING,
                        "2 " + SamplePapers.MARKING,
                        "3 " + SamplePapers.MARKING,
                        SamplePapers.MARKING,
                        "2 " + SamplePapers.MARKING,
                        "3 " + SamplePapers.MARKING,
                        "4 " + SamplePapers.MARKING,
                        "5 " + SamplePapers.MARKING);
    }

    @Test
    void theViewerCountsAsThePaperDoes() throws IOException {
        var labels = report.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
        assertThat(labels).containsExactly("1", "2", "3", "1", "2", "3", "4", "5");
    }

    @Test
    void theFontsAreInsideAndThereIsNoOther() {
        for (var page : report.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                assertThat(name).satisfies(one -> {
                    var font = page.getResources().getFont(one);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSerif(-\\w+)?");
                });
            }
        }
    }

    @Test
    void itIsTaggedAndSaysItsTitleAndItsLanguage() {
        var catalog = report.getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getLanguage()).isEqualTo("vi-VN");
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(report.getDocumentInformation().getTitle()).startsWith("BÁO CÁO Kết quả thực hiện");
        assertThat(report.getDocumentInformation().getCreationDate().toInstant())
                .isEqualTo(SamplePapers.CREATED);
    }

    @Test
    void theOutlineLeadsThroughTheHeadings() {
        var outline = report.getDocumentCatalog().getDocumentOutline();
        var top = new ArrayList<PDOutlineItem>();
        outline.children().forEach(top::add);
        assertThat(top).extracting(PDOutlineItem::getTitle).last().isEqualTo("PHỤ LỤC");
        assertThat(titles(top.getFirst())).hasSize(5).first().asString().startsWith("I. CÔNG TÁC");
        var second = top.getFirst().getFirstChild().getNextSibling();
        assertThat(titles(second)).hasSize(8).last().isEqualTo("8. Quản trị điện tử");
    }

    @Test
    void everyPaperIsPdfA2a() throws Exception {
        for (var paper : SamplePapers.all().entrySet()) {
            for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
                assertThat(failures(PAPERS.pdf(paper.getValue()), flavour))
                        .as(paper.getKey() + " " + flavour)
                        .isEmpty();
            }
        }
    }

    @Test
    void aPaperWithoutMarkingShowsNone() throws IOException {
        var issued = SamplePapers.chasingLetter().issued("7", java.time.LocalDate.of(2021, 3, 9));
        try (var pdf = Loader.loadPDF(PAPERS.pdf(issued))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .doesNotContain("DỰ THẢO")
                    .contains("Số: 07/SKHCN-VP")
                    .contains("Quảng Trị, ngày 09 tháng 3 năm 2021");
        }
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(failure -> failure.getRuleId().getClause() + " " + failure.getMessage())
                    .toList();
        }
    }

    private static String firstLines(int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        var lines = stripper.getText(report).strip().lines().map(String::strip).toList();
        boolean numbered = lines.get(1).matches("\\d+");
        return numbered ? lines.get(1) + " " + lines.get(0) : lines.get(0);
    }

    private static List<String> titles(PDOutlineItem item) {
        var titles = new ArrayList<String>();
        item.children().forEach(child -> titles.add(child.getTitle()));
        return titles;
    }

    private static List<String> cellsOf(Table.Row row) {
        return switch (row) {
            case Table.Group group -> List.of(group.number(), group.text());
            case Table.Cells cells ->
                cells.cells().stream()
                        .flatMap(cell -> cell.lines().stream())
                        .map(Line::text)
                        .toList();
        };
    }

    private static String words(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.line().text();
            case Block.Paragraph(var line) -> line.text();
            case Block.Bullet bullet -> "- " + bullet.line().text();
            case Block.Chart chart -> chart.title();
            case Block.Code code -> code.words();
            case Table table -> Objects.toString(table);
        };
    }

    /** Where lines end is a matter of layout: only the letters are compared. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
