package vn.hienluong.database;

import java.sql.DriverManager;
import java.sql.SQLException;

/** The application's role on a configured server may not be one that row-level security does not bind. */
final class OrdinaryRole {

    private OrdinaryRole() {}

    static Access required(Access access) {
        var role = access.application();
        try (var connection = DriverManager.getConnection(access.url(), role.user(), role.password());
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            if (found.next() && found.getBoolean(1)) {
                throw new CannotStart("database.configured.role-too-strong", role.user());
            }
            return access;
        } catch (SQLException unreachable) {
            throw new CannotStart("database.configured.unreachable", access.url(), role.user());
        }
    }
}
