package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import vn.hienluong.HienLuong;
import vn.hienluong.InTheHouse;
import vn.hienluong.database.Database;

/** Reads the catalogue: each rule of {@code ARCHITECTURE-SCALE.md} as one query, and a crooked table that breaks it. */
@InTheHouse
class SchemaConventionsTests {

    /** Schemas without agencies: libraries' tables, and accounts, of staff and of citizens, which are global. */
    private static final String BUSINESS =
            " n.nspname not in ('technical', 'identity', 'citizens', 'platform', 'extensions', 'information_schema')"
                    + " and n.nspname not like 'pg\\_%%' and not (n.nspname || '.' || c.relname = any (%s)) ";

    /** Small tables of reference that belong to everybody and never point back; and whose account somebody elsewhere has. */
    private static final String REFERENCE = "array['workdays.holiday', 'federation.identity']";

    private static final String TABLES =
            " from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and"
                    + BUSINESS.formatted(REFERENCE);

    @Autowired
    Database database;

    @Test
    void everyBusinessTableBeginsItsKeysAndIndexesWithTheAgency() throws SQLException {
        var query = "select n.nspname || '.' || c.relname || ' ' || ic.relname " + INDEXES
                + " and a.attname <> 'agency_id'";
        holds(query, "create index idx$x on crooked.t (name)");
    }

    @Test
    void everyBusinessTableHasAnAgencyThatIsNotNull() throws SQLException {
        var query = "select n.nspname || '.' || c.relname" + TABLES
                + " and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id' and a.attnotnull)";
        holds(query, "create table crooked.u (id uuid primary key)");
    }

    @Test
    void rowLevelSecurityIsForcedOnEveryBusinessTable() throws SQLException {
        var query = "select n.nspname || '.' || c.relname" + TABLES
                + " and not (c.relrowsecurity and c.relforcerowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))"
                + " and n.nspname || '.' || c.relname not like 'search.words%'"
                + " and n.nspname || '.' || c.relname not like 'publications.words%'";
        holds(query, "alter table crooked.t no force row level security");
    }

    /** The tables without a policy (ADR 0014, 0020): nobody but their owner has any right to them. */
    @Test
    void theWordsOfTheSearchHaveNoDoorOfTheirOwn() throws SQLException {
        var rights = """
                select 'crooked.' || g.privilege_type from information_schema.role_table_grants g
                where g.table_schema in ('search', 'publications') and g.table_name like 'words%'
                  and g.grantee <> (select tableowner from pg_tables where schemaname = 'search' and tablename = 'words')
                """;
        assertThat(rows(rights)).isEmpty();
        assertThat(rows(rights, "grant select on search.words to public")).contains("crooked.SELECT");
        assertThat(rows(rights, "grant select on publications.words_7 to public"))
                .contains("crooked.SELECT");
    }

    @Test
    void timesHaveAZoneAndTextsHaveNoLength() throws SQLException {
        var query =
                "select n.nspname || '.' || c.relname || '.' || a.attname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped where c.relkind in ('r', 'p') and"
                        + BUSINESS.formatted("array[]::text[]")
                        + " and format_type(a.atttypid, a.atttypmod) ~ '^(timestamp without|timestamp\\(|character|varchar|time |money|serial)'";
        holds(query, "alter table crooked.t add stamp timestamp");
    }

    @Test
    void everyForeignKeyIsIndexed() throws SQLException {
        var query = """
                select n.nspname || '.' || k.conname
                from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                where k.contype = 'f' and n.nspname not like 'pg\\_%'
                  and not exists (
                    select 1 from pg_index i
                    where i.indrelid = k.conrelid
                      and (select array_agg(x order by x) from unnest(k.conkey) x)
                        <@ (select array_agg(y) from unnest((i.indkey::int2[])[0:array_length(k.conkey, 1) - 1]) y))
                """;
        holds(
                query,
                "alter table crooked.t add other uuid, add constraint fk$t_other foreign key (agency_id, other) references crooked.t (agency_id, id)");
    }

