package vn.hienluong.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hienluong.extraction.GridCell;
import vn.hienluong.extraction.GridRow;

/** What the columns of an annex are, by the words of its header row, whatever their order. */
record Columns(Map<Role, Integer> places, int headerRows) {

    enum Role {
        NUMBER,
        TEXT,
        LEAD,
        COORDINATOR,
        PARTIES,
        TIMING,
        PRODUCT,
        REMARK
    }

    private record Word(Role role, String how, String words) {}

    private static final List<Word> WORDS = Lexicon.table("columns.tsv").stream()
            .map(row -> new Word(Role.valueOf(row.get(0)), row.get(1), row.get(2)))
            .toList();

    private static final int LONGEST_LABEL = 90;

    boolean has(Role role) {
        return places.containsKey(role);
    }

    Optional<Integer> place(Role role) {
        return Optional.ofNullable(places.get(role));
    }

    /** How much of an annex this is: the number of columns that are understood. */
    int weight() {
        return places.size();
    }

    boolean same(Columns other) {
        return places.keySet().equals(other.places.keySet());
    }

    /** Reads a header at this row, with the row under it where the header has two. */
    static Optional<Columns> at(List<GridRow> rows, int row) {
        var one = roles(rows.get(row), null);
        if (row + 1 < rows.size() && continues(rows.get(row), rows.get(row + 1))) {
            var two = roles(rows.get(row), rows.get(row + 1));
            if (two.size() > one.size()) {
                return header(two, 2);
            }
        }
        return header(one, 1);
    }

    private static Optional<Columns> header(Map<Role, Integer> roles, int rows) {
        boolean tells = roles.containsKey(Role.TEXT)
                && (roles.containsKey(Role.LEAD)
                        || roles.containsKey(Role.PARTIES)
                        || (roles.containsKey(Role.TIMING) && roles.size() >= 3));
        return tells ? Optional.of(new Columns(roles, rows)) : Optional.empty();
    }

    /** The lower row belongs to the header when it holds labels under a wide cell and no number of a task. */
    private static boolean continues(GridRow upper, GridRow lower) {
        boolean wide = upper.cells().stream()
                .anyMatch(cell -> cell.span() > 1 && !cell.text().isBlank());
        boolean merged = lower.cells().stream().anyMatch(GridCell::continued);
        boolean labels = lower.cells().stream()
                .filter(cell -> !cell.text().isBlank())
                .allMatch(cell -> role(cell.text()).isPresent());
        return (wide || merged) && labels;
    }

    private static Map<Role, Integer> roles(GridRow upper, @org.jspecify.annotations.Nullable GridRow lower) {
        var roles = new EnumMap<Role, Integer>(Role.class);
        for (var cell : upper.cells()) {
            if (lower != null && cell.span() > 1) {
                lower.cells().stream()
                        .filter(under ->
                                under.column() >= cell.column() && under.column() < cell.column() + cell.span())
                        .forEach(
                                under -> role(under.text()).ifPresent(role -> roles.putIfAbsent(role, under.column())));
            } else {
                role(cell.text()).ifPresent(role -> roles.putIfAbsent(role, cell.column()));
            }
        }
        return roles;
    }

    static Optional<Role> role(String label) {
        var folded = Folded.line(label).replaceAll("^[^a-z]+|[^a-z)]+$", "");
        if (folded.isEmpty() || folded.length() > LONGEST_LABEL) {
            return Optional.empty();
        }
        return WORDS.stream()
                .filter(word -> matches(word, folded))
                .map(Word::role)
                .findFirst();
    }

    private static boolean matches(Word word, String folded) {
        return switch (word.how()) {
            case "=" -> folded.equals(word.words());
            case "^" -> folded.startsWith(word.words());
            default -> folded.contains(word.words());
        };
    }
}
