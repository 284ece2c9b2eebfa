package vn.hienluong.reports.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.hienluong.reports.LineText;

/**
 * Friendly notes to whoever writes a line: that it says again what was said before, or says much without a figure and a
 * document. They are for the writer alone and forbid nothing.
 */
@Component
class Advice {

    /** Above this share of common word triples two texts are near each other (Broder 1997, resemblance of shingles). */
    private static final double NEAR = 0.8;

    private static final int TOO_SHORT_TO_COMPARE = 8;
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final List<String> phrases = read("/reports/empty-phrases.txt");

    enum Note {
        AS_BEFORE,
        AS_OTHERS,
        NO_FACT,
        SINCE_DIFFERS
    }

    List<Note> on(
            LineText text, boolean proved, Collection<String> before, Collection<String> others, boolean sinceDiffers) {
        var notes = new ArrayList<Note>();
        if (before.stream().anyMatch(other -> near(text.result(), other))) {
            notes.add(Note.AS_BEFORE);
        }
        if (others.stream().anyMatch(other -> near(text.result(), other))) {
            notes.add(Note.AS_OTHERS);
        }
        if (!proved && text.figures().isEmpty() && empty(text.result())) {
            notes.add(Note.NO_FACT);
        }
        if (sinceDiffers) {
            notes.add(Note.SINCE_DIFFERS);
        }
        return notes;
    }

    private boolean empty(String result) {
        var folded = result.toLowerCase(Locale.ROOT);
        return !DIGIT.matcher(result).find() && phrases.stream().anyMatch(folded::contains);
    }

    static boolean near(String one, String other) {
        var mine = shingles(one);
        var theirs = shingles(other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        var common = new HashSet<>(mine);
        common.retainAll(theirs);
        return common.size() >= NEAR * (mine.size() + theirs.size() - common.size());
    }

    private static Set<String> shingles(String text) {
        var words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        var shingles = new HashSet<String>();
        for (int i = 0; words.length >= TOO_SHORT_TO_COMPARE && i + 2 < words.length; i++) {
            shingles.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
        }
        return shingles;
    }

    private static List<String> read(String resource) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Advice.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
