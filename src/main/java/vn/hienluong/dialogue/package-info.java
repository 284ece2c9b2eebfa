/**
 * What people ask the office in public and what they are answered (trao đổi, hỏi đáp: 15 working days), and what people and
 * agencies say to drafts that are out for comment and how it was taken. For citizens, who ask without an account; for the
 * office, which sorts; for the units, which answer; somebody else approves. Who asked is never shown by itself: one function
 * of this room says what of it the public may read (ADR 0029).
 */
@ApplicationModule(
        displayName = "Dialogue",
        allowedDependencies = {
            "platform",
            "audit",
            "authority",
            "privacy",
            "retention",
            "organization",
            "identity",
            "citizens",
            "workdays",
            "deadlines",
            "datasets",
            "notifications",
            "search",
            "files",
            "drafting",
            "proofs",
            "measures",
            "publications",
            "publications :: facts",
            "publications :: reading"
        })
@NullMarked
package vn.hienluong.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
