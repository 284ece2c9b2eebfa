package vn.hienluong.advisories;

import org.apache.maven.artifact.versioning.ComparableVersion;
import org.jspecify.annotations.Nullable;

/**
 * Versions from one on and up to another, in Maven's order.
 *
 * @param introduced the first that has the fault; {@code 0} for all from the beginning
 * @param fixed the first that has it no more
 * @param lastAffected the last that has it, where no fix is known
 */
record Span(
        String introduced, @Nullable String fixed, @Nullable String lastAffected) {

    boolean holds(String version) {
        var asked = new ComparableVersion(version);
        return (introduced.equals("0") || asked.compareTo(new ComparableVersion(introduced)) >= 0)
                && (fixed == null || asked.compareTo(new ComparableVersion(fixed)) < 0)
                && (lastAffected == null || asked.compareTo(new ComparableVersion(lastAffected)) <= 0);
    }
}
