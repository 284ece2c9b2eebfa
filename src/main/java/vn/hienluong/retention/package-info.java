/**
 * How long things are kept, and who takes them away: rules with dates, proposed by the program or decided by the agency
 * with a document, and the broom that goes by them at night. For whoever answers for data in the agency; rooms say what of
 * theirs grows old.
 */
@ApplicationModule(
        displayName = "Retention",
        allowedDependencies = {"platform", "audit", "authority", "privacy"})
@NullMarked
package vn.hienluong.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
