package vn.hienluong.drafting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The four faces of Liberation Serif, shipped with the program. Its letters are exactly as wide as those of Times New
 * Roman, so what is measured here holds in Word.
 */
enum Face {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic"),
    BOLD_ITALIC("BoldItalic");

    private static final double MM_PER_POINT = 25.4 / 72;

    private final byte[] bytes;
    private final float[] advances = new float[0x10000];

    Face(String name) {
        bytes = Archive.bytes("fonts/LiberationSerif-" + name + ".ttf");
        try {
            measure();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** How long the text is on one line at that size, in millimetres. */
    double width(String text, double points) {
        double ems = 0;
        for (int i = 0; i < text.length(); i++) {
            ems += advances[text.charAt(i)];
        }
        return ems * points * MM_PER_POINT;
    }

    /** How long each line is when the text is broken at its spaces, as Word breaks it. */
    List<Double> lines(String text, double points, double measure) {
        var lines = new ArrayList<Double>();
        for (var part : text.split("\n", -1)) {
            fill(lines, part, points, measure);
        }
        return lines;
    }

    private void fill(List<Double> lines, String text, double points, double measure) {
        double space = width(" ", points);
        double line = -space;
        for (var word : text.split(" ")) {
            double length = width(word, points);
            if (line > 0 && line + space + length > measure) {
                lines.add(line);
                line = -space;
            }
            line += space + length;
        }
        lines.add(Math.max(line, 0));
    }

    /** The narrowest measure that needs no more lines than the full one: a title is then broken evenly. */
    double balanced(String text, double points, double measure) {
        int least = lines(text, points, measure).size();
        double narrow = 0;
        double wide = measure;
        while (wide - narrow > 0.1) {
            double middle = (narrow + wide) / 2;
            if (lines(text, points, middle).size() == least && longest(text, points, middle) <= middle) {
                wide = middle;
            } else {
                narrow = middle;
            }
        }
        return wide;
    }

    double longest(String text, double points, double measure) {
        return lines(text, points, measure).stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private void measure() throws IOException {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            var glyphs = font.getUnicodeCmapLookup();
            for (int c = ' '; c < advances.length; c++) {
                advances[c] = advance(font, glyphs.getGlyphId(c));
            }
        }
    }

    private static float advance(TrueTypeFont font, int glyph) throws IOException {
        return (float) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
    }
}
