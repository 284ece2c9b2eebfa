/**
 * How long the law gives for what: each deadline is a rule with its article and the days on which it holds, counted by the
 * agency's working calendar. For every room whose cases have a clock; an open case keeps the rule that it began under.
 */
@ApplicationModule(
        displayName = "Deadlines",
        allowedDependencies = {"platform", "audit", "authority", "workdays"})
@NullMarked
package vn.hienluong.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
