package vn.hienluong.redaction.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Signs that stand together, in the order in which the file paints them. */
record Word(List<Glyph> glyphs) {

    Word {
        glyphs = List.copyOf(glyphs);
    }

    static List<Word> of(List<Glyph> glyphs) {
        var words = new ArrayList<Word>();
        var open = new ArrayList<Glyph>();
        for (var glyph : glyphs) {
            if (!open.isEmpty() && (glyph.blank() || !glyph.goesOn(open.getLast()))) {
                words.add(new Word(open));
                open.clear();
            }
            if (!glyph.blank()) {
                open.add(glyph);
            }
        }
        if (!open.isEmpty()) {
            words.add(new Word(open));
        }
        return words;
    }

    /** As they stand on the pages, line by line: some programs paint words in no order at all. */
    static List<Word> byPlace(List<Word> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(Word::page)
                        .thenComparing(word -> Math.round(
                                word.first().y() / Math.max(word.first().em() / 2, 1)))
                        .thenComparing(word -> word.first().x()))
                .toList();
    }

    Glyph first() {
        return glyphs.getFirst();
    }

    Glyph last() {
        return glyphs.getLast();
    }

    int page() {
        return first().page();
    }

    String text() {
        return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
    }

    Area box() {
        return glyphs.stream().map(Glyph::box).reduce(Area::with).orElseThrow();
    }

    boolean unpainted() {
        return glyphs.stream().allMatch(Glyph::unpainted);
    }

    /** A word that an area takes a part of is taken whole. */
    boolean isTakenBy(List<Area> areas) {
        return glyphs.stream().map(Glyph::box).anyMatch(box -> areas.stream().anyMatch(area -> area.takes(box)));
    }
}
