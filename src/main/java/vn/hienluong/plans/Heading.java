package vn.hienluong.plans;

import java.util.Optional;

/**
 * A heading of the annex.
 *
 * @param title as the annex prints it
 * @param reportTitle as part II of the plan names it, which the report follows
 * @param dimension key of the index dimension that it serves
 */
public record Heading(
        HeadingId id,
        Optional<HeadingId> parent,
        int level,
        String printedNumber,
        String title,
        String reportTitle,
        Optional<String> dimension) {}
