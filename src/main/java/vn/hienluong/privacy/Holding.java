package vn.hienluong.privacy;

import java.util.List;

/**
 * Columns of a table that hold personal data for one use.
 *
 * @param table with its schema
 * @param secret whether it is a key or the digest of one: it is in no copy, not even its person's
 */
public record Holding(Use use, String table, List<String> columns, boolean secret) {

    public Holding {
        columns = List.copyOf(columns);
    }

    static Holding of(Use use, String table, String... columns) {
        return new Holding(use, table, List.of(columns), false);
    }

    public Holding asSecret() {
        return new Holding(use, table, columns, true);
    }
}
