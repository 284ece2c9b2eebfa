/**
 * The department's report of a period: what units sent, merged into rows of statements that keep their sources, mended
 * by Văn phòng, checked by its head, signed off by the leadership, numbered and issued by the clerk, and set on paper as
 * Nghị định 30/2020/NĐ-CP asks.
 */
@ApplicationModule(
        displayName = "Consolidation",
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
            "workdays",
            "drafting",
            "notifications",
            "disclosure",
            "plans",
            "obligations",
            "reports",
            "reports :: taken"
        })
@NullMarked
package vn.hienluong.consolidation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
