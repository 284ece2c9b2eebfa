/**
 * What people ask about their own data: a copy, a correction, a restriction, erasure; taken by somebody, answered within the
 * limit of the law that holds on the day, carried out in every room at once. For everybody who works here, and for whoever
 * answers for personal data in the agency (Luật 91/2025/QH15, before it Nghị định 13/2023/NĐ-CP).
 */
@ApplicationModule(
        displayName = "Data requests",
        allowedDependencies = {
            "platform",
            "audit",
            "authority",
            "privacy",
            "retention",
            "organization",
            "deadlines",
            "notifications"
        })
@NullMarked
package vn.hienluong.datarequests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
