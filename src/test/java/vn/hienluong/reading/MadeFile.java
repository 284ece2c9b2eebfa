package vn.hienluong.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Paragraphs and tables to be written as a real file: Word, Excel or the text of a scan. */
final class MadeFile {

    /** {@code down}: one with the cell above. */
    record Cell(String text, boolean bold, int span, boolean down) {

        static Cell of(String text) {
            return new Cell(text, false, 1, false);
        }
    }

    sealed interface Part {}

    record Words(String text, boolean bold) implements Part {}

    record Table(List<List<Cell>> rows) implements Part {}

    private final List<Part> parts = new ArrayList<>();

    void words(String text, boolean bold) {
        parts.add(new Words(text, bold));
    }

    void table(List<List<Cell>> rows) {
        parts.add(new Table(List.copyOf(rows)));
    }

    byte[] as(String ending) {
        var target = new ByteArrayOutputStream();
        try {
            switch (ending) {
                case "docx" -> word(target);
                case "xlsx" -> excel(target);
                default -> target.write(text().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return target.toByteArray();
    }

    private void word(ByteArrayOutputStream target) throws IOException {
        try (var document = new XWPFDocument()) {
            for (var part : parts) {
                switch (part) {
                    case Words(var text, var bold) -> {
                        var run = document.createParagraph().createRun();
                        run.setText(text);
                        run.setBold(bold);
                    }
                    case Table(var rows) -> {
                        var table = document.createTable();
                        table.removeRow(0);
                        rows.forEach(row -> word(table, row));
                    }
                }
            }
            document.write(target);
        }
    }

    private static void word(XWPFTable table, List<Cell> row) {
        var made = table.getCTTbl().addNewTr();
        for (var cell : row) {
            var place = made.addNewTc();
            var properties = place.addNewTcPr();
            if (cell.span() > 1) {
                properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.span()));
            }
            properties.addNewVMerge().setVal(cell.down() ? STMerge.CONTINUE : STMerge.RESTART);
            for (var line : cell.text().split("\n", -1)) {
                var run = place.addNewP().addNewR();
                run.addNewT().setStringValue(line);
                if (cell.bold()) {
                    run.addNewRPr().addNewB();
                }
            }
        }
    }

    private void excel(ByteArrayOutputStream target) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Phụ lục");
            var strong = book.createFont();
            strong.setBold(true);
            var bold = book.createCellStyle();
            bold.setFont(strong);
            var next = 0;
            for (var part : parts) {
                var rows = part instanceof Table(var cells)
                        ? cells
                        : List.of(List.of(new Cell(((Words) part).text(), ((Words) part).bold(), 1, false)));
                for (var row : rows) {
                    var made = sheet.createRow(next);
                    var column = 0;
                    for (var cell : row) {
                        var place = made.createCell(column);
                        place.setCellValue(cell.text());
                        if (cell.bold()) {
                            place.setCellStyle(bold);
                        }
                        if (cell.span() > 1) {
                            sheet.addMergedRegion(new CellRangeAddress(next, next, column, column + cell.span() - 1));
                        }
                        column += cell.span();
                    }
                    next++;
                }
            }
            book.write(target);
        }
    }

    private String text() {
        var text = new StringBuilder();
        for (var part : parts) {
            switch (part) {
                case Words(var words, var bold) ->
                    text.append(bold ? "**" + words + "**" : words).append("\n\n");
                case Table(var rows) -> {
                    rows.forEach(row -> text.append(text(row)).append('\n'));
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String text(List<Cell> row) {
        var cells = new ArrayList<String>();
        for (var cell : row) {
            var text = cell.text().replace("\n", "<br>");
            cells.add(cell.bold() && !text.isEmpty() ? "<b>" + text + "</b>" : text);
            for (int more = 1; more < cell.span(); more++) {
                cells.add("");
            }
        }
        return String.join("\t", cells);
    }
}
