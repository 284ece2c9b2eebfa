package vn.hienluong.extraction;

import java.util.List;

/** One row; {@code header} where the file itself says that the row is repeated on each page. */
public record GridRow(List<GridCell> cells, boolean header, int page) {

    public GridRow {
        cells = List.copyOf(cells);
    }
}
