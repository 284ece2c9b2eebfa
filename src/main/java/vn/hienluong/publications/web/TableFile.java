package vn.hienluong.publications.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.extraction.Extraction;
import vn.hienluong.extraction.Grid;
import vn.hienluong.extraction.GridRow;
import vn.hienluong.extraction.SourceDocument;
import vn.hienluong.platform.Outcome;
import vn.hienluong.publications.facts.DataTable;

/** A table of figures from an Excel or CSV file (RFC 4180; comma, semicolon or tab): the first table with a head and a row. */
@Component
class TableFile {

    private final Extraction extraction;

    TableFile(Extraction extraction) {
        this.extraction = extraction;
    }

    Outcome<DataTable> read(String name, byte[] content) {
        var ending = name.toLowerCase(java.util.Locale.ROOT);
        if (ending.endsWith(".csv")) {
            return found(text(content).flatMap(text -> DataTable.of(typed(rows(text)))));
        }
        return extraction.read(name, content).then(document -> found(table(document)));
    }

    private static Outcome<DataTable> found(Optional<DataTable> table) {
        return table.map(Outcome::done).orElseGet(() -> Outcome.refused("publications.table.none"));
    }

    private static Optional<DataTable> table(SourceDocument document) {
        return document.pieces().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .map(grid -> DataTable.of(typed(grid.rows().stream()
                        .map(row -> cells(row, grid.columns()))
                        .toList())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A merged cell stands in the first of its columns. */
    private static List<String> cells(GridRow row, int columns) {
        var cells = new ArrayList<>(java.util.Collections.nCopies(columns, ""));
        row.cells().forEach(cell -> cells.set(cell.column(), cell.text()));
        return cells;
    }

    private static String typed(List<List<String>> rows) {
        return rows.stream()
                .map(row -> String.join(
                        "\t",
                        row.stream()
                                .map(cell -> cell.replaceAll("\\s+", " ").strip())
                                .toList()))
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private static Optional<String> text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(text.replaceFirst("^\uFEFF", ""));
        } catch (CharacterCodingException otherLetters) {
            return Optional.empty();
        }
    }

    static List<List<String>> rows(String csv) {
        char between = separator(csv);
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char letter = csv.charAt(i);
            if (quoted && letter == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(letter);
                i++;
            } else if (letter == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && (letter == between || letter == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (letter == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(letter);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    /** Whichever the first line has most of: Excel writes semicolons where a comma parts decimals. */
    private static char separator(String csv) {
        var first = csv.lines().findFirst().orElse("");
        char best = ',';
        for (char other : new char[] {';', '\t'}) {
            if (count(first, other) > count(first, best)) {
                best = other;
            }
        }
        return best;
    }

    private static long count(String line, char letter) {
        return line.chars().filter(one -> one == letter).count();
    }
}
