package vn.hienluong.redaction.paper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Words to be looked for, over the ends of lines and pages and whatever stands between letters and digits.
 *
 * @param exact only with the very marks on the letters; otherwise "Nguyen" finds "Nguyễn" too
 */
public record Phrase(String words, boolean exact) {

    private static final double ONE_BAR = 2;
    private static final double PADDING = 0.06;

    /** A letter or digit, the sign that it is a part of, and marks that are painted over it as signs of their own. */
    private record Letter(char letter, List<Glyph> glyphs, boolean begins) {}

    /** Whether there is enough in it to be looked for. */
    public boolean tells() {
        return Letters.bare(words).length() >= 2;
    }

    /** Places of all occurrences, each line of one by itself. */
    List<Area> in(List<Word> words) {
        var places = new LinkedHashSet<Area>();
        places.addAll(find(words));
        places.addAll(find(Word.byPlace(words)));
        return List.copyOf(places);
    }

    private List<Area> find(List<Word> words) {
        var letters = letters(words);
        var text = new StringBuilder();
        letters.forEach(letter -> text.append(letter.letter()));
        var wanted = Letters.bare(this.words);
        var places = new ArrayList<Area>();
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            var found = letters.subList(at, at + wanted.length());
            if (isWhole(letters, at, at + wanted.length()) && isMeant(found)) {
                places.addAll(bars(found));
            }
        }
        return places;
    }

    private static List<Letter> letters(List<Word> words) {
        var letters = new ArrayList<Letter>();
        for (var word : words) {
            boolean begins = true;
            for (var glyph : word.glyphs()) {
                if (glyph.mark() && !letters.isEmpty()) {
                    letters.getLast().glyphs().add(glyph);
                    continue;
                }
                var bare = Letters.bare(glyph.text());
                for (int i = 0; i < bare.length(); i++) {
                    boolean first = begins || changes(letters, bare.charAt(i));
                    letters.add(new Letter(bare.charAt(i), new ArrayList<>(List.of(glyph)), first));
                    begins = false;
                }
                begins |= bare.isEmpty();
            }
        }
        return letters;
    }

    /** From letters to digits or back. */
    private static boolean changes(List<Letter> before, char next) {
        return !before.isEmpty() && Character.isDigit(before.getLast().letter()) != Character.isDigit(next);
    }

    private static boolean isWhole(List<Letter> letters, int from, int to) {
        return letters.get(from).begins()
                && (to == letters.size() || letters.get(to).begins());
    }

    private boolean isMeant(List<Letter> found) {
        if (!exact) {
            return true;
        }
        var text = new StringBuilder();
        signs(found).forEach(glyph -> text.append(glyph.text()));
        return Letters.marked(text.toString()).equals(Letters.marked(words));
    }

    private static List<Glyph> signs(List<Letter> found) {
        return List.copyOf(new LinkedHashSet<>(
                found.stream().flatMap(letter -> letter.glyphs().stream()).toList()));
    }

    private static List<Area> bars(List<Letter> found) {
        var bars = new ArrayList<Area>();
        Glyph before = null;
        for (var glyph : signs(found)) {
            var box = glyph.box().widened(PADDING * glyph.em());
            if (before != null && glyph.near(before, ONE_BAR)) {
                bars.add(bars.removeLast().with(box));
            } else {
                bars.add(box);
            }
            before = glyph;
        }
        return bars;
    }
}
