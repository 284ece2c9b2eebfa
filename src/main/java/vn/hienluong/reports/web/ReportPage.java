package vn.hienluong.reports.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.HistoryLine;

/**
 * A unit's report as its page shows it; every word is ready to print.
 *
 * @param at address of the report, under which everything on the page is posted
 * @param due "Gửi trước ngày …", with what is left
 * @param plain one plain form instead of line after line
 */
public record ReportPage(
        String at,
        String period,
        String periodAt,
        String unit,
        String due,
        String cutOff,
        Badge state,
        Optional<String> returned,
        List<Refusal> banners,
        Progress progress,
        Can can,
        List<Line> lines,
        Note note,
        Own own,
        List<Choice> statuses,
        List<Choice> evidence,
        List<HistoryLine> history,
        boolean plain) {

    public record Badge(String label, String kind) {}

    public record Progress(int answered, int owed) {}

    /** What whoever looks may do now. */
    public record Can(
            boolean write, boolean propose, boolean takeBack, boolean send, boolean receive, boolean giveBack) {}

    /** @param conflict somebody else's text, when both changed the line at once */
    public record Line(
            String at,
            String task,
            String number,
            String text,
            String timing,
            Optional<Badge> deadline,
            Badge duty,
            Optional<String> question,
            LineForm.Shown form,
            int seen,
            boolean answered,
            Optional<String> saved,
            List<Previous> previous,
            List<String> remarks,
            List<Proof> evidence,
            List<String> advice,
            Optional<Conflict> conflict,
            Optional<Refusal> refusal) {}

    public record Previous(String who, String status, String result) {}

    /** @param digest SHA-256 of the file in hexadecimal */
    public record Proof(String id, String label, Optional<String> href, Optional<String> digest) {}

    public record Conflict(String who, LineForm.Shown theirs, int version) {}

    public record Note(String at, String text, int seen) {}

    /** @param offered the unit has a seal of its own */
    public record Own(boolean offered, String number, String date, Optional<String> file) {}
}
