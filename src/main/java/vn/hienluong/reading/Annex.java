package vn.hienluong.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hienluong.extraction.Grid;
import vn.hienluong.extraction.GridRow;
import vn.hienluong.extraction.Paragraph;
import vn.hienluong.extraction.SourceDocument;
import vn.hienluong.platform.Outcome;
import vn.hienluong.reading.Columns.Role;
import vn.hienluong.reading.words.Folded;

/** Finds the annex among the tables of a paper and joins its parts. */
final class Annex {

    /**
     * @param pieces places of its tables among the pieces of the document
     * @param outside rows of these tables that are no part of it: what a sheet has above the header and below the end
     */
    record Found(
            Set<Integer> pieces, Columns columns, List<AnnexRow> rows, List<GridRow> outside, List<DraftNote> notes) {

        int first() {
            return pieces.stream().min(Comparator.naturalOrder()).orElseThrow();
        }
    }

    private record Candidate(int piece, int number, Part part) {

        Columns columns() {
            return part.columns();
        }

        long tasks() {
            return part.rows().stream()
                    .filter(row -> row.has(Role.TEXT) && !row.onlyWords())
                    .count();
        }

        long score() {
            return tasks() * 10 + columns().weight();
        }
    }

    private record Part(Columns columns, List<AnnexRow> rows, List<GridRow> outside) {}

    /** A table is clearly the annex when it has this many times the tasks of the next. */
    private static final double CLEARLY = 2;

    private static final int ROWS_ABOVE_A_HEADER = 40;
    private static final int LONGEST_HEADING = 200;

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
                    .map(one -> Outcome.done(found(document, List.of(one), List.of())))
                    .orElseGet(() -> Outcome.refused("reading.no-such-table", numbers(candidates)));
        }
        return chosen(document, candidates);
    }

    private static Outcome<Found> chosen(SourceDocument document, List<Candidate> candidates) {
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
        return Outcome.done(found(document, joined, notes));
    }

    private static String numbers(List<Candidate> candidates) {
        return candidates.stream().map(one -> Integer.toString(one.number())).collect(Collectors.joining(", "));
    }

    private static Found found(SourceDocument document, List<Candidate> parts, List<DraftNote> notes) {
        var rows = new ArrayList<AnnexRow>();
        for (var part : parts) {
            if (parts.size() > 1) {
                rows.addAll(headingsAbove(document, part, rows.isEmpty()));
            }
            rows.addAll(part.part().rows());
        }
        return new Found(
                parts.stream().map(Candidate::piece).collect(Collectors.toSet()),
                parts.getFirst().columns(),
                Stitching.of(rows),
                parts.stream().flatMap(part -> part.part().outside().stream()).toList(),
                notes);
    }

    /** Where each group has a table of its own, its headings stand above the table. */
    private static List<AnnexRow> headingsAbove(SourceDocument document, Candidate part, boolean first) {
        var headings = new ArrayList<AnnexRow>();
        for (int piece = part.piece() - 1; piece >= 0; piece--) {
            boolean near = !first || headings.isEmpty();
            if (!(document.pieces().get(piece) instanceof Paragraph above) || !isHeading(above, first, near)) {
                break;
            }
            headings.addFirst(AnnexRow.heading(above.text()));
        }
        return headings;
    }

    /** Unnumbered words above the first table are more likely the title of the annex. */
    private static boolean isHeading(Paragraph above, boolean first, boolean near) {
        var text = above.text();
        boolean title = text.startsWith("(") || first && Folded.capitals(text);
        return text.length() < LONGEST_HEADING && (Rows.isNumbered(text) || above.bold() && near && !title);
    }

    private static List<Candidate> candidates(SourceDocument document) {
        var candidates = new ArrayList<Candidate>();
        int number = 0;
        for (int piece = 0; piece < document.pieces().size(); piece++) {
            if (document.pieces().get(piece) instanceof Grid grid) {
                number++;
                int place = piece;
                int which = number;
                read(grid, candidates).ifPresent(part -> candidates.add(new Candidate(place, which, part)));
            }
        }
        return candidates;
    }

    /** A table under its own header, or one that goes on from the table before it with as many columns. */
    private static Optional<Part> read(Grid grid, List<Candidate> before) {
        int last = Math.min(grid.rows().size(), ROWS_ABOVE_A_HEADER);
        for (int row = 0; row < last; row++) {
            var columns = Columns.at(grid.rows(), row);
            if (columns.isPresent()) {
                int body = row + columns.get().header().size();
                var grouped = columns.get()
                        .grouped(grid.rows().subList(body, grid.rows().size()));
                return Optional.of(part(grid, row, body, grouped));
            }
        }
        return before.isEmpty()
                ? Optional.empty()
                : goesOn(grid, before.getLast().columns());
    }

    private static Optional<Part> goesOn(Grid grid, Columns columns) {
        if (grid.columns() <= columns.lastNeeded() || grid.columns() > columns.last() + 3) {
            return Optional.empty();
        }
        var part = part(grid, 0, 0, columns);
        long like = part.rows().stream()
                .filter(row -> row.has(Role.TEXT) && (row.has(Role.NUMBER) || row.has(Role.TIMING)))
                .count();
        return like > 0 && like * 2 >= part.rows().size() ? Optional.of(part) : Optional.empty();
    }

    private static Part part(Grid grid, int header, int body, Columns columns) {
        var rows = new ArrayList<AnnexRow>();
        var outside = new ArrayList<>(grid.rows().subList(0, header));
        boolean ended = false;
        boolean again = false;
        for (var row : grid.rows().subList(body, grid.rows().size())) {
            var read = AnnexRow.of(row, columns, grid.columns());
            ended |= ends(row);
            if (ended) {
                outside.add(row);
            } else if (columns.repeats(row)) {
                again = true;
            } else if (!read.counts() && !isTotal(row) && !isBlank(read)) {
                read.again = again;
                again = false;
                rows.add(read);
            }
        }
        return new Part(columns, rows, outside);
    }

    private static boolean isBlank(AnnexRow row) {
        return row.blank() && row.continued.isEmpty();
    }

    private static boolean ends(GridRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.text().isBlank())
                .findFirst()
                .filter(cell -> Columns.isEnd(cell.text()))
                .isPresent();
    }

    private static boolean isTotal(GridRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.text().isBlank())
                .limit(2)
                .anyMatch(cell -> Columns.isTotal(cell.text()));
    }
}
