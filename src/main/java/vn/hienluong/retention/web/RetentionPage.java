package vn.hienluong.retention.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;

/**
 * How long each kind is kept, and what was removed lately.
 *
 * @param coming rules of the agency that begin later
 */
public record RetentionPage(
        List<KeepRow> rules,
        List<KeepRow> coming,
        List<RemovalRow> removals,
        List<Choice> kinds,
        boolean maySet,
        RuleForm typed,
        Optional<Refusal> refusal) {

    /** @param own whether the agency decided it itself */
    public record KeepRow(String kind, int days, String from, String source, String confidence, boolean own) {}

    public record RemovalRow(String when, String kind, long removed, String olderThan) {}
}
