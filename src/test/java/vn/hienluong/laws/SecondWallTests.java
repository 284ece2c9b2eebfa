package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.InTheHouse;
import vn.hienluong.audit.Sealer;
import vn.hienluong.identity.SecondFactor;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;

/**
 * The first wall is the "where" of each query. Here it is gone: every table is asked for everything, and is given rows
 * of another agency. What is left is PostgreSQL's own wall, and it holds.
 */
@InTheHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondWallTests {

    private static final String WALLED = """
            select n.nspname || '.' || c.relname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped
            where c.relkind in ('r', 'p') and not c.relispartition and c.relrowsecurity
            order by 1
            """;

    private static final String COLUMNS = """
            select attname from pg_attribute
            where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped and attgenerated = ''
            order by attnum
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationContext house;

    private WalkedAgency here;
    private WalkedAgency there;
    private List<String> tables;

    @BeforeAll
    void twoAgenciesWithARowInEveryTable() {
        there = atWork();
        here = atWork();
        tables = here.office.inTransaction(
                () -> jdbc.sql(WALLED).query(String.class).list());
    }

    private WalkedAgency atWork() {
        var agency = new WalkedAgency(house);
        house.getBean(Sealer.class).seal(agency.office.id);
        LastRows.fill(agency, jdbc);
        // one more line of the journal, which nobody has sealed or looked up yet
        agency.office.inTransaction(() -> {
            house.getBean(SecondFactor.class)
                    .setRule(java.util.Set.of(vn.hienluong.authority.Role.CLERK), agency.administrator());
            return true;
        });
        return agency;
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private <T> T without(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }

    @Test
    void everyTableHasRowsOfBothAgencies() {
        assertThat(tables).hasSizeGreaterThan(40);
        var empty = tables.stream()
                .filter(table -> List.of(here, there).stream()
                        .anyMatch(agency ->
                                agency.office.inTransaction(() -> count("select count(*) from " + table)) == 0))
                .toList();
        assertThat(empty).as("bring a row to LastRows").isEmpty();
    }

    @Test
    void aQueryThatForgotItsWhereSeesOneAgencyAlone() {
        for (var table : tables) {
            var seen = here.office.inTransaction(() -> jdbc.sql("select distinct agency_id from " + table)
                    .query(UUID.class)
                    .list());
            assertThat(seen).as(table).containsExactly(here.office.id.value());
        }
    }

    @Test
    void whoeverNamedNoAgencySeesNothing() {
        for (var table : tables) {
            assertThat(without(() -> count("select count(*) from " + table)))
                    .as(table)
                    .isZero();
        }
        assertThat(without(() -> count("select count(*) from identity.account")))
                .as("a table without a wall")
                .isPositive();
    }

    @Test
    void aRowOfAnotherAgencyIsRefusedWhoeverWritesIt() {
        for (var table : tables) {
            var copied = inserting(table, there.office.id);
            assertThat(refusal(() ->
                            here.office.inTransaction(() -> jdbc.sql(copied).update())))
                    .as(table)
                    .containsPattern("violates row-level security policy|permission denied");
            assertThat(refusal(() -> without(() -> jdbc.sql(ofNobody(table)).update())))
                    .as(table + " without an agency")
                    .containsPattern("violates row-level security policy|permission denied");
        }
    }

    /** A row of this agency under another's name. */
    private String inserting(String table, AgencyId other) {
        var columns = columns(table);
        var values = columns.stream()
                .map(column -> column.equals("agency_id") ? "'" + other + "'::uuid" : column)
                .collect(Collectors.joining(", "));
        return "insert into %s (%s) select %s from %s limit 1"
                .formatted(table, String.join(", ", columns), values, table);
    }

    private String ofNobody(String table) {
        return "insert into %s (agency_id) values ('%s')".formatted(table, there.office.id);
    }

    private List<String> columns(String table) {
        return without(() ->
                jdbc.sql(COLUMNS).param("table", table).query(String.class).list());
    }

    @Test
    void noRowIsHandedToAnotherAgencyAndNoneIsTaken() {
        for (var table : tables) {
            var give = "update " + table + " set agency_id = '" + there.office.id + "'";
            assertThat(refusal(
                            () -> here.office.inTransaction(() -> jdbc.sql(give).update())))
                    .as(table)
                    .containsPattern("violates row-level security policy|permission denied");
            var theirs = " where agency_id = '" + there.office.id + "'";
            assertThat(touched("update " + table + " set agency_id = agency_id" + theirs))
                    .as(table)
                    .isZero();
            assertThat(touched("delete from " + table + theirs)).as(table).isZero();
        }
    }

    /** Rows of the other agency that a command reached; none where the application has no right to it at all. */
    private int touched(String command) {
        try {
            return here.office.inTransaction(() -> jdbc.sql(command).update());
        } catch (DataAccessException refused) {
            assertThat(refused.getMostSpecificCause()).hasMessageContaining("permission denied");
            return 0;
        }
    }

    private static String refusal(Supplier<?> work) {
        try {
            return "done: " + work.get();
        } catch (DataAccessException refused) {
            return String.valueOf(refused.getMostSpecificCause().getMessage());
        }
    }

    /** What runs with its owner's rights, and the test that it leaks nothing. */
    @Test
    void whatRunsAsItsOwnerIsListed() {
        var definer = without(() -> jdbc.sql("""
                select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname not like 'pg\\_%' order by 1
                """).query(String.class).list());
        // whatTheSearchFinds…, whatThePublicFinds…IsOfTheAgencyOfTheTransaction, aMirrorIsForItsTableAlone
        assertThat(definer).containsExactly("publications.find", "publications.mirror", "search.find", "search.mirror");
        assertThat(without(() -> count("""
                select count(*) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname not like 'pg\\_%' and not 'search_path=""' = any (p.proconfig)
                """)))
                .as("somebody else's functions would be called in their place")
                .isZero();
    }

    @Test
    void whatTheSearchFindsIsOfTheAgencyOfTheTransaction() {
        var find =
                "select entry_id from search.find(array['trung tam'], true, 'trung tâm', array(select distinct r from "
                        + "search.entry, unnest(readers) r), '', null, null, 1000)";
        var ours =
                here.office.inTransaction(() -> jdbc.sql(find).query(UUID.class).list());
        var theirs = there.office.inTransaction(
                () -> jdbc.sql(find).query(UUID.class).list());
        assertThat(ours).isNotEmpty().doesNotContainAnyElementsOf(theirs);
        assertThat(theirs).isNotEmpty();
        var withReadersOfAll = find.replace(
                "array(select distinct r from search.entry, unnest(readers) r)",
                "array['" + String.join("','", readers(there)) + "']");
        assertThat(here.office.inTransaction(
                        () -> jdbc.sql(withReadersOfAll).query(UUID.class).list()))
                .doesNotContainAnyElementsOf(theirs);
        assertThat(without(() -> jdbc.sql(withReadersOfAll).query(UUID.class).list()))
                .as("without an agency")
                .isEmpty();
        assertThat(refusal(() -> here.office.inTransaction(() -> count("select count(*) from search.words"))))
                .contains("permission denied");
    }

    private List<String> readers(WalkedAgency agency) {
        return agency.office.inTransaction(() -> jdbc.sql("select distinct r from search.entry, unnest(readers) r")
                .query(String.class)
                .list());
    }

    /** It writes words for whatever agency its row names: so nobody may hang it on a table of their own. */
    @Test
    void aMirrorIsForItsTableAlone() {
        for (var mirror : List.of("search.mirror()", "publications.mirror()")) {
            assertThat(without(() -> jdbc.sql("select has_function_privilege(:mirror, 'execute')")
                            .param("mirror", mirror)
                            .query(Boolean.class)
                            .single()))
                    .as(mirror)
                    .isFalse();
            assertThat(refusal(() -> here.office.inTransaction(
                            () -> jdbc.sql("select " + mirror).update())))
                    .as(mirror)
                    .contains("permission denied");
        }
    }

    @Test
    void whatThePublicFindsIsOfTheAgencyOfTheTransaction() {
        var find = "select edition_id from publications.find(array['phong', 'do'], true, 'phòng đo', array[]::text[], "
                + "'2030-01-01', null, null, 1000)";
        var ours =
                here.office.inTransaction(() -> jdbc.sql(find).query(UUID.class).list());
        var theirs = there.office.inTransaction(
                () -> jdbc.sql(find).query(UUID.class).list());
        assertThat(ours).isNotEmpty().doesNotContainAnyElementsOf(theirs);
        assertThat(theirs).isNotEmpty();
        assertThat(without(() -> jdbc.sql(find).query(UUID.class).list()))
                .as("without an agency")
                .isEmpty();
        assertThat(refusal(() -> here.office.inTransaction(() -> count("select count(*) from publications.words"))))
                .contains("permission denied");
    }

    @Test
    void aPieceOfWorkForAnotherAgencyInsideATransactionSeesNothingOfEither() {
        var plansOfThere = here.office.inTransaction(() -> Tenancy.in(
                there.office.id,
                () -> transactions.execute(_ -> jdbc.sql("select count(*) from plans.plan where agency_id = :there")
                        .param("there", there.office.id.value())
                        .query(Long.class)
                        .single())));
        assertThat(plansOfThere).isZero();
    }
}
