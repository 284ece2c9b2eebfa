/**
 * Whether what was made public can still be reached and still says the same, and whether the links in it lead somewhere:
 * checked each night, with the day on which one broke and was repaired. For editors, and for whoever answers for the portal.
 * Rooms that publish list their own addresses ({@link LinkSource}); this one knows none of them.
 */
@ApplicationModule(
        displayName = "Links",
        allowedDependencies = {"platform", "audit", "authority", "organization", "privacy", "measures"})
@NullMarked
package vn.hienluong.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
