package vn.hienluong.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hienluong.extraction.PdfPage.Ruling;
import vn.hienluong.extraction.TextLine.Glyph;

/**
 * One ruled table on a page: lines that cross make columns and rows, a line that is missing between two fields makes
 * them one.
 */
final class Lattice {

    private static final float NEAR = 3;

    private final List<Ruling> across;
    private final List<Ruling> down;
    private final List<Float> xs;
    private final List<Float> ys;

    private Lattice(List<Ruling> across, List<Ruling> down) {
        this.across = across;
        this.down = down;
        xs = places(down, across);
        ys = places(across, down);
    }

    /** The tables of a page from top to bottom; a frame around a text is none. */
    static List<Lattice> of(PdfPage page) {
        var across = joined(page.across());
        var down = joined(page.down());
        var group = new int[across.size() + down.size()];
        for (var index = 0; index < group.length; index++) {
            group[index] = index;
        }
        for (var row = 0; row < across.size(); row++) {
            for (var column = 0; column < down.size(); column++) {
                if (across.get(row).covers(down.get(column).at())
                        && down.get(column).covers(across.get(row).at())) {
                    group[root(group, row)] = root(group, across.size() + column);
                }
            }
        }
        var lattices = new ArrayList<Lattice>();
        for (var index = 0; index < group.length; index++) {
            if (root(group, index) == index) {
                lattices.add(new Lattice(members(across, group, 0, index), members(down, group, across.size(), index)));
            }
        }
        return lattices.stream()
                .filter(lattice -> lattice.xs.size() > 2 && lattice.ys.size() > 1 && lattice.down.size() > 0)
                .sorted(Comparator.comparing(Lattice::top))
                .toList();
    }

    private static int root(int[] group, int index) {
        var here = index;
        while (group[here] != here) {
            group[here] = group[group[here]];
            here = group[here];
        }
        return here;
    }

    private static List<Ruling> members(List<Ruling> rulings, int[] group, int offset, int wanted) {
        var members = new ArrayList<Ruling>();
        for (var index = 0; index < rulings.size(); index++) {
            if (root(group, offset + index) == wanted) {
                members.add(rulings.get(index));
            }
        }
        return members;
    }

    /** Pieces of one line, drawn cell by cell, are one line. */
    private static List<Ruling> joined(List<Ruling> rulings) {
        var sorted = new ArrayList<>(rulings);
        sorted.sort(Comparator.comparing(Ruling::at));
        var joined = new ArrayList<Ruling>();
        for (var from = 0; from < sorted.size(); ) {
            var to = from + 1;
            while (to < sorted.size() && sorted.get(to).at() - sorted.get(from).at() <= NEAR / 2) {
                to++;
            }
            var same = new ArrayList<>(sorted.subList(from, to));
            same.sort(Comparator.comparing(Ruling::from));
            var start = joined.size();
            for (var piece : same) {
                if (joined.size() > start && piece.from() <= joined.getLast().to() + NEAR) {
                    var last = joined.removeLast();
                    joined.add(new Ruling(last.at(), last.from(), Math.max(last.to(), piece.to())));
                } else {
                    joined.add(piece);
                }
            }
            from = to;
        }
        return joined;
    }

    /** Where lines stand, and where those that cross them end: tables are often open at their sides. */
    private static List<Float> places(List<Ruling> standing, List<Ruling> crossing) {
        var places = new ArrayList<Float>();
        standing.forEach(ruling -> places.add(ruling.at()));
        var inner = places.stream().sorted().toList();
        crossing.stream().map(Ruling::from).min(Comparator.naturalOrder()).ifPresent(least -> {
            if (inner.isEmpty() || least < inner.getFirst() - 3 * NEAR) {
                places.add(least);
            }
        });
        crossing.stream().map(Ruling::to).max(Comparator.naturalOrder()).ifPresent(most -> {
            if (inner.isEmpty() || most > inner.getLast() + 3 * NEAR) {
                places.add(most);
            }
        });
        return apart(places);
    }

