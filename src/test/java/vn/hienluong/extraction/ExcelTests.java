package vn.hienluong.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.hienluong.platform.Refusal;

class ExcelTests {

    private static byte[] xlsx(Consumer<XSSFSheet> filling) {
        return Made.bytes(target -> {
            try (var workbook = new XSSFWorkbook()) {
                filling.accept(workbook.createSheet("Phụ lục"));
                workbook.write(target);
            }
        });
    }

    private static void row(XSSFSheet sheet, int row, String... texts) {
        var created = sheet.createRow(row);
        for (var column = 0; column < texts.length; column++) {
            created.createCell(column).setCellValue(texts[column]);
        }
    }

    private static void annex(XSSFSheet sheet) {
        row(sheet, 0, "PHỤ LỤC");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        var title = sheet.getWorkbook().createCellStyle();
        title.setAlignment(HorizontalAlignment.CENTER);
        var bold = sheet.getWorkbook().createFont();
        bold.setBold(true);
        title.setFont(bold);
        sheet.getRow(0).getCell(0).setCellStyle(title);
        row(sheet, 2, "TT", "Nội dung", "Chủ trì", "Thời hạn");
        row(sheet, 3, "I", "Chỉ đạo");
        sheet.addMergedRegion(new CellRangeAddress(3, 3, 1, 3));
        row(sheet, 4, "1", "Xây dựng kế hoạch", "Văn phòng", "Quý I");
        row(sheet, 5, "2", "Tuyên truyền", "", "Quý II");
        sheet.addMergedRegion(new CellRangeAddress(4, 5, 2, 2));
        sheet.setRepeatingRows(new CellRangeAddress(2, 2, -1, -1));
        sheet.getPrintSetup().setLandscape(true);
    }

    @Test
    void aSheetIsItsTitleAndItsTable() {
        var document = Made.read("a.xlsx", xlsx(ExcelTests::annex));
        assertThat(document.format()).isEqualTo(SourceDocument.Format.XLSX);
        assertThat(Made.paragraphs(document)).containsExactly(new Paragraph("PHỤ LỤC", true, true, 1));
        var grid = Made.grids(document).getFirst();
        assertThat(grid.columns()).isEqualTo(4);
        assertThat(grid.landscape()).isTrue();
        assertThat(grid.rows()).extracting(GridRow::header).containsExactly(true, false, false, false);
        assertThat(grid.rows().get(1).cells())
                .containsExactly(new GridCell("I", false, 0, 1, false), new GridCell("Chỉ đạo", false, 1, 3, false));
        assertThat(grid.rows().get(3).cells().get(2)).isEqualTo(new GridCell("", false, 2, 1, true));
    }

    @Test
    void formulasGiveTheirLastValueAndAWarning() {
        var document = Made.read("a.xlsx", xlsx(sheet -> {
            row(sheet, 0, "TT", "Việc");
            var created = sheet.createRow(1);
            created.createCell(0).setCellFormula("1+1");
            created.createCell(1).setCellFormula("1/0");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        }));
        assertThat(Made.row(Made.grids(document).getFirst(), 1)).containsExactly("2", "");
        assertThat(document.warnings())
                .containsExactlyInAnyOrder(
                        Refusal.of("extraction.formulas"), Refusal.of("extraction.formula-error", "B2"));
    }

    @Test
    void datesAndNumbersReadAsTheyAreSeen() {
        var document = Made.read("a.xlsx", xlsx(sheet -> {
            var created = sheet.createRow(0);
            created.createCell(0).setCellValue(1.1);
            created.createCell(1).setCellValue(LocalDate.of(2021, 3, 5));
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            created.getCell(1).setCellStyle(style);
        }));
        assertThat(Made.row(Made.grids(document).getFirst(), 0)).containsExactly("1.1", "05/03/2021");
    }

    @Test
    void hiddenSheetsAreLeftOutWithAWarning() {
        var document = Made.read("a.xlsx", xlsx(sheet -> {
            row(sheet, 0, "TT", "Việc");
            row(sheet.getWorkbook().createSheet("Nháp"), 0, "x", "y");
            sheet.getWorkbook().setSheetHidden(1, true);
        }));
        assertThat(Made.grids(document)).hasSize(1);
        assertThat(document.warnings()).containsExactly(Refusal.of("extraction.hidden-sheets"));
    }

    @Test
    void linksToOtherWorkbooksAndTooManyRowsAreRefused() {
        var linked = Made.wordParts("");
        linked.put("xl/externalLinks/externalLink1.xml", "<externalLink/>");
        assertThat(Made.refusal("a.xlsx", Made.zip(linked))).isEqualTo("extraction.external");
        assertThat(Made.refusal("a.xlsx", xlsx(sheet -> {
                    for (var index = 0; index < 3_001; index++) {
                        row(sheet, index, "1", "Việc");
                    }
                })))
                .isEqualTo("extraction.too-long");
        assertThat(Made.refusal("a.xlsx", xlsx(sheet -> sheet.createRow(0)))).isEqualTo("extraction.empty");
    }
}
