package vn.hienluong.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Signs of a PDF page that stand on one line, from left to right; measures are points from the page's upper left. */
record TextLine(List<Glyph> glyphs) {

    private static final float SAME_LINE = 0.4f;
    private static final float SPACE = 0.2f;

    /** One sign: {@code y} is the line it stands on. */
    record Glyph(String text, float x, float y, float width, float size, boolean bold) {

        float end() {
            return x + width;
        }

        float middle() {
            return x + width / 2;
        }

        boolean isBlank() {
            return text.isBlank();
        }
    }

    TextLine {
        glyphs = List.copyOf(glyphs);
    }

    /** Sorts signs into lines from top to bottom; blanks at their ends go. */
    static List<TextLine> of(List<Glyph> glyphs) {
        var lines = new ArrayList<TextLine>();
        var line = new ArrayList<Glyph>();
        var sorted = glyphs.stream()
                .filter(glyph -> !glyph.isBlank())
                .sorted(Comparator.comparing(Glyph::y))
                .toList();
        for (var glyph : sorted) {
            if (!line.isEmpty()
                    && glyph.y() - line.getFirst().y()
                            > SAME_LINE * Math.max(glyph.size(), line.getFirst().size())) {
                lines.add(ordered(line));
                line.clear();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(ordered(line));
        }
        return lines;
    }

    private static TextLine ordered(List<Glyph> line) {
        return new TextLine(line.stream().sorted(Comparator.comparing(Glyph::x)).toList());
    }

    float left() {
        return glyphs.getFirst().x();
    }

    float right() {
        return (float) glyphs.stream().mapToDouble(Glyph::end).max().orElse(0);
    }

    float width() {
        return right() - left();
    }

    float middle() {
        return (left() + right()) / 2;
    }

    float y() {
        return (float) glyphs.stream().mapToDouble(Glyph::y).max().orElse(0);
    }

    float size() {
        return (float) glyphs.stream().mapToDouble(Glyph::size).max().orElse(1);
    }

    boolean bold() {
        return glyphs.stream().allMatch(Glyph::bold);
    }

    String text() {
        var text = new StringBuilder();
        var end = left();
        for (var glyph : glyphs) {
            if (glyph.x() - end > SPACE * glyph.size()) {
                text.append(' ');
            }
            text.append(glyph.text());
            end = Math.max(end, glyph.end());
        }
        return Tidy.text(text);
    }

    float firstWord() {
        var end = left();
        for (var glyph : glyphs) {
            if (glyph.x() - end > SPACE * glyph.size()) {
                break;
            }
            end = Math.max(end, glyph.end());
        }
        return end - left();
    }

    /** The parts between gaps of at least so many times the size of the signs. */
    List<TextLine> segments(float gap) {
        var segments = new ArrayList<TextLine>();
        var segment = new ArrayList<Glyph>();
        var end = left();
        for (var glyph : glyphs) {
            if (!segment.isEmpty() && glyph.x() - end > gap * glyph.size()) {
                segments.add(new TextLine(segment));
                segment.clear();
            }
            segment.add(glyph);
            end = Math.max(end, glyph.end());
        }
        segments.add(new TextLine(segment));
        return segments;
    }

    /**
     * Whether the line was ended by hand: the first word of the next one would still have stood in it between the two
     * edges.
     */
    boolean isEndedBefore(TextLine next, float from, float to) {
        var centered = Math.abs(left() - from - (to - right())) < 4;
        var used = centered ? width() : right() - from;
        return used + next.firstWord() + SPACE * size() + 4 < to - from;
    }
}
