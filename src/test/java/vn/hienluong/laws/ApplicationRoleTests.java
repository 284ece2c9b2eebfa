package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.database.Database;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;

/** As whom the application works in PostgreSQL, and what its connections remember of the work before: nothing. */
@InTheHouse
class ApplicationRoleTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Database database;

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    @Autowired
    @Qualifier("technical")
    HikariDataSource pool;

    Given.Office office;
    Given.Office other;

    @BeforeEach
    void twoAgenciesWithAPlan() {
        office = withAPlan();
        other = withAPlan();
    }

    private Given.Office withAPlan() {
        var agency = given.anAgency();
        var unit = agency.unit(UnitKind.OFFICE, "Văn phòng").id();
        var writer = agency.actor("Văn Phòng", unit, PositionRole.STAFF);
        givenPlan.plan(agency, writer, GivenPlan.task("1", "Tuyên truyền", GivenPlan.ongoing(), unit));
        return agency;
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private <T> T without(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }

    private static String refusal(Supplier<?> work) {
        try {
            return "done: " + work.get();
        } catch (DataAccessException refused) {
            return String.valueOf(refused.getMostSpecificCause().getMessage());
        }
    }

    @Test
    void theApplicationIsAnOrdinaryRoleThatOwnsNothing() {
        var owner = database.access().owner().user();
        var role = without(() -> jdbc.sql("""
                select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication
                from pg_roles where rolname = current_user
                """).query().singleRow());
        assertThat(role)
                .containsEntry("rolname", database.access().application().user());
        assertThat(role.values().stream().filter(Boolean.TRUE::equals)).isEmpty();
        assertThat(without(() -> count("""
                select count(*) from pg_shdepend
                where refobjid = (select oid from pg_roles where rolname = current_user) and deptype = 'o'
                """))).as("owns").isZero();
        assertThat(without(() -> count("""
                select count(*) from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = current_user
                """))).as("member of").isZero();
        assertThat(refusal(() -> without(() -> jdbc.sql("set role " + owner).update())))
                .contains("permission denied");
    }

    @Test
    void theApplicationMakesNoObjectsAndTakesNoShortcuts() {
        assertThat(without(() -> jdbc.sql("""
                select nspname from pg_namespace
                where has_schema_privilege(oid, 'create') and nspname not like 'pg\\_%'
                """).query(String.class).list())).isEmpty();
        for (var command : List.of(
                "create temporary table t (x int)",
                "create schema mine",
                "truncate audit.entry",
                "alter table audit.entry no force row level security",
                "set session_replication_role = replica",
                "copy audit.entry from program 'true'")) {
            assertThat(refusal(
                            () -> office.inTransaction(() -> jdbc.sql(command).update())))
                    .as(command)
                    .containsPattern("permission denied|must be owner");
        }
        assertThat(refusal(() -> without(() -> {
                    jdbc.sql("set local row_security = off").update();
                    return count("select count(*) from audit.entry");
                })))
                .contains("query would be affected by row-level security policy");
    }

    @Test
    void aConnectionGivenBackKeepsNoAgency() throws SQLException {
        for (int i = 0; i < 3; i++) {
            office.inTransaction(() -> count("select count(*) from plans.plan"));
            assertThatThrownBy(() -> office.inTransaction(() -> count("select count(*) from plans.none")))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> office.inTransaction(() -> {
                        throw new IllegalStateException("rolled back");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        var all = new ArrayList<Connection>();
        try {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                all.add(pool.getConnection());
                assertThat(agencyOf(all.getLast())).as("connection %d", i).isEmpty();
            }
        } finally {
            for (var connection : all) {
                connection.close();
            }
        }
    }

    private static Optional<String> agencyOf(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select current_setting('hienluong.agency', true)")) {
            found.next();
            return Optional.ofNullable(found.getString(1)).filter(agency -> !agency.isEmpty());
        }
    }

    /** The server prepares a statement after its fifth use, with one plan for all: the plan asks whose turn it is. */
    @Test
    void aPreparedStatementServesWhoeverUsesItNow() throws SQLException {
        try (var connection = pool.getConnection();
                var bind = connection.prepareStatement("select set_config('hienluong.agency', ?, true)");
                var plans = connection.prepareStatement("select distinct agency_id from plans.plan")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 20; i++) {
                var agency = (i % 2 == 0 ? office : other).id;
                bind.setString(1, agency.toString());
                bind.execute();
                try (var found = plans.executeQuery()) {
                    assertThat(found.next()).isTrue();
                    assertThat(found.getObject(1, UUID.class)).isEqualTo(agency.value());
                    assertThat(found.next()).isFalse();
                }
                connection.commit();
                try (var found = plans.executeQuery()) {
                    assertThat(found.next()).as("nobody's turn").isFalse();
                }
                connection.rollback();
            }
        }
    }
}
