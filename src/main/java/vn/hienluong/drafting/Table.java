package vn.hienluong.drafting;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ruled table. Its header row is repeated on every page; where no column has a label there is no header row. Columns
 * that do not add up to the width of the page are stretched or shrunk in proportion.
 */
public record Table(List<Column> columns, List<Row> rows) implements Block {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table has columns");
        }
        for (var row : rows) {
            checkAgainst(columns.size(), row);
        }
    }

    private static void checkAgainst(int columns, Row row) {
        boolean fits = switch (row) {
            case Cells cells -> cells.cells().size() == columns;
            case Group _ -> columns > 1;
        };
        if (!fits) {
            throw new IllegalArgumentException("a row fits its columns");
        }
    }

    boolean hasHeader() {
        return columns.stream().anyMatch(column -> !column.label().isBlank());
    }

    /** The widths of the columns as they are set on so many millimetres. */
    double[] widths(double page) {
        double sum = columns.stream().mapToDouble(Column::width).sum();
        return columns.stream()
                .mapToDouble(column -> column.width() * page / sum)
                .toArray();
    }

    public enum Align {
        LEFT,
        CENTER,
        RIGHT,
        JUSTIFY
    }

    /** A column: its label in the header row, its width in millimetres, how its cells are set. */
    public record Column(String label, double width, Align align) {
        public Column {
            if (!(width > 0)) {
                throw new IllegalArgumentException("a column has a width");
            }
        }
    }

    /** A row; the anchor is the id of what stands in it and is kept in the Word file as a bookmark. */
    public sealed interface Row {

        @Nullable
        UUID anchor();
    }

    /** A heading over rows: its number in the first column, its words over all the others; level 1 or 2. */
    public record Group(@Nullable UUID anchor, int level, String number, String text) implements Row {}

    public record Cells(@Nullable UUID anchor, List<Cell> cells) implements Row {
        public Cells {
            cells = List.copyOf(cells);
        }
    }

    public record Cell(List<Line> lines) {
        public Cell {
            lines = List.copyOf(lines);
        }

        public static Cell of(String text) {
            return new Cell(text.isEmpty() ? List.of() : List.of(Line.of(text)));
        }

        public static Cell of(Line... lines) {
            return new Cell(Arrays.asList(lines));
        }
    }

    public static Row row(String... texts) {
        return new Cells(null, Arrays.stream(texts).map(Cell::of).toList());
    }

    public static Row row(UUID anchor, List<Cell> cells) {
        return new Cells(anchor, cells);
    }

    public static Row group(int level, String number, String text) {
        return new Group(null, level, number, text);
    }
}
