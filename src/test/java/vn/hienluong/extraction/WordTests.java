package vn.hienluong.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hienluong.extraction.Made.paragraph;

import org.junit.jupiter.api.Test;

class WordTests {

    private static final String LISTS = "<w:numbering xmlns:w=\"" + Made.WORD + "\">"
            + "<w:abstractNum w:abstractNumId=\"0\">"
            + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%2\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%3)\"/></w:lvl>"
            + "</w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0B7\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"
            + "</w:numbering>";

    private static String cell(String properties, String... paragraphs) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + String.join("", paragraphs) + "</w:tc>";
    }

    private static String row(String properties, String... cells) {
        return "<w:tr><w:trPr>" + properties + "</w:trPr>" + String.join("", cells) + "</w:tr>";
    }

    private static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    private static String listed(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static SourceDocument read(String body) {
        return Made.read("a.docx", Made.docx(body));
    }

    private static SourceDocument withLists(String body) {
        var parts = Made.wordParts(body);
        parts.put("word/numbering.xml", LISTS);
        return Made.read("a.docx", Made.zip(parts));
    }

    @Test
    void automaticNumbersStandInTheText() {
        assertThat(Made.texts(withLists(listed(1, 0, "Một")
                        + listed(1, 1, "Hai")
                        + listed(1, 1, "Ba")
                        + listed(1, 2, "Bốn")
                        + listed(1, 0, "Năm")
                        + listed(1, 1, "Sáu")
                        + listed(2, 0, "Bảy")
                        + listed(3, 0, "Tám"))))
                .containsExactly("I. Một", "1.1 Hai", "1.2 Ba", "a) Bốn", "II. Năm", "2.1 Sáu", "- Bảy", "V. Tám");
    }

    @Test
    void aNumberedCellWithoutWordsHasItsNumber() {
        var grid = Made.grids(withLists(table(
                        row("", cell("", listed(1, 0, "")), cell("", paragraph("Việc"))),
                        row("", cell("", listed(1, 0, "")), cell("", paragraph("Việc nữa"))))))
                .getFirst();
        assertThat(Made.row(grid, 0)).containsExactly("I.", "Việc");
        assertThat(Made.row(grid, 1)).containsExactly("II.", "Việc nữa");
    }

    @Test
    void mergedCellsKeepTheirPlaces() {
        var grid = Made.grids(read(table(
                        row(
                                "<w:tblHeader/>",
                                cell("", paragraph("TT")),
                                cell("", paragraph("A")),
                                cell("", paragraph("B"))),
                        row(
                                "",
                                cell("<w:vMerge w:val=\"restart\"/>", paragraph("1")),
                                cell("<w:gridSpan w:val=\"2\"/>", paragraph("rộng"))),
                        row(
                                "",
                                cell("<w:vMerge/>", paragraph("thừa")),
                                cell("", paragraph("x"), paragraph("y")),
                                cell("", paragraph(""))))))
                .getFirst();
        assertThat(grid.columns()).isEqualTo(3);
        assertThat(grid.rows()).extracting(GridRow::header).containsExactly(true, false, false);
        assertThat(grid.rows().get(1).cells())
                .containsExactly(new GridCell("1", false, 0, 1, false), new GridCell("rộng", false, 1, 2, false));
        assertThat(grid.rows().get(2).cells())
                .containsExactly(
                        new GridCell("", false, 0, 1, true),
                        new GridCell("x\ny", false, 1, 1, false),
                        new GridCell("", false, 2, 1, false));
    }

    @Test
    void edgesThatNoRowUsesAreNoColumns() {
        var grid = Made.grids(read(table(
                        row(
                                "",
                                cell("<w:gridSpan w:val=\"3\"/>", paragraph("a")),
                                cell("<w:gridSpan w:val=\"4\"/>", paragraph("b"))),
                        row("", cell("<w:gridSpan w:val=\"7\"/>", paragraph("c"))))))
                .getFirst();
        assertThat(grid.columns()).isEqualTo(2);
        assertThat(grid.rows().get(1).cells()).containsExactly(new GridCell("c", false, 0, 2, false));
    }

    @Test
    void insertedTextCountsAndDeletedDoesNot() {
        var body = "<w:p><w:r><w:t>Trước </w:t></w:r><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins>"
                + "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Nửa đầu </w:t></w:r></w:p>"
                + paragraph("nửa sau")
                + table(row("<w:del/>", cell("", paragraph("bỏ"))), row("<w:ins/>", cell("", paragraph("giữ"))));
        var document = read(body);
        assertThat(Made.texts(document)).containsExactly("Trước thêm", "Nửa đầu nửa sau");
        assertThat(Made.grids(document).getFirst().rows()).hasSize(1);
    }

    @Test
    void textBoxesLinksFieldsAndControlsAreRead() {
        var box = "<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>" + paragraph("Trong khung")
                + "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:txbxContent>" + paragraph("Trong khung")
                + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        var link = "<w:p><w:hyperlink><w:r><w:t>http://quangtri.gov.vn</w:t></w:r></w:hyperlink></w:p>";
        var field = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        var control = "<w:sdt><w:sdtPr/><w:sdtContent>" + paragraph("Trong ô") + "</w:sdtContent></w:sdt>";
        assertThat(Made.texts(read(box + link + field + control)))
                .containsExactly("Trong khung", "http://quangtri.gov.vn", "7", "Trong ô");
    }

    @Test
    void lettersAreComposedAndSpacesPlain() {
        var decomposed = java.text.Normalizer.normalize("Kế hoạch năm", java.text.Normalizer.Form.NFD);
        assertThat(Made.texts(read(paragraph(decomposed.replace(" ", "\u00A0") + "\u00AD\u200B  2021\uFEFF"))))
                .containsExactly("Kế hoạch năm 2021");
    }

    @Test
    void stylesSayWhatIsBoldAndCentered() {
        var parts = Made.wordParts(
                "<w:p><w:pPr><w:pStyle w:val=\"B\"/></w:pPr><w:r><w:t>Tên</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:pStyle w:val=\"B\"/></w:pPr><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>Nhạt</w:t></w:r></w:p>");
        parts.put(
                "word/styles.xml",
                "<w:styles xmlns:w=\"" + Made.WORD
                        + "\"><w:style w:type=\"paragraph\" w:styleId=\"A\"><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>");
        assertThat(Made.paragraphs(Made.read("a.docx", Made.zip(parts))))
                .containsExactly(new Paragraph("Tên", true, true, 1), new Paragraph("Nhạt", false, true, 1));
    }

    @Test
    void sectionsSayWhichTableLiesAcrossAndPagesAreCounted() {
        var small = table(row("", cell("", paragraph("a")), cell("", paragraph("b"))));
        var portrait = "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:pPr></w:p>";
        var landscape = "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/></w:sectPr>";
        var turn =
                "<w:p><w:r><w:br w:type=\"page\"/></w:r><w:r><w:lastRenderedPageBreak/><w:t>PHỤ LỤC</w:t></w:r></w:p>";
        var document = read(small + portrait + turn + small + landscape);
        assertThat(Made.grids(document)).extracting(Grid::landscape).containsExactly(false, true);
        assertThat(Made.paragraphs(document)).extracting(Paragraph::page).containsExactly(2);
        assertThat(Made.grids(document).getLast().rows().getFirst().page()).isEqualTo(2);
    }

    @Test
    void aTableInACellIsAGridOfItsOwn() {
        var inner = table(row("", cell("", paragraph("TT")), cell("", paragraph("Việc"))));
        var grids = Made.grids(read(table(row("", cell("", paragraph("Khung"), inner)))));
        assertThat(grids).hasSize(2);
        assertThat(Made.row(grids.get(0), 0)).containsExactly("Khung");
        assertThat(Made.row(grids.get(1), 0)).containsExactly("TT", "Việc");
    }
}
