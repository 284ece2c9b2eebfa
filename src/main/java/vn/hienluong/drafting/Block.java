package vn.hienluong.drafting;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a body or an annex is made of, from top to bottom. */
public sealed interface Block permits Block.Heading, Block.Paragraph, Block.Bullet, Block.Chart, Block.Code, Table {

    /** A heading as it is printed, number included: level 1 "I. …", level 2 "1. …", level 3 "a) …". */
    record Heading(int level, Line line) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("a heading is of level 1, 2 or 3");
            }
        }
    }

    /** Justified, first line indented. */
    record Paragraph(Line line) implements Block {}

    /** A paragraph after a dash ("- …", level 1) or a plus ("+ …", level 2), which the writers set. */
    record Bullet(int level, Line line) implements Block {
        public Bullet {
            if (level < 1 || level > 2) {
                throw new IllegalArgumentException("a bullet is of level 1 or 2");
            }
        }

        String sign() {
            return level == 1 ? "- " : "+ ";
        }
    }

    /**
     * A small picture of figures for internal papers; what goes up to other agencies carries none. The figures belong
     * into a table beside it, for those who cannot see it.
     *
     * @param labels what stands under each group of bars or each point
     */
    record Chart(Kind kind, String title, List<String> labels, List<Series> series) implements Block {

        public enum Kind {
            BARS,
            LINES
        }

        public Chart {
            labels = List.copyOf(labels);
            series = List.copyOf(series);
            int points = labels.size();
            if (series.isEmpty() || series.stream().anyMatch(one -> one.values().size() != points)) {
                throw new IllegalArgumentException("a series has a value, or nothing, for each label");
            }
        }
    }

    /**
     * An address as a QR code, with words under it for those who read it themselves.
     *
     * @param address at most some 300 characters, so that a telephone still reads it from paper
     */
    record Code(String address, String words) implements Block {}

    /** Values in the order of the labels; nothing where there is no figure. */
    record Series(String name, List<@Nullable Double> values) {
        public Series {
            values = Collections.unmodifiableList(values);
        }
    }

    static Block heading(int level, String text) {
        return new Heading(level, Line.of(text));
    }

    static Block paragraph(String text) {
        return new Paragraph(Line.of(text));
    }

    static Block paragraph(UUID anchor, String text) {
        return new Paragraph(Line.of(anchor, text));
    }

    static Block bullet(String text) {
        return new Bullet(1, Line.of(text));
    }

    static Block bullet(UUID anchor, String text) {
        return new Bullet(1, Line.of(anchor, text));
    }
}
