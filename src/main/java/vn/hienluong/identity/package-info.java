/**
 * Accounts and signing in: who is at the keyboard, for which agency, and what each page may know about them. For staff;
 * what a person is in an agency stands in {@code organization}.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"platform", "secrets", "audit", "authority", "organization", "privacy", "retention"})
@NullMarked
package vn.hienluong.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
