/**
 * Which days are worked: the calendar of the State as data, with the law or document behind each day, and an agency's
 * own exceptions. For every room that counts working days.
 */
@ApplicationModule(
        displayName = "Working days",
        allowedDependencies = {"platform", "audit", "authority", "privacy"})
@NullMarked
package vn.hienluong.workdays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
