package vn.hienluong.publications.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of figures, typed or pasted: a line for each row, cells apart by tabs, the first row heads the columns. */
public record DataTable(List<String> columns, List<List<String>> rows) {

    static final int MOST_COLUMNS = 50;
    static final int MOST_ROWS = 5_000;

    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Nothing when there are no rows, or more than we keep; short rows are filled, what stands beyond the head is an error. */
    public static Optional<DataTable> of(String typed) {
        var lines = typed.lines()
                .filter(line -> !line.isBlank())
                .map(DataTable::cells)
                .toList();
        if (lines.size() < 2 || lines.size() > MOST_ROWS + 1) {
            return Optional.empty();
        }
        int width = lines.getFirst().size();
        if (width > MOST_COLUMNS || lines.stream().anyMatch(line -> line.size() > width)) {
            return Optional.empty();
        }
        return Optional.of(new DataTable(
                lines.getFirst(),
                lines.stream().skip(1).map(line -> filled(line, width)).toList()));
    }

    /** As it is typed. */
    public String typed() {
        return Stream.concat(Stream.of(columns), rows.stream())
                .map(row -> String.join("\t", row))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\t", -1)).map(String::strip).toList();
    }

    private static List<String> filled(List<String> row, int width) {
        return Stream.concat(row.stream(), Stream.generate(() -> "").limit(width - row.size()))
                .toList();
    }
}
