/**
 * Who owes what, when: the reporting periods of a plan, the units frozen into each when it opens, one report per unit
 * and period, one line per lead, task and period, and lines that somebody was asked for. For the office that follows
 * and the units that report. The model is that of {@code docs/guide/who-owes-what.md}.
 */
@ApplicationModule(
        displayName = "Obligations",
        allowedDependencies = {
            "platform",
            "audit",
            "authority",
            "organization",
            "privacy",
            "search",
            "measures",
            "identity",
            "notifications",
            "plans"
        })
@NullMarked
package vn.hienluong.obligations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
