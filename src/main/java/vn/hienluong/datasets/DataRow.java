package vn.hienluong.datasets;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * @param id the same as long as the row is what it is; rows are ordered by it
 * @param values by the names of the columns; what there is not is left out
 */
public record DataRow(String id, Map<String, Object> values) {

    public DataRow {
        values = Collections.unmodifiableMap(values);
    }

    /**
     * @param namesAndValues in turn; a value may be an {@code Optional}, and an empty text counts as none. Text, {@code Enum},
     *     whole and decimal numbers, {@code Boolean}, {@code LocalDate}, {@code LocalDateTime} (of Vietnam) and {@code Instant}.
     */
    public static DataRow of(String id, Object... namesAndValues) {
        var values = new LinkedHashMap<String, Object>();
        values.put(Column.ID.name(), id);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            put((String) namesAndValues[i], namesAndValues[i + 1], values);
        }
        return new DataRow(id, values);
    }

    /** This row with more in it. */
    public DataRow with(Map<String, Object> more) {
        var all = new LinkedHashMap<>(values);
        more.forEach((name, value) -> put(name, value, all));
        return new DataRow(id, all);
    }

    private static void put(String name, Object given, Map<String, Object> values) {
        var value = given instanceof Optional<?> maybe ? maybe.map(Object.class::cast) : Optional.of(given);
        value.filter(one -> !one.equals("")).ifPresent(one -> values.put(name, one));
    }
}