    static List<Float> apart(List<Float> places) {
        var apart = new ArrayList<Float>();
        for (var place : places.stream().sorted().toList()) {
            if (apart.isEmpty() || place - apart.getLast() > NEAR + 1) {
                apart.add(place);
            }
        }
        return apart;
    }

    List<Float> edges() {
        return xs;
    }

    float top() {
        return ys.getFirst();
    }

    boolean holds(Glyph glyph) {
        return glyph.middle() > xs.getFirst()
                && glyph.middle() < xs.getLast()
                && height(glyph) > ys.getFirst()
                && height(glyph) < ys.getLast();
    }

    private static float height(Glyph glyph) {
        return glyph.y() - 0.3f * glyph.size();
    }

    private static int band(List<Float> edges, float place) {
        var band = 0;
        while (band < edges.size() - 2 && place >= edges.get(band + 1)) {
            band++;
        }
        return band;
    }

    private boolean isClosedRight(int row, int column) {
        var middle = (ys.get(row) + ys.get(row + 1)) / 2;
        return column == xs.size() - 2
                || down.stream()
                        .anyMatch(ruling ->
                                Math.abs(ruling.at() - xs.get(column + 1)) <= NEAR + 1 && ruling.covers(middle));
    }

    private boolean isClosedAbove(int row, int column) {
        var middle = (xs.get(column) + xs.get(column + 1)) / 2;
        return row == 0
                || across.stream()
                        .anyMatch(ruling -> Math.abs(ruling.at() - ys.get(row)) <= NEAR + 1 && ruling.covers(middle));
    }

    private static final class Field {
        private final int column;
        private final boolean continued;
        private int span = 1;
        private final List<Glyph> glyphs = new ArrayList<>();

        private Field(int column, boolean continued) {
            this.column = column;
            this.continued = continued;
        }
    }

    /** The rows with the text that stands in them; rows without any are double lines and go. */
    List<GridRow> rows(List<Glyph> glyphs, int page) {
        var fields = new ArrayList<List<Field>>();
        for (var row = 0; row < ys.size() - 1; row++) {
            fields.add(fields(row));
        }
        for (var glyph : glyphs) {
            var column = band(xs, glyph.middle());
            var row = band(ys, height(glyph));
            var field = at(fields.get(row), column);
            while (field.continued && row > 0) {
                field = at(fields.get(--row), column);
            }
            field.glyphs.add(glyph);
        }
        return fields.stream()
                .map(row -> new GridRow(row.stream().map(this::cell).toList(), false, page))
                .filter(row ->
                        row.cells().stream().anyMatch(cell -> !cell.text().isEmpty()))
                .toList();
    }

    private List<Field> fields(int row) {
        var fields = new ArrayList<Field>();
        for (var column = 0; column < xs.size() - 1; column++) {
            if (column == 0 || isClosedRight(row, column - 1)) {
                fields.add(new Field(column, !isClosedAbove(row, column)));
            } else {
                fields.getLast().span++;
            }
        }
        return fields;
    }

    private static Field at(List<Field> row, int column) {
        var found = row.getFirst();
        for (var field : row) {
            if (field.column <= column) {
                found = field;
            }
        }
        return found;
    }

    private GridCell cell(Field field) {
        var lines = TextLine.of(field.glyphs);
        var left = xs.get(field.column);
        var right = xs.get(field.column + field.span);
        var inset = (float)
                lines.stream().mapToDouble(line -> line.left() - left).min().orElse(0);
        var padding = Math.clamp(inset, 1.5f, 7);
        var text = "";
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            var ended = index > 0 && lines.get(index - 1).isEndedBefore(line, left + padding, right - padding);
            text = index == 0 ? line.text() : ended ? text + "\n" + line.text() : Tidy.joined(text, line.text());
        }
        var bold = !lines.isEmpty() && lines.stream().allMatch(TextLine::bold);
        return new GridCell(Tidy.text(text), bold, field.column, field.span, field.continued);
    }
}
