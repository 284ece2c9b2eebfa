package vn.hienluong.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.hienluong.platform.Refusal;

/**
 * Reads the sheets that are shown. Lines above the table with one cell each are paragraphs, as on paper; values are
 * what Excel last showed, formulas are not run. A sheet counts as a page.
 */
final class ExcelReader {

    private static final long MOST_XML = 24L << 20;
    private static final Set<Integer> DATES_OF_THE_COUNTRY = Set.of(14, 22);
    private static final int DAYS_TOO_MANY = 2_958_466;

    private final List<Piece> pieces = new ArrayList<>();
    private final Set<Refusal> warnings = new HashSet<>();
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private int rows;

    private ExcelReader() {
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    static SourceDocument read(OfficeParts parts, byte[] content) {
        if (parts.xml().values().stream().mapToLong(part -> part.length).sum() > MOST_XML) {
            throw NotReadable.tooLong();
        }
        var reader = new ExcelReader();
        reader.warnings.addAll(parts.warnings());
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (var index = 0; index < workbook.getNumberOfSheets(); index++) {
                if (workbook.getSheetVisibility(index) == SheetVisibility.VISIBLE) {
                    reader.sheet(workbook.getSheetAt(index), index + 1);
                } else {
                    reader.warnings.add(Refusal.of("extraction.hidden-sheets"));
                }
            }
        } catch (NotReadable stopped) {
            throw stopped;
        } catch (IOException | RuntimeException broken) {
            // the library meets broken files with whatever its parsing happened to run into
            throw NotReadable.damaged();
        }
        return new SourceDocument(SourceDocument.Format.XLSX, reader.pieces, List.copyOf(reader.warnings));
    }

    private void sheet(XSSFSheet sheet, int page) {
        var merged = merged(sheet);
        var repeated = sheet.getRepeatingRows();
        var grid = new ArrayList<GridRow>();
        for (Row row : sheet) {
            var cells = cells(row, merged);
            var written = cells.stream().filter(cell -> !cell.text().isEmpty()).toList();
            if (written.isEmpty()) {
                continue;
            }
            if (++rows > NotReadable.ROWS) {
                throw NotReadable.tooLong();
            }
            if (grid.isEmpty() && written.size() == 1) {
                var only = written.getFirst();
                pieces.add(new Paragraph(only.text(), only.bold(), isCentered(row, only), page));
                continue;
            }
            grid.add(new GridRow(cells, repeated != null && repeated.containsRow(row.getRowNum()), page));
        }
        if (!grid.isEmpty()) {
            pieces.add(Grid.of(grid, sheet.getPrintSetup().getLandscape()));
        }
    }

    private static boolean isCentered(Row row, GridCell only) {
        return switch (row.getCell(only.column()).getCellStyle().getAlignment()) {
            case CENTER, CENTER_SELECTION -> true;
            default -> false;
        };
    }

    /** The merged areas by each of their rows; empty ones far to the right are never walked through. */
    private static Map<Integer, List<CellRangeAddress>> merged(XSSFSheet sheet) {
        var byRow = new HashMap<Integer, List<CellRangeAddress>>();
        var last = sheet.getLastRowNum();
        for (var area : sheet.getMergedRegions()) {
            for (var row = area.getFirstRow(); row <= Math.min(area.getLastRow(), last); row++) {
                byRow.computeIfAbsent(row, _ -> new ArrayList<>()).add(area);
            }
        }
        return byRow;
    }

    private List<GridCell> cells(Row row, Map<Integer, List<CellRangeAddress>> merged) {
        var areas = merged.getOrDefault(row.getRowNum(), List.of());
        var cells = new ArrayList<GridCell>();
        var last = Math.max(
                lastWritten(row),
                areas.stream().mapToInt(CellRangeAddress::getFirstColumn).max().orElse(-1));
        if (last >= NotReadable.COLUMNS) {
            throw NotReadable.tooLong();
        }
        for (var column = 0; column <= last; ) {
            var area = areaAt(areas, column);
            var cell = row.getCell(column);
            var continued = area != null && area.getFirstRow() < row.getRowNum();
            var text = cell == null || continued ? "" : text(cell);
            var span = area == null ? 1 : Math.min(area.getLastColumn(), NotReadable.COLUMNS - 1) - column + 1;
            cells.add(new GridCell(text, !text.isEmpty() && isBold(cell), column, span, continued));
            column += span;
        }
        return cells;
    }

    private static int lastWritten(Row row) {
        return IntStream.iterate(row.getLastCellNum() - 1, column -> column >= 0, column -> column - 1)
                .filter(column -> {
                    var cell = row.getCell(column);
                    return cell != null && cell.getCellType() != CellType.BLANK;
                })
                .findFirst()
                .orElse(-1);
    }

    private static @Nullable CellRangeAddress areaAt(List<CellRangeAddress> areas, int column) {
        for (var area : areas) {
            if (area.getFirstColumn() == column) {
                return area;
            }
        }
        return null;
    }

    private static boolean isBold(@Nullable Cell cell) {
        return cell instanceof XSSFCell written
                && written.getCellStyle().getFont().getBold();
    }

    private String text(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            warnings.add(Refusal.of("extraction.formulas"));
        }
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.ERROR) {
            warnings.add(Refusal.of("extraction.formula-error", new CellAddress(cell).formatAsString()));
            return "";
        }
        var isDate = type == CellType.NUMERIC
                && DATES_OF_THE_COUNTRY.contains((int) cell.getCellStyle().getDataFormat())
                && cell.getNumericCellValue() < DAYS_TOO_MANY
                && DateUtil.isCellDateFormatted(cell);
        if (isDate) {
            var day = cell.getLocalDateTimeCellValue();
            return String.format(Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        }
        return Tidy.text(formatter.formatCellValue(cell));
    }
}
