package vn.hienluong.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows of a table among the resources, each by the names of its columns; lines that begin with # say what it is. */
final class Table {

    private Table() {}

    static List<Map<String, String>> of(String name) {
        try (var file = Objects.requireNonNull(Table.class.getResourceAsStream("/portal/" + name), name)) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
            var names = lines.getFirst().split("\t");
            return lines.stream().skip(1).map(line -> row(names, line)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> row(String[] names, String line) {
        var cells = line.split("\t", -1);
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], i < cells.length ? cells[i] : "");
        }
        return row;
    }
}
