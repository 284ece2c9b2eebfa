/**
 * Reading a signed plan for the office: the paper is kept, what was understood is a draft that the office corrects cell
 * by cell, and one act puts it under tracking with its periods. Nothing is written to plans before that.
 */
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {
            "platform",
            "audit",
            "authority",
            "organization",
            "privacy",
            "retention",
            "search",
            "identity",
            "files",
            "extraction",
            "plans",
            "plans :: proving",
            "obligations",
            "reading"
        })
@NullMarked
package vn.hienluong.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
