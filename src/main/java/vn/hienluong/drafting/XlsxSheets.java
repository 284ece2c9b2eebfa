package vn.hienluong.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.hienluong.drafting.Line.Emphasis;
import vn.hienluong.drafting.Line.Span;
import vn.hienluong.drafting.Table.Align;
import vn.hienluong.drafting.Table.Cell;
import vn.hienluong.drafting.Table.Cells;
import vn.hienluong.drafting.Table.Column;
import vn.hienluong.drafting.Table.Group;

/** The sheets of one workbook: a table under its head, ready to be printed, its header row always in sight. */
final class XlsxSheets {

    // Excel takes 32,767 characters in a cell; what is longer goes on in the row below
    private static final int LONGEST = 32_000;
    // the width of a column counts in 256ths of a figure of the first font, which is 8 pixels of 96 to the inch
    private static final double UNITS_PER_MM = 256 * 96 / (8 * 25.4);
    private static final String FONT = "Times New Roman";
    private static final double LINE_HEIGHT = 15.75;
    private static final double HIGHEST = 409;
    private static final double PADDING = 2;

    private final SXSSFWorkbook book;
    private final @Nullable String marking;
    private final Map<Look, CellStyle> styles = new HashMap<>();

    XlsxSheets(SXSSFWorkbook book, @Nullable String marking) {
        this.book = book;
        this.marking = marking;
        named(book.getXSSFWorkbook().getFontAt(0));
    }

    private static Font named(Font font) {
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) Layout.CELL);
        return font;
    }

    private record Look(Align align, Emphasis emphasis, boolean ruled, boolean quoted) {}

    void add(String name, Page page, List<Span> head, Table table) {
        var sheet = book.createSheet(free(name));
        double[] widths = table.widths(page.measure());
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, (int) (widths[i] * UNITS_PER_MM));
        }
        head.forEach(line -> across(sheet, line, widths.length, page.measure()));
        if (table.hasHeader()) {
            header(sheet, table.columns(), widths);
        }
        print(sheet, page, table.hasHeader());
        table.rows().forEach(row -> {
            switch (row) {
                case Group group -> group(sheet, group, widths);
                case Cells cells -> cells(sheet, cells.cells(), table.columns(), widths);
            }
        });
    }

    /** A name that Excel takes and that no other sheet has. */
    private String free(String name) {
        var plain = Xml.legible(name).replaceAll("\\s+", " ").strip();
        var safe = WorkbookUtil.createSafeSheetName(plain.isEmpty() ? "1" : plain);
        var free = safe;
        for (int n = 2; book.getSheet(free) != null; n++) {
            var number = " " + n;
            free = safe.substring(0, Math.min(safe.length(), 31 - number.length())) + number;
        }
        return free;
    }

    private void across(SXSSFSheet sheet, Span line, int columns, double measure) {
        var row = next(sheet);
        write(row, 0, line.text(), new Look(Align.CENTER, line.emphasis(), false, false));
        merge(sheet, row, 0, columns, line.text(), measure);
    }

    private void header(SXSSFSheet sheet, List<Column> columns, double[] widths) {
        var row = next(sheet);
        for (int i = 0; i < columns.size(); i++) {
            write(row, i, columns.get(i).label(), new Look(Align.CENTER, Emphasis.BOLD, true, false));
        }
        height(row, columns.stream().map(Column::label).toList(), widths);
        sheet.createFreezePane(0, row.getRowNum() + 1);
        sheet.setRepeatingRows(new CellRangeAddress(row.getRowNum(), row.getRowNum(), -1, -1));
    }

    private void print(SXSSFSheet sheet, Page page, boolean numbered) {
        var setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(page.landscape());
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setMargin(PageMargin.TOP, page.top() / 25.4);
        sheet.setMargin(PageMargin.RIGHT, page.right() / 25.4);
        sheet.setMargin(PageMargin.BOTTOM, page.bottom() / 25.4);
        sheet.setMargin(PageMargin.LEFT, page.left() / 25.4);
        sheet.getHeader().setCenter(numbered ? "&P" : "");
        sheet.getHeader().setRight(marking == null ? "" : Xml.legible(marking).replace("&", "&&"));
    }

    private void group(SXSSFSheet sheet, Group group, double[] widths) {
        var row = next(sheet);
        var emphasis = group.level() == 1 ? Emphasis.BOLD : Emphasis.BOLD_ITALIC;
        write(row, 0, group.number(), new Look(Align.CENTER, Emphasis.BOLD, true, false));
        for (int i = 1; i < widths.length; i++) {
            write(row, i, i == 1 ? group.text() : "", new Look(Align.LEFT, emphasis, true, false));
        }
        double rest = 0;
        for (int i = 1; i < widths.length; i++) {
            rest += widths[i];
        }
        merge(sheet, row, 1, widths.length, group.text(), rest);
    }

    private static void merge(SXSSFSheet sheet, SXSSFRow row, int from, int to, String text, double width) {
        if (to - from > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, to - 1));
        }
        height(row, List.of(text), width);
    }

    /** Not every program finds the height of a row by itself: it is measured here, up to what Excel allows. */
    private static void height(SXSSFRow row, List<String> texts, double... widths) {
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            lines = Math.max(
                    lines,
                    Face.BOLD
                            .lines(texts.get(i), Layout.CELL, widths[i] - PADDING)
                            .size());
        }
        row.setHeightInPoints((float) Math.min(HIGHEST, lines * LINE_HEIGHT + 3));
    }

    private void cells(SXSSFSheet sheet, List<Cell> cells, List<Column> columns, double[] widths) {
        var texts = cells.stream().map(XlsxSheets::text).toList();
        int longest = texts.stream().mapToInt(String::length).max().orElse(0);
        for (int from = 0; from == 0 || from < longest; from += LONGEST) {
            var row = next(sheet);
            for (int i = 0; i < texts.size(); i++) {
                write(row, i, part(texts.get(i), from), new Look(columns.get(i).align(), Emphasis.PLAIN, true, false));
            }
            height(row, texts, widths);
        }
    }

    private static String text(Cell cell) {
        var lines = new ArrayList<String>();
        cell.lines().forEach(line -> lines.add(line.text()));
        return String.join("\n", lines);
    }

    private static String part(String text, int from) {
        return text.substring(Math.min(from, text.length()), Math.min(from + LONGEST, text.length()));
    }

    private static SXSSFRow next(SXSSFSheet sheet) {
        return sheet.createRow(sheet.getLastRowNum() + 1);
    }

    /** Text is always text: what begins like a formula is also kept from becoming one when people edit the cell. */
    private void write(SXSSFRow row, int column, String text, Look look) {
        var legible = part(Xml.legible(text), 0);
        boolean formula = !legible.isEmpty() && "=+-@".indexOf(legible.charAt(0)) >= 0;
        var cell = row.createCell(column);
        cell.setCellValue(legible);
        cell.setCellStyle(
                styles.computeIfAbsent(new Look(look.align(), look.emphasis(), look.ruled(), formula), this::style));
    }

    private CellStyle style(Look look) {
        var font = named(book.createFont());
        font.setBold(look.emphasis().bold());
        font.setItalic(look.emphasis().italic());
        var style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.valueOf(look.align().name()));
        style.setVerticalAlignment(look.ruled() ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setQuotePrefixed(look.quoted());
        if (look.ruled()) {
            rule(style);
        }
        return style;
    }

    private static void rule(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
    }
}
