package vn.hienluong.redaction.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A word under an area that also stands where no mark is.
 *
 * @param word in small letters with their marks
 */
public record Elsewhere(String word, int times) {

    private static final int LEAST_LETTERS = 2;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    /** The words in what stands without a space: letters and digits, in small letters. One letter alone tells nothing. */
    static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (var part : BETWEEN.split(text)) {
            var word = Letters.marked(part);
            if (word.length() >= LEAST_LETTERS) {
                parts.add(word);
            }
        }
        return parts;
    }

    /** Nothing when each of them is hidden wherever it stands, or may stay. */
    public static List<Elsewhere> of(SourcePdf source, Hidden hidden) {
        var words = source.words();
        var taken = hidden.taken(words);
        taken.removeAll(hidden.mayStay());
        Map<String, Integer> times = new TreeMap<>();
        words.stream()
                .filter(word -> !hidden.takes(word))
                .flatMap(word -> parts(word.text()).stream())
                .filter(taken::contains)
                .forEach(word -> times.merge(word, 1, Integer::sum));
        return times.entrySet().stream()
                .map(one -> new Elsewhere(one.getKey(), one.getValue()))
                .toList();
    }
}
