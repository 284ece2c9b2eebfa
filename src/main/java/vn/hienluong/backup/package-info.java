/**
 * The whole installation in one encrypted file, taken while it runs, and put back into an empty place. For whoever runs
 * the product; the terminal asks for it.
 */
@ApplicationModule(
        displayName = "Backup",
        allowedDependencies = {"platform", "audit", "authority", "organization", "files", "database"})
@NullMarked
package vn.hienluong.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
