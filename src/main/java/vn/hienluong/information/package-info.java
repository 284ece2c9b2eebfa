/**
 * Requests for information (Luật Tiếp cận thông tin 104/2016/QH13): citizens ask online, at the desk or by post; the office
 * keeps the register, sees to the clocks of the law, has units answer, refuses only on a ground of the law, and publishes
 * what it answered where that was agreed. For citizens, the office and the units that hold the information (ADR 0025).
 */
@ApplicationModule(
        displayName = "Information",
        allowedDependencies = {
            "platform",
            "audit",
            "authority",
            "organization",
            "privacy",
            "identity",
            "citizens",
            "search",
            "datasets",
            "measures",
            "workdays",
            "deadlines",
            "notifications",
            "files",
            "redaction",
            "drafting"
        })
@NullMarked
package vn.hienluong.information;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
