package vn.hienluong.consolidation.merging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hienluong.reports.Figure;

/** What words of reports mean here; the words themselves are resources. */
public final class Lexicon {

    private static final Set<String> STOP_WORDS = read("stop-words.txt");
    private static final Set<String> NEGATIONS = read("negations.txt");
    private static final Set<String> RATES = read("rates.txt");
    private static final Set<String> NOTHING = read("nothing.txt");
    private static final Set<String> FINE_WORDS = read("empty-phrases.txt");
    private static final Set<String> DIRECTION = read("direction.txt");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private Lexicon() {}

    static boolean carriesNoMeaning(String word) {
        return STOP_WORDS.contains(word);
    }

    static boolean negates(String word) {
        return NEGATIONS.contains(word);
    }

    /** Rates, averages and ranks are not summed. */
    static boolean additive(Figure figure) {
        var named = (figure.measure() + " " + figure.label()).toLowerCase(Locale.ROOT);
        return RATES.stream().noneMatch(named::contains);
    }

    /** "Không có." in a box for difficulties or proposals. */
    public static boolean saysNothing(String text) {
        var words =
                NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return words.isEmpty() || NOTHING.contains(words);
    }

    /** A sentence of "tiếp tục đẩy mạnh …" without a figure and without the number of a document. */
    public static boolean fineWordsOnly(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return FINE_WORDS.stream().anyMatch(lower::contains)
                && Sentence.split(text).stream().map(Sentence::text).anyMatch(Lexicon::fineWords);
    }

    private static boolean fineWords(String sentence) {
        var lower = sentence.toLowerCase(Locale.ROOT);
        return !DIGIT.matcher(sentence).find() && FINE_WORDS.stream().anyMatch(lower::contains);
    }

    /** A heading on direction and propaganda, which is the report's first part. */
    public static boolean onDirection(String title) {
        var lower = title.toLowerCase(Locale.ROOT);
        return DIRECTION.stream().anyMatch(lower::contains);
    }

    private static Set<String> read(String resource) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream("/consolidation/" + resource)),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
