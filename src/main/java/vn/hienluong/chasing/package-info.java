/**
 * Getting reports in time: the system reminds units before the day and after it (nhắc việc), and helps the office to
 * chase those that have not sent (đôn đốc), with whom to call, a list to copy and a letter to sign. For the office and
 * the units that report. It stops by itself when the report is sent.
 */
@ApplicationModule(
        displayName = "Chasing",
        allowedDependencies = {
            "platform",
            "audit",
            "authority",
            "organization",
            "identity",
            "measures",
            "plans",
            "obligations",
            "workdays",
            "notifications",
            "drafting",
            "reports"
        })
@NullMarked
package vn.hienluong.chasing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
