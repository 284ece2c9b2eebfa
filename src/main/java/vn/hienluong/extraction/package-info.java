/**
 * Reads a plan as an office has it (Word, PDF, Excel, text of a scan) into one neutral document of paragraphs and
 * grids. For the room that recognises tasks in it; what comes from outside is bounded, never run and never lets
 * anything be fetched.
 */
@ApplicationModule(
        displayName = "Extraction",
        allowedDependencies = {"platform"})
@NullMarked
package vn.hienluong.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
