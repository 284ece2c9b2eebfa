/**
 * A signed plan under tracking: its outline and annex, each task with those who lead and coordinate it and when it is
 * due, and the amendments that change a task from a day on. For the office that follows the plan; everything that is
 * owed and reported hangs on it.
 */
@ApplicationModule(
        displayName = "Plans",
        allowedDependencies = {
            "platform",
            "audit",
            "authority",
            "privacy",
            "organization",
            "search",
            "measures",
            "identity",
            "disclosure"
        })
@NullMarked
package vn.hienluong.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
