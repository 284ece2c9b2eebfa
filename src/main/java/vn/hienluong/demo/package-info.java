/**
 * A sample department that shows the main job: for whoever looks at the product for the first time. Everything is made
 * through the façades that the pages use, on a clock of its own; nothing here is real, and every page says so.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "platform",
            "audit",
            "authority",
            "organization",
            "identity",
            "plans",
            "plans :: proving",
            "obligations",
            "reports",
            "reports :: taken",
            "imports",
            "consolidation",
            "dialogue",
            "dialogue :: consulting",
            "disclosure",
            "information",
            "information :: published",
            "drafting",
            "files",
            "richtext",
            "publications",
            "publications :: facts",
            "publications :: proving"
        })
@NullMarked
package vn.hienluong.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
