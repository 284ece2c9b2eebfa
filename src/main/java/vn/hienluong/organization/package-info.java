/**
 * Who is who in an agency: its units over time (named, renamed, merged, split), the people who hold positions in them,
 * who acts for whom, and what these positions allow. For every room that asks "which units?" and "may they?".
 */
@ApplicationModule(
        displayName = "Organization",
        allowedDependencies = {"platform", "audit", "authority", "privacy"})
@NullMarked
package vn.hienluong.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
