package vn.hienluong.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of the product, each after those it refers to. */
final class Tables {

    /**
     * Left out: sessions, running jobs and files on their way, which are nobody's record, and what a trigger makes of
     * another table.
     */
    private static final String TABLES = """
            select n.nspname, c.relname, c.relrowsecurity,
                   (select array_agg(a.attname order by a.attnum) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
                   (select array_agg(distinct fn.nspname || '.' || fc.relname) from pg_constraint k
                    join pg_class fc on fc.oid = k.confrelid join pg_namespace fn on fn.oid = fc.relnamespace
                    where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as refers
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'extensions', 'public')
              and n.nspname not like 'pg\\_%' and (n.nspname <> 'technical' or c.relname = 'tenant')
              and n.nspname || '.' || c.relname not like 'search.words%'
              and n.nspname || '.' || c.relname not in ('files.upload', 'files.piece')
              and n.nspname || '.' || c.relname not like 'publications.words%'
            order by n.nspname, c.relname
            """;

    private Tables() {}

    /** @param byAgency behind row-level security: read and written agency by agency */
    record Table(String schema, String name, boolean byAgency, List<String> columns, Set<String> refers) {

        String called() {
            return schema + "." + name;
        }

        /** Quoted, for SQL. */
        String sql() {
            return quoted(schema) + "." + quoted(name);
        }

        String columnList() {
            return String.join(", ", columns.stream().map(Tables::quoted).toList());
        }
    }

    /** @throws IllegalStateException when tables refer to each other in a ring */
    static List<Table> inOrder(Connection connection) throws SQLException {
        var waiting = new LinkedHashMap<String, Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                var refers = rows.getArray("refers");
                var table = new Table(
                        rows.getString("nspname"),
                        rows.getString("relname"),
                        rows.getBoolean("relrowsecurity"),
                        List.of((String[]) rows.getArray("columns").getArray()),
                        refers == null ? Set.of() : Set.of((String[]) refers.getArray()));
                waiting.put(table.called(), table);
            }
        }
        return ordered(waiting);
    }

    private static List<Table> ordered(Map<String, Table> waiting) {
        var ordered = new ArrayList<Table>();
        var there = new HashSet<String>();
        while (!waiting.isEmpty()) {
            var ready = waiting.values().stream()
                    .filter(table -> there.containsAll(table.refers()))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a ring: " + waiting.keySet());
            }
            for (var table : ready) {
                ordered.add(table);
                there.add(table.called());
                waiting.remove(table.called());
            }
        }
        return ordered;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
