/**
 * The commands that a person types at the machine: what is asked for goes to standard output and nothing else, a
 * refusal is a sentence and exit code 1, a wrong command line exit code 2. For whoever installs and runs the program.
 */
@ApplicationModule(
        displayName = "Terminal",
        allowedDependencies = {
            "platform",
            "advisories",
            "audit",
            "proofs",
            "database",
            "authority",
            "organization",
            "identity",
            "plans",
            "obligations",
            "drafting",
            "extraction",
            "reading",
            "search",
            "imports",
            "consolidation",
            "demo",
            "bench",
            "backup"
        })
@NullMarked
package vn.hienluong.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
