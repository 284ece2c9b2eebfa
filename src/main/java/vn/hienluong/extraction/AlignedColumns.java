package vn.hienluong.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A table without rules, such as letterhead and signature: lines that leave the same gap between their parts. */
final class AlignedColumns {

    private static final float GAP = 1.6f;
    private static final float WIDE_GAP = 3;
    private static final float LEAST_GUTTER = 0.8f;
    private static final float LINE = 0.95f;
    private static final float ROW_GAP = 1.75f;
    private static final Pattern LIST_SIGN = Pattern.compile("[-+*\\u2022\\u2013]|(\\d+(\\.\\d+)*|\\p{L}|[IVX]+)[.)]?");

    private record Column(float left, float right) {

        boolean meets(TextLine part) {
            return part.left() < right && part.right() > left;
        }
    }

    private final List<TextLine> lines = new ArrayList<>();
    private List<Column> columns = List.of();

    private AlignedColumns() {}

    /** How many lines from here on stand in columns; 0 where they do not. */
    static AlignedColumns from(List<TextLine> page, int first) {
        var found = new AlignedColumns();
        var staggered = first + 1 < page.size() && areBeside(page.get(first), page.get(first + 1));
        if (page.get(first).segments(GAP).size() < 2 && !staggered) {
            return found;
        }
        found.columns = merged(List.of(), page.get(first).segments(GAP));
        found.lines.add(page.get(first));
        for (var index = first + 1; index < page.size() && found.takes(page.get(index)); index++) {
            found.lines.add(page.get(index));
        }
        found.lookAgain(staggered);
        return found;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    int size() {
        return lines.size();
    }

    private boolean takes(TextLine line) {
        var parts = line.segments(GAP);
        var wider = merged(columns, parts);
        var fits = wider.size() > 1 && wider.size() >= columns.size();
        var belongs = parts.size() > 1 || areBeside(lines.getLast(), line) || isBelow(line);
        if (!fits || !belongs || line.y() - lines.getLast().y() > 8 * line.size()) {
            return false;
        }
        columns = wider;
        return true;
    }

    /** Two columns set apart may stand on lines of their own: one begins before the other has ended. */
    private static boolean areBeside(TextLine one, TextLine other) {
        var size = Math.min(one.size(), other.size());
        return other.y() - one.y() < LINE * size
                && Math.max(one.left(), other.left()) - Math.min(one.right(), other.right()) > LEAST_GUTTER * size;
    }

    /** A line with one part belongs here where it stands under another of its column. */
    private boolean isBelow(TextLine line) {
        var near = line.y() - lines.getLast().y() < 2 * line.size();
        return lines.stream()
                .flatMap(above -> above.segments(GAP).stream())
                .anyMatch(above -> Math.abs(above.middle() - line.middle()) < line.size() / 2
                        || near && Math.abs(above.left() - line.left()) < 3);
    }

    private static List<Column> merged(List<Column> columns, List<TextLine> parts) {
        var all = new ArrayList<>(columns);
        parts.forEach(part -> all.add(new Column(part.left(), part.right())));
        all.sort(Comparator.comparing(Column::left));
        var gutter = LEAST_GUTTER * parts.getFirst().size();
        var merged = new ArrayList<Column>();
        for (var column : all) {
            if (!merged.isEmpty() && column.left() - merged.getLast().right() < gutter) {
                var last = merged.removeLast();
                merged.add(new Column(last.left(), Math.max(last.right(), column.right())));
            } else {
                merged.add(column);
            }
        }
        return merged;
    }

    /** One line with a gap is a table only where the gap is wide and no list sign stands before it. */
    private void lookAgain(boolean staggered) {
        var parted =
                lines.stream().filter(line -> line.segments(GAP).size() > 1).toList();
        var lists = parted.stream()
                .allMatch(line -> line.segments(GAP).size() == 2
                        && LIST_SIGN
                                .matcher(line.segments(GAP).getFirst().text())
                                .matches());
        var wide = parted.stream().anyMatch(line -> line.segments(WIDE_GAP).size() > 1);
        if (columns.size() < 2 || !staggered && (lists || parted.size() < 2 && !wide)) {
            lines.clear();
        }
    }

    /** Rows begin at the numbers in the first column; where there are none, after a gap. */
    Grid grid(PdfPage page) {
        var rows = new ArrayList<List<List<TextLine>>>();
        var before = 0f;
        var numbered = isNumbered();
        for (var line : lines) {
            var parts = line.segments(GAP);
            var begins =
                    numbered ? columns.getFirst().meets(parts.getFirst()) : line.y() - before > ROW_GAP * line.size();
            if (rows.isEmpty() || begins) {
                rows.add(columns.stream()
                        .map(_ -> (List<TextLine>) new ArrayList<TextLine>())
                        .toList());
            }
            before = line.y();
            for (var part : parts) {
                for (var column = 0; column < columns.size(); column++) {
                    if (columns.get(column).meets(part)) {
                        rows.getLast().get(column).add(part);
                        break;
                    }
                }
            }
        }
        var grid = rows.stream()
                .map(row -> new GridRow(cells(row), false, page.number()))
                .toList();
        return Grid.of(grid, page.isLandscape());
    }

    private boolean isNumbered() {
        var first = lines.stream()
                .flatMap(line -> line.segments(GAP).stream().limit(1))
                .filter(part -> columns.getFirst().meets(part))
                .toList();
        var numbers =
                first.stream().filter(part -> LIST_SIGN.matcher(part.text()).matches());
        return 2 * numbers.count() > first.size();
    }

    private static List<GridCell> cells(List<List<TextLine>> row) {
        var cells = new ArrayList<GridCell>();
        for (var parts : row) {
            var text = String.join("\n", parts.stream().map(TextLine::text).toList());
            var bold = !parts.isEmpty() && parts.stream().allMatch(TextLine::bold);
            cells.add(new GridCell(text, bold, cells.size(), 1, false));
        }
        return cells;
    }
}
