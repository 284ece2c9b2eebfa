/**
 * Hiding in a PDF what must not be published: the office and the clerk mark words and areas with their reasons, a new file
 * is made that holds nothing else, and it is only given out after an attack on it found nothing. For rooms that publish or
 * answer, which take the new file and never the source. Luật Tiếp cận thông tin 2016, Điều 6, 7.
 */
@ApplicationModule(
        displayName = "Redaction",
        allowedDependencies = {
            "platform",
            "audit",
            "authority",
            "organization",
            "privacy",
            "retention",
            "files",
            "extraction"
        })
@NullMarked
package vn.hienluong.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
