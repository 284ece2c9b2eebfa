/**
 * One box over everything that somebody may see: records of all rooms by their words, with and without diacritics, and
 * the text of what is attached to them. Rooms say what of theirs can be found and by whom; the journal says when to ask
 * them again.
 */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"platform", "audit", "authority", "organization", "privacy"})
@NullMarked
package vn.hienluong.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
