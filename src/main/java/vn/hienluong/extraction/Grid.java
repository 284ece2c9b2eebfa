package vn.hienluong.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A table: rows over {@code columns} columns; {@code landscape} where it stands on a page laid across. */
public record Grid(List<GridRow> rows, int columns, boolean landscape) implements Piece {

    public Grid {
        rows = List.copyOf(rows);
    }

    /** Columns that no row tells apart are one: a file may have many more edges than anybody sees. */
    static Grid of(List<GridRow> rows, boolean landscape) {
        var edges = new TreeSet<Integer>();
        rows.forEach(row -> row.cells().forEach(cell -> edges.add(cell.column())));
        var ordered = List.copyOf(edges);
        var narrow = rows.stream()
                .map(row -> new GridRow(
                        row.cells().stream()
                                .map(cell -> cell.at(
                                        before(ordered, cell.column()),
                                        before(ordered, cell.end()) - before(ordered, cell.column())))
                                .toList(),
                        row.header(),
                        row.page()))
                .toList();
        return new Grid(narrow, ordered.size(), landscape);
    }

    private static int before(List<Integer> edges, int edge) {
        return (int) IntStream.range(0, edges.size())
                .filter(index -> edges.get(index) < edge)
                .count();
    }

    Grid followedBy(Grid more) {
        var all = new ArrayList<>(rows);
        all.addAll(more.rows());
        return new Grid(all, Math.max(columns, more.columns()), landscape);
    }

    Grid laid(boolean across) {
        return new Grid(rows, columns, across);
    }
}
