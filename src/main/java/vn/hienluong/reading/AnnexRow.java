package vn.hienluong.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hienluong.extraction.GridCell;
import vn.hienluong.extraction.GridRow;
import vn.hienluong.reading.Columns.Role;

/** A row of the annex, its cells by what their columns are. */
final class AnnexRow {

    static final List<Role> MERGED = List.of(
            Role.GROUP, Role.LEAD, Role.COORDINATOR, Role.PARTIES, Role.START, Role.TIMING, Role.PRODUCT, Role.REMARK);

    private static final List<Role> OF_TASKS =
            List.of(Role.LEAD, Role.COORDINATOR, Role.PARTIES, Role.START, Role.TIMING, Role.PRODUCT);
    private static final Pattern COUNT = Pattern.compile("\\(?(?:\\d{1,2}|[A-Ha-h])\\)?(?:=.*)?");
    private static final int LONGEST_NUMBER = 12;

    final Map<Role, String> cells = new EnumMap<>(Role.class);
    /** Cells that are one with the cell above. */
    final List<Role> continued = new java.util.ArrayList<>();

    boolean bold;
    boolean wide;
    /** Put together of parts on two pages. */
    boolean stitched;

    /** The header stands again above it. */
    boolean again;

    int page;

    static AnnexRow of(GridRow row, Columns columns, int width) {
        var read = new AnnexRow();
        read.page = row.page();
        columns.places()
                .forEach((role, place) -> row.cells().stream()
                        .filter(cell -> cell.column() == place)
                        .findFirst()
                        .ifPresent(cell -> read.take(role, cell)));
        var words = row.cells().stream().filter(cell -> !cell.text().isBlank()).toList();
        read.bold = !words.isEmpty() && words.stream().allMatch(GridCell::bold);
        words.stream()
                .filter(cell -> cell.span() > 1 && cell.span() >= width - 2)
                .findFirst()
                .ifPresent(read::takeWide);
        read.numberIsAHeading();
        return read;
    }

    /** A heading of words only. */
    static AnnexRow heading(String text) {
        var heading = new AnnexRow();
        heading.cells.put(Role.TEXT, text);
        heading.bold = true;
        heading.wide = true;
        return heading;
    }

    private void take(Role role, GridCell cell) {
        cells.put(role, cell.text().strip());
        if (cell.continued()) {
            continued.add(role);
        }
    }

    private void takeWide(GridCell cell) {
        wide = true;
        var text = cell.text().strip();
        cells.replaceAll((_, before) -> before.equals(text) ? "" : before);
        cells.put(Role.TEXT, text);
    }

    /** "I. CÔNG TÁC …" in the column of numbers is a heading that nobody merged. */
    private void numberIsAHeading() {
        var number = get(Role.NUMBER);
        if (number.length() > LONGEST_NUMBER && !has(Role.TEXT)) {
            cells.put(Role.NUMBER, "");
            cells.put(Role.TEXT, number);
            wide = true;
        }
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

    boolean inherits() {
        return MERGED.stream().anyMatch(continued::contains);
    }

    /** Nothing but a number and words: nobody leads it and it has no time. */
    boolean onlyWords() {
        return has(Role.TEXT) && OF_TASKS.stream().noneMatch(this::has);
    }

    boolean ledBySomebody() {
        return has(Role.LEAD) || has(Role.PARTIES);
    }

    /** The numbers of the columns: (1) (2) (3). */
    boolean counts() {
        var words = cells.values().stream().filter(cell -> !cell.isEmpty()).toList();
        return words.size() >= 3
                && words.stream().allMatch(cell -> COUNT.matcher(cell).matches());
    }

    void append(AnnexRow rest) {
        stitched |= !rest.continued.contains(Role.TEXT);
        var joint = rest.continued.contains(Role.TEXT) ? "\n" : " ";
        rest.cells.forEach((role, text) -> {
            if (!text.isEmpty() && !(role == Role.GROUP && has(role))) {
                var before = get(role);
                cells.put(role, before.isEmpty() ? text : before + joint + text);
            }
        });
    }
}
