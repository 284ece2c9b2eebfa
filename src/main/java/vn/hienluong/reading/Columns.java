package vn.hienluong.reading;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hienluong.extraction.GridCell;
import vn.hienluong.extraction.GridRow;
import vn.hienluong.reading.words.Folded;
import vn.hienluong.reading.words.Lexicon;

/** What the columns of an annex are, by the words of its header of one or two rows, whatever their order. */
record Columns(Map<Role, Integer> places, List<GridRow> header) {

    enum Role {
        NUMBER,
        GROUP,
        TEXT,
        /** More words of the task. */
        DETAIL,
        LEAD,
        COORDINATOR,
        PARTIES,
        START,
        TIMING,
        PRODUCT,
        REMARK
    }

    private record Label(Role role, int strength) {}

    private record Kind(String key, Role role, int strength) {}

    private static final Lexicon WORDS = Lexicon.of("columns.txt");
    private static final int LONGEST_LABEL = 90;
    private static final Set<Role> NEEDED = Set.of(Role.TEXT, Role.LEAD, Role.PARTIES, Role.TIMING);
    private static final List<Kind> KINDS = List.of(
            new Kind("number", Role.NUMBER, 2),
            new Kind("text", Role.TEXT, 3),
            new Kind("parties", Role.PARTIES, 3),
            new Kind("coordinators", Role.COORDINATOR, 3),
            new Kind("lead.strong", Role.LEAD, 3),
            new Kind("remark", Role.REMARK, 2),
            new Kind("product", Role.PRODUCT, 2),
            new Kind("start", Role.START, 2),
            new Kind("timing", Role.TIMING, 2),
            new Kind("other", Role.DETAIL, 0),
            new Kind("lead.weak", Role.LEAD, 2),
            new Kind("coordinators.weak", Role.COORDINATOR, 2),
            new Kind("group", Role.GROUP, 2),
            new Kind("text.weak", Role.TEXT, 2),
            new Kind("product.weak", Role.PRODUCT, 1));

    static boolean isTotal(String text) {
        return WORDS.says("total", text.strip());
    }

    static boolean isEnd(String text) {
        return WORDS.says("end", text);
    }

    boolean has(Role role) {
        return places.containsKey(role);
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
        var upper = rows.get(row);
        var one = header(roles(labels(upper, Optional.empty())), List.of(upper));
        if (row + 1 < rows.size() && isLower(upper, rows.get(row + 1))) {
            var lower = rows.get(row + 1);
            var two = header(roles(labels(upper, Optional.of(lower))), List.of(upper, lower));
            if (two.isPresent()
                    && two.get().weight() >= one.map(Columns::weight).orElse(0)) {
                return two;
            }
        }
        return one;
    }

    private static Optional<Columns> header(Map<Role, Integer> roles, List<GridRow> rows) {
        boolean parties = roles.containsKey(Role.LEAD) || roles.containsKey(Role.PARTIES);
        boolean tells =
                roles.containsKey(Role.TEXT) && (parties || roles.containsKey(Role.TIMING) && roles.size() >= 3);
        return tells ? Optional.of(new Columns(roles, rows)) : Optional.empty();
    }

    /** The lower row of a header holds short labels and no number of a task. */
    private static boolean isLower(GridRow upper, GridRow lower) {
        var words =
                lower.cells().stream().filter(cell -> !cell.text().isBlank()).toList();
        boolean gaps = upper.cells().stream()
                        .anyMatch(cell -> cell.span() > 1 || cell.text().isBlank())
                || lower.cells().stream().anyMatch(GridCell::continued);
        long labels =
                upper.cells().stream().filter(cell -> !cell.text().isBlank()).count();
        return gaps
                && labels > 1
                && !words.isEmpty()
                && words.stream()
                        .allMatch(cell -> label(cell.text()).isPresent()
                                || said(upper, cell.column()).equals(Folded.line(cell.text())));
    }

    private static String said(GridRow row, int column) {
        return row.cells().stream()
                .filter(cell -> cell.column() == column)
                .map(cell -> Folded.line(cell.text()))
                .findFirst()
                .orElse("");
    }

