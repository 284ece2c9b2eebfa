package vn.hienluong.consolidation.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.files.FileLink;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.HistoryLine;

/** The department's report of a period on the office's table. */
public record ConsolidationPage(
        String at,
        String title,
        String plan,
        String planAt,
        Badge stage,
        List<Step> steps,
        List<Refusal> banners,
        Optional<String> returned,
        List<Tab> tabs,
        Can can,
        boolean drafted,
        List<Part> parts,
        List<UnitRow> units,
        Optional<Frame> frame,
        Optional<Issued> issued,
        String today,
        List<HistoryLine> history) {

    public record Badge(String label, String kind) {}

    /** @param state done, current or empty */
    public record Step(String label, String state) {}

    public record Tab(String label, String href, boolean current) {}

    /** What this viewer may do now. */
    public record Can(
            boolean draft,
            boolean edit,
            boolean submit,
            boolean check,
            boolean signOff,
            boolean giveBack,
            boolean issue,
            boolean attach,
            boolean remark) {

        public boolean act() {
            return draft || submit || check || signOff || giveBack || issue || attach;
        }
    }

    /** @param add where a paragraph of one's own may be added */
    public record Part(String id, String title, List<Box> boxes, Optional<Add> add) {}

    public record Add(String section, String heading) {}

    /** A statement with what stands behind it. */
    public record Box(
            String id,
            String at,
            String label,
            String text,
            int version,
            int rows,
            boolean own,
            boolean edited,
            String editedBy,
            List<Badge> flags,
            List<String> contradictions,
            boolean sourced,
            List<SourceBox> sources,
            List<Noted> remarks) {}

    /** @param changed says something else than when the statement was made */
    public record SourceBox(
            String unit,
            String at,
            String duty,
            String status,
            String text,
            List<String> more,
            List<Counted> counted,
            List<Proof> proofs,
            boolean changed) {}

    /** A figure that the system took for the line. */
    public record Counted(String said, Optional<String> byHand) {}

    public record Proof(String label, Optional<String> href) {}

    public record Noted(String text, String by, String when, boolean settled) {}

    public record UnitRow(String unit, String at, Badge standing, String sentAt, String note) {}

    public record Frame(
            String subject,
            String addressees,
            String recipients,
            List<Choice> capacities,
            String capacity,
            String signer,
            int version,
            boolean sample) {}

    public record Issued(String number, String date, Optional<FileLink> paper) {}

    /** One period in the list of all. */
    public record ToConsolidate(String at, String title, String plan, Badge stage, String due, String number) {}

    /** What was typed and could not be saved, beside what somebody else wrote meanwhile. */
    public record Again(
            String back,
            String at,
            String mine,
            Optional<String> theirs,
            String by,
            int version,
            Optional<Refusal> refusal) {}
}
