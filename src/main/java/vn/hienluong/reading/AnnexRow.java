package vn.hienluong.reading;

import java.util.EnumMap;
import java.util.Map;
import vn.hienluong.extraction.GridRow;
import vn.hienluong.reading.Columns.Role;

/** A row of the annex, its cells by what their columns are. */
final class AnnexRow {

    final Map<Role, String> cells = new EnumMap<>(Role.class);
    boolean bold;
    boolean wide;
    boolean inherits;
    int page;

    static AnnexRow of(GridRow row, Columns columns, int width) {
        var read = new AnnexRow();
        read.page = row.page();
        columns.places()
                .forEach((role, place) -> row.cells().stream()
                        .filter(cell -> cell.column() == place)
                        .findFirst()
                        .ifPresent(cell -> {
                            read.cells.put(role, cell.text().strip());
                            read.inherits |= cell.continued() && role != Role.NUMBER && role != Role.TEXT;
                        }));
        read.bold = row.cells().stream().filter(cell -> !cell.text().isBlank()).allMatch(cell -> cell.bold());
        row.cells().stream()
                .filter(cell -> cell.span() > 1
                        && cell.span() >= width - 2
                        && !cell.text().isBlank())
                .findFirst()
                .ifPresent(cell -> {
                    read.wide = true;
                    if (!cell.text().strip().equals(read.get(Role.NUMBER))) {
                        read.cells.put(Role.TEXT, cell.text().strip());
                    } else if (read.get(Role.TEXT).isEmpty()) {
                        read.cells.put(Role.NUMBER, "");
                        read.cells.put(Role.TEXT, cell.text().strip());
                    }
                });
        return read;
    }

    String get(Role role) {
        return cells.getOrDefault(role, "");
    }

    boolean has(Role role) {
        return !get(role).isEmpty();
    }

    boolean blank() {
        return cells.values().stream().allMatch(String::isEmpty);
    }

    /** Nothing but a number and words: nobody leads it and it has no time. */
    boolean onlyWords() {
        return has(Role.TEXT)
                && !has(Role.LEAD)
                && !has(Role.COORDINATOR)
                && !has(Role.PARTIES)
                && !has(Role.TIMING)
                && !has(Role.PRODUCT)
                && !inherits;
    }

    /** The numbers of the columns: (1) (2) (3). */
    boolean counts() {
        return cells.values().stream().filter(cell -> !cell.isEmpty()).count() >= 3
                && cells.values().stream().allMatch(cell -> cell.matches("\\(?[\\dA-H]\\)?|"));
    }

    void append(AnnexRow rest) {
        rest.cells.forEach((role, text) -> {
            if (!text.isEmpty()) {
                var before = get(role);
                cells.put(role, before.isEmpty() ? text : before + " " + text);
            }
        });
    }
}
