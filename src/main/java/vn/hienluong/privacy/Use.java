package vn.hienluong.privacy;

/**
 * One use of personal data, of which one table or several hold the parts.
 *
 * @param what message key: what it is called
 * @param why message key: what for
 */
public record Use(Whose whose, String what, String why, Basis basis, Keep keep, OnRequest onRequest) {

    /** The part of it that stands in a table. */
    public Holding in(String table, String... columns) {
        return Holding.of(this, table, columns);
    }
}
