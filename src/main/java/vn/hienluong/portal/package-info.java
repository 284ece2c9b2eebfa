/**
 * What everybody may read without signing in, in two languages and without being known: the agency's news, papers, plans,
 * policies and the rest of what {@code publications} calls public, the results of its plan from issued reports alone, and
 * what citizens said of the province in PAPI. For citizens; and for those who look after the site: how often which page was
 * read, and what must be there and is not. The seals of the journal hang out here too, so that anybody can keep them. Pages
 * stand ready in memory and are proved fresh with each request (ADR 0026).
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
            "consolidation",
            "measures",
            "datasets",
            "search",
            "files",
            "richtext",
            "pictures",
            "publications",
            "publications :: facts",
            "publications :: reading",
            "publications :: proving",
            "proofs"
        })
@NullMarked
package vn.hienluong.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
