/**
 * Pictures as a page can show them: turned upright, freed of what the camera wrote about place and person, in a few widths.
 * For rooms whose texts have pictures; each says itself who may see one.
 */
@ApplicationModule(
        displayName = "Pictures",
        allowedDependencies = {"platform", "audit", "authority", "privacy", "files"})
@NullMarked
package vn.hienluong.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
