package vn.hienluong.drafting;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The words of one paragraph or of one paragraph in a cell, as spans one after the other. A newline in a text is a line
 * break inside the paragraph.
 */
public record Line(List<Span> spans) {

    public static final Line EMPTY = new Line(List.of());

    public Line {
        spans = List.copyOf(spans);
    }

    public static Line of(String text) {
        return new Line(List.of(Span.of(text)));
    }

    /** A whole paragraph that is one statement of the record. */
    public static Line of(UUID anchor, String text) {
        return new Line(List.of(Span.of(text).anchored(anchor)));
    }

    public static Line of(Span... spans) {
        return new Line(Arrays.asList(spans));
    }

    /** The words alone, as they are read aloud. */
    public String text() {
        var text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    public enum Emphasis {
        PLAIN,
        BOLD,
        ITALIC,
        BOLD_ITALIC;

        boolean bold() {
            return this == BOLD || this == BOLD_ITALIC;
        }

        boolean italic() {
            return this == ITALIC || this == BOLD_ITALIC;
        }
    }

    /**
     * Words in one style.
     *
     * @param anchor the statement that these words are; the Word file keeps it as a bookmark
     * @param mark a short reference set small and raised after the words, for internal papers that show their sources
     */
    public record Span(
            String text,
            Emphasis emphasis,
            @Nullable UUID anchor,
            @Nullable String mark) {

        public static Span of(String text) {
            return new Span(text, Emphasis.PLAIN, null, null);
        }

        public static Span bold(String text) {
            return new Span(text, Emphasis.BOLD, null, null);
        }

        public static Span italic(String text) {
            return new Span(text, Emphasis.ITALIC, null, null);
        }

        public Span anchored(UUID statement) {
            return new Span(text, emphasis, statement, mark);
        }

        public Span marked(String reference) {
            return new Span(text, emphasis, anchor, reference);
        }
    }
}
