package vn.hienluong.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hienluong.reading.words.Folded;
import vn.hienluong.reading.words.Lexicon;

/**
 * Mends scars of extraction where a rule and the lexicon agree, and says so: a sign that no word has (d\ang) is taken
 * out, and the word with its neighbour becomes the one common expression that it can only have been.
 */
final class Repairs {

    private static final Map<String, String> COMMON = common();
    private static final Pattern SCAR = Pattern.compile("(?<=\\p{L})[\\\\|^~`\u00ac\u00a6\ufffd](?=\\p{L})");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00a0]{2,}|\\u00a0");
    private static final Pattern BEFORE_SIGN = Pattern.compile("(?<=[\\p{L}\\d)]) +(?=[,;:!?](?:\\s|$)|\\.(?:\\s|$))");

    record Mended(String text, List<DraftNote> notes) {}

    private Repairs() {}

    static Mended of(String cell, String name) {
        var notes = new ArrayList<DraftNote>();
        var words = new ArrayList<>(List.of(cell.strip().split("(?<=\\s)|(?=\\s)")));
        for (int place = 0; place < words.size(); place++) {
            if (SCAR.matcher(words.get(place)).find()) {
                mend(words, place, name, notes);
            }
        }
        var text = String.join("", words);
        var spaced = BEFORE_SIGN.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("");
        if (!spaced.equals(text)) {
            notes.add(new DraftNote(name, "reading.note.spaces", List.of()));
        }
        return new Mended(spaced, notes);
    }

    /** The word with the one before it, with the one after it, or alone; blanks stand between words. */
    private static void mend(List<String> words, int place, String name, List<DraftNote> notes) {
        for (var reach : List.of(new int[] {-2, 0}, new int[] {0, 2}, new int[] {0, 0})) {
            int from = place + reach[0];
            int to = place + reach[1] + 1;
            if (from < 0 || to > words.size()) {
                continue;
            }
            var spoilt = String.join("", words.subList(from, to));
            var whole = whole(spoilt);
            if (whole.isPresent()) {
                notes.add(new DraftNote(name, "reading.note.scar", List.of(spoilt, whole.get())));
                words.subList(from, to).clear();
                words.add(from, whole.get());
                return;
            }
        }
    }

    private static Optional<String> whole(String spoilt) {
        var end = spoilt.replaceAll("^.*?([,.;:)]*)$", "$1");
        var bare = spoilt.substring(0, spoilt.length() - end.length());
        return Optional.ofNullable(COMMON.get(Folded.line(SCAR.matcher(bare).replaceAll(""))))
                .map(common -> like(common, bare) + end);
    }

    private static String like(String common, String printed) {
        return Character.isUpperCase(printed.charAt(0))
                ? common.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + common.substring(1)
                : common;
    }

    /** Expressions that differ by their diacritics only decide nothing. */
    private static Map<String, String> common() {
        var common = new HashMap<String, String>();
        var twice = new ArrayList<String>();
        for (var words : Lexicon.lines("repairs.txt")) {
            if (common.put(Folded.line(words), words) != null) {
                twice.add(Folded.line(words));
            }
        }
        twice.forEach(common::remove);
        return common;
    }
}
