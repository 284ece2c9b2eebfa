/**
 * What happens by itself, and when: one list of jobs, each done for every agency, by one node at a time. For whoever
 * runs the product; nobody leans on it.
 */
@ApplicationModule(
        displayName = "Schedule",
        allowedDependencies = {
            "platform",
            "audit",
            "authority",
            "organization",
            "obligations",
            "reports :: taken",
            "notifications",
            "search",
            "files",
            "chasing",
            "retention",
            "datarequests",
            "disclosure",
            "information :: reminding",
            "links",
            "redaction",
            "dialogue",
            "publications :: proving"
        })
@NullMarked
package vn.hienluong.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
