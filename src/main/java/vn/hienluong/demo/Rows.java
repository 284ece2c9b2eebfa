package vn.hienluong.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows of a table among the resources, each by the names of its columns. */
final class Rows {

    private Rows() {}

    static List<Map<String, String>> of(String table) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Rows.class.getResourceAsStream("/demo/" + table + ".tsv"), table),
                StandardCharsets.UTF_8))) {
            var lines = reader.lines().toList();
            var names = lines.getFirst().split("\t");
            return lines.stream().skip(1).map(line -> row(names, line)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> row(String[] names, String line) {
        var cells = line.split("\t", -1);
        var row = new HashMap<String, String>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], i < cells.length ? cells[i] : "");
        }
        return row;
    }
}
