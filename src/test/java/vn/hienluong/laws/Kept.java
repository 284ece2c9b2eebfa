package vn.hienluong.laws;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hienluong.Given;

/** Everything that the database keeps for an agency, table by table, as digests: two of them differ when anything was written. */
record Kept(TreeMap<String, String> tables, String written) {

    private static final String TABLES = """
            select n.nspname || '.' || c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition
              and n.nspname not in ('technical', 'extensions', 'information_schema') and n.nspname not like 'pg\\_%'
              and has_table_privilege(c.oid, 'select')
            order by 1
            """;

    static Kept of(Given.Office office, JdbcClient jdbc) {
        return office.inTransaction(() -> {
            var all = new TreeMap<String, String>();
            jdbc.sql(query(tables(jdbc)))
                    .query((row, _) -> all.put(row.getString(1), row.getString(2)))
                    .list();
            return new Kept(all, written(jdbc));
        });
    }

    /** The same as now, looked at only when the server has written anything at all since. */
    Kept later(Given.Office office, JdbcClient jdbc) {
        return office.inTransaction(() -> written(jdbc)).equals(written) ? this : of(office, jdbc);
    }

    private static String written(JdbcClient jdbc) {
        return jdbc.sql("select pg_current_wal_insert_lsn()::text")
                .query(String.class)
                .single();
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql(TABLES).query(String.class).list();
    }

    private static String query(List<String> tables) {
        return tables.stream()
                .map(table ->
                        "select '" + table + "', md5(coalesce(string_agg(md5(x::text), '' order by md5(x::text)), ''))"
                                + " || ' ' || count(*) from " + table + " x")
                .collect(Collectors.joining(" union all "));
    }

    /** Tables in which something else stands now. */
    List<String> differences(Kept later) {
        return tables.keySet().stream()
                .filter(table -> !tables.get(table).equals(later.tables.get(table)))
                .toList();
    }
}