    /** What stands over each column; a wide cell, or the cell left of an empty one, stands over several. */
    private static Map<Integer, String> labels(GridRow upper, Optional<GridRow> lower) {
        var labels = new java.util.TreeMap<Integer, String>();
        upper.cells().forEach(cell -> labels.put(cell.column(), cell.text()));
        lower.ifPresent(row -> row.cells().forEach(cell -> {
            if (!cell.text().isBlank()) {
                var above = over(upper, cell.column());
                boolean alone =
                        label(cell.text()).filter(one -> one.strength() > 0).isPresent();
                labels.put(cell.column(), alone ? cell.text() : above + " " + cell.text());
            }
        }));
        return labels;
    }

    private static String over(GridRow upper, int column) {
        return upper.cells().stream()
                .filter(cell -> cell.column() <= column && !cell.text().isBlank())
                .reduce((_, last) -> last)
                .map(GridCell::text)
                .orElse("");
    }

    private static Map<Role, Integer> roles(Map<Integer, String> labels) {
        var roles = new EnumMap<Role, Integer>(Role.class);
        var strengths = new EnumMap<Role, Integer>(Role.class);
        labels.forEach((column, text) -> label(text)
                .filter(one -> one.strength() > 0)
                .ifPresent(label -> {
                    int before = strengths.getOrDefault(label.role(), 0);
                    if (label.strength() > before) {
                        roles.put(label.role(), column);
                        strengths.put(label.role(), label.strength());
                    } else if (label.role() == Role.TEXT && !roles.containsKey(Role.DETAIL)) {
                        roles.put(Role.DETAIL, column);
                    }
                }));
        return complete(roles);
    }

    private static Map<Role, Integer> complete(Map<Role, Integer> roles) {
        for (var stand : List.of(Role.GROUP, Role.PRODUCT)) {
            var place = roles.get(stand);
            if (!roles.containsKey(Role.TEXT) && place != null) {
                roles.put(Role.TEXT, place);
                roles.remove(stand);
            }
        }
        var start = roles.get(Role.START);
        if (start != null && !roles.containsKey(Role.TIMING)) {
            roles.put(Role.TIMING, start);
            roles.remove(Role.START);
        }
        return roles;
    }

    /** The first of two columns of words names groups when its cells are merged downwards. */
    Columns grouped(List<GridRow> rows) {
        var first = places.get(Role.TEXT);
        var second = places.get(Role.DETAIL);
        if (first == null || second == null || has(Role.GROUP)) {
            return this;
        }
        long merged = rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.column() == first && cell.continued())
                .count();
        if (merged == 0) {
            return this;
        }
        var roles = new EnumMap<Role, Integer>(places);
        roles.put(Role.GROUP, first);
        roles.put(Role.TEXT, second);
        roles.remove(Role.DETAIL);
        return new Columns(roles, header);
    }

    private static Optional<Label> label(String text) {
        var folded =
                Folded.line(text).replaceAll("^[^a-z0-9#]+|[^a-z0-9)#]+$", "").replaceAll("\\s*\\([^)]*\\)?$", "");
        if (folded.isEmpty() || folded.length() > LONGEST_LABEL) {
            return Optional.empty();
        }
        return KINDS.stream()
                .filter(kind -> WORDS.pattern(kind.key()).matcher(folded).find())
                .map(kind -> new Label(kind.role(), kind.strength()))
                .findFirst();
    }

    /** The header again, at the top of a page. */
    boolean repeats(GridRow row) {
        var words = texts(row);
        return words.size() >= 2 && header.stream().anyMatch(own -> texts(own).containsAll(words))
                || header.size() > 1
                        && words.size() == 1
                        && texts(header.getLast()).containsAll(words);
    }

    private static Set<String> texts(GridRow row) {
        return row.cells().stream()
                .map(cell -> Folded.line(cell.text()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    int last() {
        return places.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Of the columns without which a row is no task. */
    int lastNeeded() {
        return places.entrySet().stream()
                .filter(place -> NEEDED.contains(place.getKey()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
    }
}
