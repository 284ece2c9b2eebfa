/**
 * Live facts: each room says what it counts, and here it is asked how much, for which days and of which unit, and which
 * records stand behind the number. For units whose report is filled with figures, for the office that proves a sentence
 * by them, and for whoever wants to look. It keeps nothing: a number is counted anew each time it is asked for.
 */
@ApplicationModule(
        displayName = "Measures",
        allowedDependencies = {"platform", "audit", "authority", "organization"})
@NullMarked
package vn.hienluong.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
