/**
 * What must be public: which duty each event or day brings, who owes it, where and by when, and the postings by which it
 * is kept. For the office and the units that owe, and for the leadership that answers for it.
 */
@ApplicationModule(
        displayName = "Disclosure",
        allowedDependencies = {
            "platform",
            "audit",
            "authority",
            "organization",
            "privacy",
            "identity",
            "workdays",
            "deadlines",
            "notifications",
            "files",
            "drafting",
            "proofs",
            "datasets",
            "search",
            "measures"
        })
@NullMarked
package vn.hienluong.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
