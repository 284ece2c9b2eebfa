/**
 * What units report in a period: one report per unit with a line for each task that it owes, figures, evidence and the
 * note of a coordinator; drafted by staff, sent by the head, received or returned by the office. For phòng, đơn vị and
 * Văn phòng, as docs/guide/who-owes-what.md says.
 */
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {
            "platform",
            "audit",
            "authority",
            "organization",
            "privacy",
            "search",
            "measures",
            "identity",
            "files",
            "extraction",
            "notifications",
            "workdays",
            "plans",
            "plans :: proving",
            "obligations"
        })
@NullMarked
package vn.hienluong.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