    @Test
    void everyForeignKeyStaysWithinTheAgencyOrGoesToReferenceTables() throws SQLException {
        var query = """
                select n.nspname || '.' || k.conname
                from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_class r on r.oid = k.confrelid join pg_namespace rn on rn.oid = r.relnamespace
                where k.contype = 'f' and n.nspname not in ('technical', 'identity', 'citizens') and n.nspname not like 'pg\\_%'
                  and n.nspname || '.' || c.relname <> 'federation.identity'
                """
                + " and not (rn.nspname || '.' || r.relname = any (" + REFERENCE + "))"
                + " and not exists (select 1 from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1] and a.attname = 'agency_id')";
        holds(
                query,
                "alter table crooked.t add foreign_id uuid, add unique (id), add constraint fk$t_x foreign key (foreign_id) references crooked.t (id)");
    }

    @Test
    void constraintsAndIndexesAreNamedByTheirKind() throws SQLException {
        var query = """
                select n.nspname || '.' || k.conname
                from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                where k.contype in ('f', 'u', 'c', 'x') and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema')
                  and k.conname !~ (case k.contype when 'f' then '^fk[$]' when 'u' then '^uniq[$]' when 'c' then '^check[$]' else '^excl[$]' end)
                """;
        holds(query, "alter table crooked.t add check (name <> '')");
    }

    @Test
    void foreignKeysFollowTheRooms() throws SQLException {
        var rooms = ApplicationModules.of(HienLuong.class);
        var wrong = new ArrayList<String>();
        for (var key : rows("""
                select n.nspname || ' ' || rn.nspname
                from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_class r on r.oid = k.confrelid join pg_namespace rn on rn.oid = r.relnamespace
                where k.contype = 'f' and n.nspname <> rn.nspname and n.nspname not like 'pg\\_%'
                """)) {
            var ends = key.split(" ");
            if (!leansOn(rooms, ends[0]).contains(ends[1])) {
                wrong.add(key);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(leansOn(rooms, "organization")).contains("audit").doesNotContain("identity");
    }

    private static Set<String> leansOn(ApplicationModules rooms, String room) {
        var declared = rooms.getModuleByName(room)
                .orElseThrow()
                .getBasePackage()
                .getAnnotation(ApplicationModule.class)
                .orElseThrow()
                .allowedDependencies();
        return Arrays.stream(declared).map(name -> name.split(" ")[0]).collect(Collectors.toSet());
    }

    private static final String INDEXES =
            " from pg_index i join pg_class ic on ic.oid = i.indexrelid join pg_class c on c.oid = i.indrelid"
                    + " join pg_namespace n on n.oid = c.relnamespace"
                    + " join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]"
                    + " where c.relkind in ('r', 'p') and" + BUSINESS.formatted(REFERENCE);

    /** Nothing in the house breaks the rule, and a table made crooked on purpose does. */
    private void holds(String query, String crooked) throws SQLException {
        assertThat(rows("select n.nspname" + TABLES)).hasSizeGreaterThan(8);
        assertThat(rows(query)).isEmpty();
        assertThat(rows(query, crooked)).as("negative control").anyMatch(row -> row.startsWith("crooked."));
    }

    private List<String> rows(String query, String... crooked) throws SQLException {
        var owner = database.access().owner();
        try (var connection = DriverManager.getConnection(database.access().url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (crooked.length > 0) {
                statement.execute("create schema crooked");
                statement.execute(
                        "create table crooked.t (agency_id uuid not null, id uuid not null, name text, primary key (agency_id, id))");
                statement.execute("call platform.protect('crooked.t')");
                statement.execute(crooked[0]);
            }
            var rows = new ArrayList<String>();
            try (var found = statement.executeQuery(query)) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            connection.rollback();
            return rows;
        }
    }
}
