/**
 * What people look at first: Việc của tôi, the board of a plan, a task with its history, the leadership's overview.
 * For everybody who signs in. It keeps nothing of its own and changes nothing.
 */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "platform",
            "authority",
            "organization",
            "identity",
            "measures",
            "workdays",
            "disclosure",
            "information",
            "plans",
            "plans :: proving",
            "obligations",
            "reports",
            "reports :: taken",
            "consolidation",
            "publications",
            "dialogue"
        })
@NullMarked
package vn.hienluong.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
