/**
 * What was public, when and where: each publication and each posting leaves a proof in a chain that nobody can alter
 * unseen. For citizens who hold a paper against it, for inspectors, and for the rooms that make things public.
 */
@ApplicationModule(
        displayName = "Proofs",
        allowedDependencies = {"platform", "audit", "authority", "organization", "privacy"})
@NullMarked
package vn.hienluong.proofs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
