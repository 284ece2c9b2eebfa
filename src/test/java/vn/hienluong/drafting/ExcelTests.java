package vn.hienluong.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import vn.hienluong.drafting.Table.Align;
import vn.hienluong.drafting.Table.Column;
import vn.hienluong.platform.Words;

/** The annex as a sheet to filter and to print, and every text as text. */
class ExcelTests {

    private final Papers papers = new Papers(Words.load());

    @Test
    void theAnnexIsTheFirstSheetRowForRow() throws IOException {
        try (var book = open(SamplePapers.quarterlyReport())) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("PHỤ LỤC");
            assertThat(texts(sheet, 1)).startsWith("KẾT QUẢ THỰC HIỆN NHIỆM VỤ");
            assertThat(texts(sheet, 3)).startsWith("TT|Nội dung công tác");
            var rows = SamplePapers.annexRows();
            for (int i = 0; i < rows.size(); i++) {
                assertThat(texts(sheet, 4 + i)).isEqualTo(expected(rows.get(i)));
            }
            assertThat(sheet.getLastRowNum()).isEqualTo(3 + rows.size());
        }
    }

    @Test
    void theHeaderStaysInSightAndIsPrintedOnEveryPage() throws IOException {
        try (var book = open(SamplePapers.quarterlyReport())) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(3);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getHeader().getRight()).isEqualTo(SamplePapers.MARKING);
            assertThat(sheet.getRow(4).getCell(1).getCellStyle().getWrapText()).isTrue();
        }
    }

    @Test
    void theStatementsOfTheBodyStandWithTheirHeadings() throws IOException {
        try (var book = open(SamplePapers.quarterlyReport())) {
            var sheet = book.getSheet("Nội dung");
            assertThat(texts(sheet, 1)).isEqualTo("Đề mục|Nội dung");
            assertThat(texts(sheet, 3)).startsWith("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH, TUYÊN TRUYỀN|Sở đã ban hành");
        }
    }

    @Test
    void whatLooksLikeAFormulaIsTextAndStaysText() throws IOException {
        var evil = List.of("=1+1", "+84 233", "-5", "@SUM(A1)", "- Đã thực hiện", "=cmd|' /C calc'!A0");
        var columns = List.of(new Column("TT", 20, Align.LEFT));
        var rows = evil.stream().map(text -> Table.row(text)).toList();
        var paper = Paper.titled(SamplePapers.CREATED, "BẢNG", "Thử")
                .say(new Table(columns, rows))
                .build();
        try (var book = open(paper)) {
            for (int i = 0; i < evil.size(); i++) {
                var cell = book.getSheetAt(0).getRow(i + 2).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(evil.get(i));
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void aTextThatIsTooLongForACellGoesOnInTheRowBelow() throws IOException {
        var text = IntStream.range(0, 20_000).mapToObj(i -> i + " ").collect(Collectors.joining());
        var columns = List.of(new Column("TT", 20, Align.LEFT), new Column("Nội dung", 100, Align.LEFT));
        var paper = Paper.titled(SamplePapers.CREATED, "BẢNG", "Thử")
                .say(new Table(columns, List.of(Table.row("1", text), Table.row("2", "ngắn"))))
                .build();
        try (var book = open(paper)) {
            var sheet = book.getSheetAt(0);
            var read = IntStream.range(2, 6)
                    .mapToObj(row -> sheet.getRow(row).getCell(1).getStringCellValue())
                    .toList();
            assertThat(String.join("", read)).isEqualTo(text);
            assertThat(texts(sheet, 6)).isEqualTo("2|ngắn");
        }
    }

    @Test
    void namesOfSheetsAreMadeFit() throws IOException {
        var annex = new Annex("Phụ lục [1]: a/b*c? và một cái tên rất là dài", "", null, Page.LANDSCAPE, table());
        var paper = Paper.titled(SamplePapers.CREATED, "BÁO CÁO", "Tên")
                .with(annex)
                .with(annex)
                .build();
        try (var book = open(paper)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(book.getSheetName(1)).hasSizeLessThanOrEqualTo(31).endsWith(" 2");
        }
    }

    @Test
    void aChartBecomesItsFigures() throws IOException {
        try (var book = open(SamplePapers.chartSheet())) {
            assertThat(texts(book.getSheetAt(0), 1))
                    .isEqualTo("Số nhiệm vụ theo nội dung thành phần|Đã triển khai|Được giao");
            assertThat(texts(book.getSheetAt(1), 2)).isEqualTo("Quý I|78,6");
            assertThat(texts(book.getSheetAt(1), 4)).isEqualTo("Quý III|");
        }
    }

    @Test
    void everySheetIsValid() throws IOException {
        for (var paper : SamplePapers.all().values()) {
            try (var book = open(paper)) {
                for (int i = 0; i < book.getNumberOfSheets(); i++) {
                    var errors = new ArrayList<XmlError>();
                    book.getSheetAt(i).getCTWorksheet().validate(new XmlOptions().setErrorListener(errors));
                    // Excel itself writes xml:space, which the schema has forgotten
                    errors.removeIf(error -> error.getMessage().contains("space@http://www.w3.org/XML/1998/namespace"));
                    assertThat(errors).isEmpty();
                }
            }
        }
    }

    private XSSFWorkbook open(Paper paper) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(papers.xlsx(paper)));
    }

    private static List<Block> table() {
        return List.of(new Table(List.of(new Column("TT", 20, Align.LEFT)), List.of(Table.row("1"))));
    }

    private static String texts(Sheet sheet, int row) {
        var texts = new ArrayList<String>();
        Objects.requireNonNull(sheet.getRow(row)).forEach(cell -> texts.add(cell.getStringCellValue()));
        return String.join("|", texts);
    }

    private static String expected(Table.Row row) {
        return switch (row) {
            case Table.Group group -> group.number() + "|" + group.text() + "|||||";
            case Table.Cells cells ->
                String.join(
                        "|",
                        cells.cells().stream()
                                .map(cell -> String.join(
                                        "\n",
                                        cell.lines().stream().map(Line::text).toList()))
                                .toList());
        };
    }
}
