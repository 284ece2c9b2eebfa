package vn.hienluong.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** The words by which papers are understood; all of them stand among the resources, folded where they are patterns. */
final class Lexicon {

    private Lexicon() {}

    /** Rows of a table, cells parted by tabs. */
    static List<List<String>> table(String name) {
        try (var reader = reader(name)) {
            return reader.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, Pattern> patterns(String name) {
        var patterns = new HashMap<String, Pattern>();
        properties(name).forEach((key, value) -> patterns.put((String) key, Pattern.compile((String) value)));
        return patterns;
    }

    private static Properties properties(String name) {
        var properties = new Properties();
        try (var reader = reader(name)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    private static BufferedReader reader(String name) {
        return new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream("/reading/" + name), name),
                StandardCharsets.UTF_8));
    }
}
