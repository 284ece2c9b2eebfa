/**
 * What the office publishes and who sees to it: news, papers, plans, projects, fees and the rest, written by a unit, reviewed
 * by its head, approved by somebody who wrote none of it, public from a moment on, corrected in the open, withdrawn with a
 * reason. For editors and for whoever shows anything to the public: one function of this room says what that may be (ADR
 * 0020).
 */
@ApplicationModule(
        displayName = "Publications",
        allowedDependencies = {
            "platform",
            "audit",
            "authority",
            "organization",
            "privacy",
            "datasets",
            "search",
            "identity",
            "files",
            "extraction",
            "notifications",
            "proofs",
            "disclosure",
            "links",
            "richtext",
            "pictures",
            "measures"
        })
@NullMarked
package vn.hienluong.publications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
