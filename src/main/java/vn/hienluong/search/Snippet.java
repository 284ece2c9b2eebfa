package vn.hienluong.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The part of a text that shows why it was found: some two hundred characters around the first word that was asked for,
 * in pieces, the words that were asked for marked.
 */
public record Snippet(List<Part> parts) {

    public record Part(String text, boolean marked) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int BEFORE = 60;
    private static final int LENGTH = 240;

    public Snippet {
        parts = List.copyOf(parts);
    }

    /** Empty when the text is. */
    public static Snippet of(String text, Question question) {
        var asked = question.pieces().stream()
                .flatMap(piece -> WORD.matcher(piece).results().map(word -> Bare.of(word.group())))
                .collect(Collectors.toSet());
        var beginning = question.goesOn() ? lastWord(question) : "";
        int from = start(text, asked, beginning);
        int to = Math.min(text.length(), from + LENGTH);
        to = to == text.length() ? to : spaceAround(text, to);
        return new Snippet(parts(text, from, to, asked, beginning));
    }

    private static List<Part> parts(String text, int from, int to, Set<String> asked, String beginning) {
        var parts = new ArrayList<Part>();
        var words = WORD.matcher(text).region(from, to);
        int done = from;
        while (words.find()) {
            if (isAsked(words.group(), asked, beginning)) {
                add(parts, text.substring(done, words.start()), false);
                add(parts, words.group(), true);
                done = words.end();
            }
        }
        add(parts, text.substring(done, to), false);
        if (from > 0) {
            parts.addFirst(new Part("… ", false));
        }
        if (to < text.length()) {
            parts.add(new Part(" …", false));
        }
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, marked));
        }
    }

    /** Where to begin: at the beginning of a word, a little before the first that was asked for. */
    private static int start(String text, Set<String> asked, String beginning) {
        var words = WORD.matcher(text);
        while (words.find()) {
            if (isAsked(words.group(), asked, beginning)) {
                return words.start() <= BEFORE ? 0 : spaceAround(text, words.start() - BEFORE);
            }
        }
        return 0;
    }

    private static int spaceAround(String text, int place) {
        int space = text.lastIndexOf(' ', place);
        return space < place - BEFORE / 2 || space < 0 ? notWithinALetter(text, place) : space + 1;
    }

    private static int notWithinALetter(String text, int place) {
        return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }

    private static boolean isAsked(String word, Set<String> asked, String beginning) {
        var bare = Bare.of(word);
        return asked.contains(bare) || (!beginning.isEmpty() && bare.startsWith(beginning));
    }

    private static String lastWord(Question question) {
        var last = "";
        var words = WORD.matcher(
                question.pieces().isEmpty() ? "" : question.pieces().getLast());
        while (words.find()) {
            last = Bare.of(words.group());
        }
        return last;
    }
}
