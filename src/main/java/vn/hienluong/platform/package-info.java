/**
 * What every room stands on and no business word is in: ids, words, outcomes, time, tenancy and small helpers for SQL
 * and pages. Open to all rooms; leans on none.
 */
@ApplicationModule(
        displayName = "Platform",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package vn.hienluong.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
