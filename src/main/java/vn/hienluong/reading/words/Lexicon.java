package vn.hienluong.reading.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Patterns by which papers are understood, from a resource: {@code key = regular expression} in Vietnamese, {@code +=}
 * for one more. They are compared without diacritics and case, so they are written in small letters.
 */
public final class Lexicon {

    private static final String COMMENT = "#";

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    private Lexicon(String name) {
        var sources = new LinkedHashMap<String, String>();
        for (var line : lines(name)) {
            int equals = line.indexOf('=');
            boolean more = line.charAt(equals - 1) == '+';
            var key = line.substring(0, more ? equals - 1 : equals).strip();
            sources.merge(key, line.substring(equals + 1).strip(), (before, next) -> before + "|" + next);
        }
        sources.forEach((key, source) -> patterns.put(key, Pattern.compile(folded(source))));
    }

    public static Lexicon of(String name) {
        return new Lexicon(name);
    }

    public Pattern pattern(String key) {
        return Objects.requireNonNull(patterns.get(key), key);
    }

    /** Matches hold for the printed text as well: folding keeps every letter in its place. */
    public Matcher in(String key, String text) {
        return pattern(key).matcher(Folded.chars(text));
    }

    public boolean says(String key, String text) {
        return in(key, text).find();
    }

    public Optional<MatchResult> find(String key, String text) {
        var found = in(key, text);
        return found.find() ? Optional.of(found.toMatchResult()) : Optional.empty();
    }

    /** Rows of a table, cells parted by tabs. */
    public static List<List<String>> table(String name) {
        return lines(name).stream().map(line -> List.of(line.split("\t"))).toList();
    }

    /** The lines of a resource that mean something. */
    public static List<String> lines(String name) {
        try (var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream("/reading/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
                    .map(String::strip)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Letters that English lacks are folded; what a regular expression means by its letters stays. */
    private static String folded(String source) {
        var plain = new StringBuilder(source.length());
        source.chars().forEach(letter -> plain.append(letter < 128 ? (char) letter : Folded.letter((char) letter)));
        return plain.toString();
    }
}
