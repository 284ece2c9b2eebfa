/**
 * How fast the product is on the machine it runs on: each goal as a row of figures, measured on a database of its own
 * that is thrown away. The rows that are seeded are written by SQL; what is measured is what people use.
 */
@ApplicationModule(
        displayName = "Bench",
        allowedDependencies = {
            "platform",
            "audit",
            "authority",
            "organization",
            "identity",
            "extraction",
            "reading",
            "plans",
            "obligations",
            "consolidation",
            "drafting",
            "search",
            "richtext",
            "publications",
            "publications :: facts"
        })
@NullMarked
package vn.hienluong.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
