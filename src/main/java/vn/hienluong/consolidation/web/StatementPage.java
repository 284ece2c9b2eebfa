package vn.hienluong.consolidation.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.consolidation.web.ConsolidationPage.Badge;
import vn.hienluong.consolidation.web.ConsolidationPage.SourceBox;

/**
 * One sentence of the report and what stands behind it.
 *
 * @param compared whether the figures were counted again for this look
 */
public record StatementPage(
        String at,
        String back,
        String report,
        String label,
        String text,
        List<Badge> flags,
        List<SourceBox> sources,
        List<Figure> figures,
        boolean compared) {

    /**
     * A figure of the system.
     *
     * @param said what the report says, {@code taken} what the system counted
     * @param now nothing where it was not counted again, or can no longer be
     */
    public record Figure(
            String unit,
            String name,
            String measureAt,
            String said,
            String taken,
            Optional<String> byHand,
            String days,
            String takenAt,
            String records,
            String recordsAt,
            String digest,
            Optional<Now> now) {}

    public record Now(boolean same, String amount, String digest) {}
}
