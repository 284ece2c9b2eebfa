/**
 * Tells people what they should know: a line under "Nhắc việc" at the top of each page, and the same by e-mail where a
 * mail server is configured. For every room that has something to tell; it decides itself whom and when.
 */
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {"platform", "audit", "authority", "organization", "identity", "privacy", "retention"})
@NullMarked
package vn.hienluong.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
