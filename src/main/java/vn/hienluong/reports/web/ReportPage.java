package vn.hienluong.reports.web;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.hienluong.files.FileLink;
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

    /** The same page with some lines as somebody typed them, and what there is to say about it. */
    ReportPage with(UnaryOperator<Line> typed, Refusal sentence) {
        return new ReportPage(
                at,
                period,
                periodAt,
                unit,
                due,
                cutOff,
                state,
                returned,
                Stream.concat(Stream.of(sentence), banners.stream()).toList(),
                progress,
                can,
                lines.stream().map(typed).toList(),
                note,
                own,
                statuses,
                evidence,
                history,
                plain);
    }

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
            List<Taken> taken,
            Offered offered,
            List<Previous> previous,
            List<String> remarks,
            List<Proof> evidence,
            List<String> advice,
            Optional<Conflict> conflict,
            Optional<Refusal> refusal) {

        /** What stands in the box: what somebody wrote; in a box that nobody touched, what the figures say. */
        public String result() {
            return untouched() ? offered.result() : form.result();
        }

        public String cumulative() {
            return untouched() && form.cumulative().isEmpty() ? offered.since() : form.cumulative();
        }

        public boolean prefilled() {
            return untouched() && !offered.result().isEmpty();
        }

        /** The figures say something that the writer has not taken over. */
        public boolean saysMore() {
            return !untouched() && !offered.result().isEmpty() && !form.result().contains(offered.result());
        }

        /** As somebody typed it, who saw that version, and why it was not kept. */
        Line typed(LineForm.Shown typed, int version, Optional<Conflict> others, Optional<Refusal> why) {
            return new Line(
                    at, task, number, text, timing, deadline, duty, question, typed, version, answered, saved, taken,
                    offered, previous, remarks, evidence, advice, others, why);
        }

        /** As somebody typed it while others kept theirs: pressed again, it is meant for the version of the others. */
        Line typed(LineForm.Shown typed, Conflict others) {
            return typed(typed, others.version(), Optional.of(others), Optional.empty());
        }

        private boolean untouched() {
            return seen == 0 && form.result().isEmpty() && conflict.isEmpty() && refusal.isEmpty();
        }
    }

    /**
     * A figure of the system.
     *
     * @param said what the report says
     * @param byHand who changed it and why, with what the system counted
     * @param outOf of a share: it is changed together with the amount
     */
    public record Taken(
            String id,
            String name,
            Optional<String> measureAt,
            String said,
            Optional<String> since,
            String days,
            String records,
            Optional<String> recordsAt,
            Optional<String> byHand,
            String amount,
            Optional<String> outOf) {}

    /** @param translation what {@code result} says, for who does not read Vietnamese */
    public record Offered(String result, String since, String translation) {}

    public record Previous(String who, String status, String result) {}

    /** @param digest SHA-256 of the file in hexadecimal */
    public record Proof(String id, String label, Optional<String> href, Optional<String> digest) {}

    public record Conflict(String who, LineForm.Shown theirs, int version) {}

    public record Note(String at, String text, int seen) {}

    /** @param offered the unit has a seal of its own */
    public record Own(boolean offered, String number, String date, Optional<FileLink> file) {}
}
