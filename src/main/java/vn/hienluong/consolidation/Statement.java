package vn.hienluong.consolidation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hienluong.plans.HeadingId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.reports.LineStatus;

/**
 * One paragraph of the report, or one cell of its annex.
 *
 * @param own Văn phòng added it; the others are proposed from what units sent
 * @param contradiction which units contradict each other, in words; empty where none do
 * @param standing how the task stands in all, for {@link Section#RESULT}
 * @param edited Văn phòng changed the proposed words; the sources stay
 * @param stale a source no longer says what it said when the statement was made
 * @param version goes up with each change; who saves names the version that they saw
 */
public record Statement(
        UUID id,
        Section section,
        Optional<HeadingId> heading,
        Optional<TaskId> task,
        int place,
        boolean own,
        String text,
        Set<Flag> flags,
        String contradiction,
        Optional<LineStatus> standing,
        boolean edited,
        boolean stale,
        int version,
        Optional<Edit> edit,
        List<Source> sources) {

    public record Edit(String by, Instant at) {}

    /**
     * What the head of the office or the leadership asks to be mended in a paragraph.
     *
     * @param settled the paragraph was changed since
     */
    public record Remark(UUID statement, String text, String by, Instant at, boolean settled) {}

    public Statement {
        flags = Set.copyOf(flags);
        sources = List.copyOf(sources);
    }

    /** What the office should look at before it signs for the words. */
    public enum Flag {
        /** One unit says done, another says not done. */
        CONTRADICTION,
        /** Fine words without a figure and without a document: copied from the plan. */
        NO_FACT,
        /** Figures of several units were added up. */
        SUMMED,
        /** No unit sent anything on the task. */
        MISSING
    }

    Statement marked(boolean changed) {
        return new Statement(
                id,
                section,
                heading,
                task,
                place,
                own,
                text,
                flags,
                contradiction,
                standing,
                edited,
                changed,
                version,
                edit,
                sources);
    }

    Statement backedBy(List<Source> lines) {
        return new Statement(
                id,
                section,
                heading,
                task,
                place,
                own,
                text,
                flags,
                contradiction,
                standing,
                edited,
                stale,
                version,
                edit,
                lines);
    }

    /** Whether its sources stand behind it; otherwise Văn phòng wrote it. */
    public boolean sourced() {
        return !sources.isEmpty();
    }
}
