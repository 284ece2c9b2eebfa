/**
 * What everybody may read without signing in: the results of a plan by task, from issued reports alone, and the seals of
 * an agency's journal, so that anybody can keep them. For citizens. No unit is named, and nothing that was not issued is
 * shown.
 */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "platform",
            "audit",
            "authority",
            "organization",
            "plans",
            "obligations",
            "reports",
            "consolidation"
        })
@NullMarked
package vn.hienluong.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
