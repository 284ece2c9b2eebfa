/**
 * The database under every room: an embedded PostgreSQL of the installation's own when none is configured, otherwise
 * the configured server; two credentials (the migrator owns the tables, the application does not), and transactions
 * that tell PostgreSQL for which agency they work. For whoever installs and starts the program.
 */
@ApplicationModule(displayName = "Database", allowedDependencies = "platform")
@NullMarked
package vn.hienluong.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
