package vn.hienluong.privacy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one table holds about somebody, for the copy that they get.
 *
 * @param rows by column, in the order in which they are read; a {@code Refusal} among the values is said in the language of
 *     the copy
 */
public record Extract(String table, List<Map<String, @Nullable Object>> rows) {

    /** So many rows of a table at most; a copy that is cut says so. */
    public static final int MOST = 20_000;

    public Extract {
        rows = List.copyOf(rows);
    }

    public boolean cut() {
        return rows.size() >= MOST;
    }
}
