package vn.hienluong.database;

import java.sql.Connection;
import java.sql.SQLException;

/** The two roles and the database of the embedded server; on a server of their own, administrators make them. */
final class RolesAndDatabase {

    static final String DATABASE = "hienluong";

    private RolesAndDatabase() {}

    static void ensure(Connection superuser, Secrets secrets) throws SQLException {
        ensureRole(superuser, secrets.owner());
        ensureRole(superuser, secrets.application());
        if (!exists(superuser, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
            run(
                    superuser,
                    "create database " + DATABASE + " owner " + secrets.owner().user());
        }
    }

    private static void ensureRole(Connection superuser, Access.Credential role) throws SQLException {
        if (!exists(superuser, "select 1 from pg_roles where rolname = '" + role.user() + "'")) {
            run(superuser, "create role %s login password '%s'".formatted(role.user(), role.password()));
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
