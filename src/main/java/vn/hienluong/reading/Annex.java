package vn.hienluong.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.hienluong.extraction.Grid;
import vn.hienluong.extraction.SourceDocument;
import vn.hienluong.platform.Outcome;
import vn.hienluong.reading.Columns.Role;

/** Finds the annex among the tables of a paper, joins its parts, and stitches rows that a page break has cut. */
final class Annex {

    /** @param first place of its first table among the pieces of the document */
    record Found(int first, Columns columns, List<AnnexRow> rows, List<DraftNote> notes) {}

    private record Candidate(int piece, int number, Columns columns, List<AnnexRow> rows) {

        long tasks() {
            return rows.stream()
                    .filter(row -> row.has(Role.TEXT) && !row.onlyWords())
                    .count();
        }

        long score() {
            return tasks() * 10 + columns.weight();
        }
    }

    /** A table is clearly the annex when it has this many times the tasks of the next. */
    private static final double CLEARLY = 2;

    private Annex() {}

    static Outcome<Found> in(SourceDocument document, OptionalInt wanted) {
        var candidates = candidates(document);
        if (candidates.isEmpty()) {
            boolean tables = document.pieces().stream().anyMatch(Grid.class::isInstance);
            return Outcome.refused(tables ? "reading.no-annex" : "reading.no-table");
        }
        if (wanted.isPresent()) {
            return candidates.stream()
                    .filter(one -> one.number() == wanted.getAsInt())
                    .findFirst()
                    .map(one -> Outcome.done(found(List.of(one), List.of())))
                    .orElseGet(() -> Outcome.refused("reading.no-such-table", numbers(candidates)));
        }
        return chosen(candidates);
    }

    private static Outcome<Found> chosen(List<Candidate> candidates) {
        var best = candidates.stream()
                .max(Comparator.comparingLong(Candidate::score))
                .orElseThrow();
        var joined = candidates.stream()
                .filter(one -> one.columns().same(best.columns()))
                .toList();
        var others = candidates.stream()
                .filter(one -> !one.columns().same(best.columns()) && one.tasks() > 0)
                .toList();
        long tasks = joined.stream().mapToLong(Candidate::tasks).sum();
        long next = others.stream().mapToLong(Candidate::tasks).max().orElse(0);
        if (tasks == 0) {
            return Outcome.refused("reading.no-tasks");
        }
        if (next > 0 && tasks < CLEARLY * next) {
            return Outcome.refused("reading.two-annexes", numbers(candidates));
        }
        var notes = next > 0
                ? List.of(new DraftNote("header", "reading.note.other-table", List.of(numbers(others))))
                : List.<DraftNote>of();
        return Outcome.done(found(joined, notes));
    }

    private static String numbers(List<Candidate> candidates) {
        return candidates.stream()
                .map(one -> Integer.toString(one.number()))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static Found found(List<Candidate> parts, List<DraftNote> notes) {
        var rows = new ArrayList<AnnexRow>();
        parts.forEach(part -> rows.addAll(part.rows()));
        return new Found(parts.getFirst().piece(), parts.getFirst().columns(), stitched(rows), notes);
    }

    private static List<Candidate> candidates(SourceDocument document) {
        var candidates = new ArrayList<Candidate>();
        int number = 0;
        for (int piece = 0; piece < document.pieces().size(); piece++) {
            if (document.pieces().get(piece) instanceof Grid grid) {
                number++;
                int place = piece;
                int which = number;
                read(grid, candidates)
                        .ifPresent(part -> candidates.add(new Candidate(place, which, part.columns(), part.rows())));
            }
        }
        return candidates;
    }

    private record Part(Columns columns, List<AnnexRow> rows) {}

    /** A table under its own header, or one that goes on from the table before it with as many columns. */
    private static Optional<Part> read(Grid grid, List<Candidate> before) {
        int last = Math.min(grid.rows().size(), 6);
        for (int row = 0; row < last; row++) {
            var columns = Columns.at(grid.rows(), row);
            if (columns.isPresent()) {
                return Optional.of(
                        new Part(columns.get(), rows(grid, row + columns.get().headerRows(), columns.get())));
            }
        }
        return before.isEmpty() || grid.columns() <= highest(before.getLast().columns())
                ? Optional.empty()
                : goesOn(grid, before.getLast().columns());
    }

    private static Optional<Part> goesOn(Grid grid, Columns columns) {
        var rows = rows(grid, 0, columns);
        long like = rows.stream()
                .filter(row -> row.has(Role.TEXT) && (row.has(Role.NUMBER) || row.has(Role.TIMING)))
                .count();
        return like * 2 >= rows.size() && grid.columns() == highest(columns) + 1
                ? Optional.of(new Part(columns, rows))
                : Optional.empty();
    }

    private static int highest(Columns columns) {
        return columns.places().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private static List<AnnexRow> rows(Grid grid, int from, Columns columns) {
        var rows = new ArrayList<AnnexRow>();
        for (int place = from; place < grid.rows().size(); place++) {
            boolean repeated =
                    Columns.at(grid.rows(), place).filter(columns::same).isPresent();
            var row = AnnexRow.of(grid.rows().get(place), columns, grid.columns());
            if (!repeated && !row.counts() && (!row.blank() || row.inherits)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<AnnexRow> stitched(List<AnnexRow> rows) {
        var whole = new ArrayList<AnnexRow>();
        for (var row : rows) {
            if (!whole.isEmpty() && continues(row, whole.getLast())) {
                whole.getLast().append(row);
            } else {
                inherit(row, whole);
                whole.add(row);
            }
        }
        return whole;
    }

    /** Without a number of its own, a row goes on from the one before unless it is a heading or a task in itself. */
    private static boolean continues(AnnexRow row, AnnexRow before) {
        if (row.has(Role.NUMBER) || row.wide) {
            return false;
        }
        boolean complete = row.has(Role.TEXT) && (row.has(Role.LEAD) || row.has(Role.PARTIES)) && row.has(Role.TIMING);
        if (complete && !open(before)) {
            return false;
        }
        boolean heading = row.onlyWords() && row.bold && !before.bold;
        return !heading && !(row.inherits && row.has(Role.TEXT) && startsAnew(row));
    }

    private static boolean startsAnew(AnnexRow row) {
        var first = row.get(Role.TEXT).codePointAt(0);
        return Character.isUpperCase(first) || first == '-';
    }

    /** Cut in two: nobody leads it or it has no time yet. */
    private static boolean open(AnnexRow row) {
        return !row.onlyWords()
                && !row.inherits
                && (!(row.has(Role.LEAD) || row.has(Role.PARTIES)) || !row.has(Role.TIMING));
    }

    /** Cells that are merged downwards hold for each row that they stand beside. */
    private static void inherit(AnnexRow row, List<AnnexRow> before) {
        if (!row.inherits || before.isEmpty()) {
            return;
        }
        for (var role : List.of(Role.LEAD, Role.COORDINATOR, Role.PARTIES, Role.TIMING, Role.PRODUCT)) {
            if (!row.has(role)) {
                row.cells.put(role, before.getLast().get(role));
            }
        }
    }
}
