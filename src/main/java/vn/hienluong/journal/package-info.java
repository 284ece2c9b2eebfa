/**
 * The journal as people read it: who did what to which record, when and why, in words. For administrators, the leadership
 * and whoever looks at one record.
 */
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"platform", "audit", "authority", "organization", "search"})
@NullMarked
package vn.hienluong.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
