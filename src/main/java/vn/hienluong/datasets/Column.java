package vn.hienluong.datasets;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A column of a public list.
 *
 * @param name as it stands in files and in the interface, for good
 * @param required whether every row has it
 * @param choices its only values, where there are such
 * @param label key of what people call it
 * @param hint key of a sentence about what it means, where the label does not say it all
 */
public record Column(
        String name, Type type, boolean required, List<String> choices, String label, Optional<String> hint) {

    public enum Type {
        TEXT,
        /** A whole number. */
        NUMBER,
        DECIMAL,
        FLAG,
        /** A day in Vietnam. */
        DAY,
        MOMENT,
        /** Of a page or a file. */
        ADDRESS
    }

    /** What every row has: it names the row, and rows are ordered by it. */
    public static final Column ID =
            of("id", Type.TEXT, "datasets.column.id").always().explained("datasets.column.id.about");

    public Column {
        choices = List.copyOf(choices);
    }

    public static Column of(String name, Type type, String label) {
        return new Column(name, type, false, List.of(), label, Optional.empty());
    }

    public Column always() {
        return new Column(name, type, true, choices, label, hint);
    }

    public Column oneOf(Enum<?>... values) {
        return new Column(
                name, type, required, Arrays.stream(values).map(Enum::name).toList(), label, hint);
    }

    public Column explained(String key) {
        return new Column(name, type, required, choices, label, Optional.of(key));
    }
}
