/**
 * The journal of an agency: who did what, when, from where and why, written in the transaction that it records and
 * chained behind the commit so that nothing can be altered unseen. For inspectors, and for every room that changes a
 * state.
 */
@ApplicationModule(displayName = "Audit", allowedDependencies = "platform")
@NullMarked
package vn.hienluong.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
