/**
 * Known faults in what the program is made of: for whoever runs it and asks whether an update is due, and for the tests,
 * which ask the same of every build. Leans on the list of parts in the jar (CycloneDX), on a dated snapshot of advisories
 * that comes along, and where there is a network on OSV.
 */
@ApplicationModule(displayName = "Advisories", allowedDependencies = "platform")
@NullMarked
package vn.hienluong.advisories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
