/**
 * Understanding signed plans: header, outline, reporting calendar and annex become a draft with a confidence and notes,
 * for the office to correct and confirm. Deterministic and without a network; it keeps nothing.
 */
@ApplicationModule(
        displayName = "Reading",
        allowedDependencies = {"platform", "authority", "extraction", "plans", "obligations"})
@NullMarked
package vn.hienluong.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
