package vn.hienluong.imports.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.imports.Correction;
import vn.hienluong.imports.Difference;
import vn.hienluong.platform.web.Choice;

/** What was understood of a paper, beside the paper, ready to print. */
public record ImportPage(
        String at,
        String title,
        String fileName,
        Optional<String> digest,
        int version,
        boolean open,
        Optional<String> plan,
        HeaderBox header,
        List<String> warnings,
        List<TaskBox> tasks,
        List<PeriodBox> periods,
        Count count,
        List<PaperPiece> paper,
        List<Correction> corrections,
        List<Difference.Line> difference,
        List<Choice> units,
        List<Choice> timings,
        List<Choice> groups) {

    public record Count(int tasks, int leads, int doubtful) {}

    public record HeaderBox(
            String number,
            String notation,
            String date,
            String place,
            String title,
            String year,
            String opening,
            String capacity,
            String position,
            String name,
            List<String> bases,
            List<String> recipients) {}

    /** @param doubtful something in it should be looked at */
    public record TaskBox(
            String row,
            String number,
            String heading,
            boolean begins,
            String text,
            String product,
            List<PartyBox> leads,
            List<PartyBox> coordinators,
            String timing,
            String timingLabel,
            String printedTiming,
            String dueBefore,
            String group,
            boolean doubtful,
            String confidence,
            List<String> notes) {}

    /** @param unit id of the unit, {@code *} for all, empty when it is not known yet */
    public record PartyBox(String printed, String unit, String name, boolean known) {}

    public record PeriodBox(
            String code,
            String kind,
            String title,
            String from,
            String to,
            String cutOff,
            String dueBefore,
            String opensOn) {}

    /** A paragraph, or a table's rows. */
    public record PaperPiece(String text, boolean bold, List<List<PaperCell>> rows) {}

    public record PaperCell(String text, boolean bold, int span) {}
}
