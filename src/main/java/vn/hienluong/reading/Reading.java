package vn.hienluong.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.hienluong.extraction.Extraction;
import vn.hienluong.extraction.Grid;
import vn.hienluong.extraction.GridRow;
import vn.hienluong.extraction.Paragraph;
import vn.hienluong.extraction.SourceDocument;
import vn.hienluong.platform.Outcome;
import vn.hienluong.reading.paper.Line;
import vn.hienluong.reading.words.Folded;
import vn.hienluong.reading.words.ProofWords;

/**
 * Understands signed plans: deterministic, without a network, and with a note wherever it is not sure. It keeps nothing.
 * Refused with a sentence when the paper cannot be read, or holds no annex or more than one.
 */
@Component
public class Reading {

    private final Extraction extraction;

    public Reading(Extraction extraction) {
        this.extraction = extraction;
    }

    /**
     * @param known names of the agency's units; empty where nobody knows them
     * @param table which table of the document is the annex, counted from 1, where the person says so
     */
    public Outcome<PlanDraft> read(String fileName, byte[] content, UnitNames known, OptionalInt table) {
        return extraction.read(fileName, content).then(document -> read(document, known, table));
    }

    /** Which measures would prove a task, by its words: keys with a confidence, whether or not a room counts them yet. */
    public Map<String, Double> measures(String heading, String task) {
        return ProofWords.of(heading, task);
    }

    Outcome<PlanDraft> read(SourceDocument document, UnitNames known, OptionalInt table) {
        return Annex.in(document, table).map(annex -> draft(document, annex, known));
    }

    private static PlanDraft draft(SourceDocument document, Annex.Found annex, UnitNames known) {
        var head = new Head(lines(document, annex));
        var sign = head.sign().orElse(List.of("", ""));
        var date = head.date();
        int year = head.year(date);
        var sections = head.sections();
        var warnings = new ArrayList<>(annex.notes());
        document.warnings()
                .forEach(warning -> warnings.add(new DraftNote(
                        "header",
                        warning.key(),
                        warning.arguments().stream().map(String::valueOf).toList())));
        missing(sign, date, year, warnings);
        var dimensions = new Dimensions(head.text(), year);
        var understood = new Rows(annex, new Groups(dimensions, sections), known, head.timingYear(year)).read();
        var calendar = new Calendar(head.text(), year);
        var periods = year == 0 ? List.<DraftPeriod>of() : calendar.periods();
        if (periods.isEmpty() && year > 0) {
            warnings.add(new DraftNote("header", "reading.note.no-calendar", List.of()));
            periods = calendar.usual();
        }
        return new PlanDraft(
                head.agency(),
                sign.get(0),
                sign.get(1),
                date,
                head.place(),
                head.title(),
                year,
                head.opening(),
                annexTitle(document, annex.first()),
                head.signer(),
                head.bases(),
                head.recipients(),
                sections,
                periods,
                understood.groups(),
                understood.tasks(),
                warnings);
    }

    private static void missing(List<String> sign, Optional<LocalDate> date, int year, List<DraftNote> warnings) {
        if (sign.getFirst().isEmpty()) {
            warnings.add(new DraftNote("header", "reading.note.no-number", List.of()));
        }
        if (date.isEmpty()) {
            warnings.add(new DraftNote("header", "reading.note.no-date", List.of()));
        }
        if (year == 0) {
            warnings.add(new DraftNote("header", "reading.note.no-year", List.of()));
        }
    }

    /** Everything outside the annex, cell by cell where it stands in a table of layout. */
    private static List<Line> lines(SourceDocument document, Annex.Found annex) {
        var lines = new ArrayList<Line>();
        for (int piece = 0; piece < document.pieces().size(); piece++) {
            if (annex.pieces().contains(piece)) {
                if (piece == annex.first()) {
                    annex.outside().forEach(row -> lines(row, lines));
                }
            } else if (document.pieces().get(piece) instanceof Paragraph paragraph) {
                paragraph
                        .text()
                        .lines()
                        .forEach(text -> lines.add(Line.of(text, paragraph.bold(), paragraph.centered())));
            } else if (document.pieces().get(piece) instanceof Grid grid
                    && (piece < annex.first() || !looksLikeTable(grid))) {
                grid.rows().forEach(row -> lines(row, lines));
            }
        }
        return lines;
    }

    private static void lines(GridRow row, List<Line> lines) {
        row.cells().forEach(cell -> cell.text().lines().forEach(text -> lines.add(Line.of(text, cell.bold(), true))));
    }

    /** Letterhead and signature stand side by side in a few rows. */
    private static boolean looksLikeTable(Grid grid) {
        return grid.columns() > 3 || grid.rows().size() > 6;
    }

    private static final Pattern ANNEX = Pattern.compile("^\\W*phu luc\\b.*");

    private static String annexTitle(SourceDocument document, int annex) {
        var title = "";
        for (int piece = annex - 1; piece >= Math.max(0, annex - 8); piece--) {
            if (document.pieces().get(piece) instanceof Paragraph(var text, var _, var _, var _)) {
                for (var line : text.lines().toList().reversed()) {
                    var clean = Line.of(line, false, false);
                    if (ANNEX.matcher(clean.folded()).matches()) {
                        return title.isEmpty() ? clean.printed() : title;
                    }
                    if (Folded.capitals(clean.printed()) && clean.printed().length() > 8) {
                        title = title.isEmpty() ? clean.printed() : clean.printed() + " " + title;
                    }
                }
            }
        }
        return "";
    }
}
