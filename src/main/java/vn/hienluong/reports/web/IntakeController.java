package vn.hienluong.reports.web;

import gg.jte.generated.precompiled.Templates;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.extraction.Extraction;
import vn.hienluong.extraction.Grid;
import vn.hienluong.extraction.GridCell;
import vn.hienluong.extraction.Paragraph;
import vn.hienluong.extraction.SourceDocument;
import vn.hienluong.files.Accepted;
import vn.hienluong.files.Arrivals;
import vn.hienluong.files.Brought;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.reports.ReportAction;
import vn.hienluong.reports.Writing;
import vn.hienluong.reports.web.Splitting.Known;

/** A unit's own Word report or rows pasted from Excel, split into lines for confirmation. Keeps nothing. */
@Controller
class IntakeController {

    private final Arrivals arrivals;
    private final Extraction extraction;
    private final Writing writing;
    private final ReportPages pages;
    private final Templates templates;

    IntakeController(
            Arrivals arrivals, Extraction extraction, Writing writing, ReportPages pages, Templates templates) {
        this.arrivals = arrivals;
        this.extraction = extraction;
        this.writing = writing;
        this.pages = pages;
        this.templates = templates;
    }

    @Allowed(ReportAction.WRITE)
    @PostMapping("/periods/{period}/reports/{unit}/intake")
    Html create(
            @PathVariable PeriodId period,
            @PathVariable UnitId unit,
            @RequestParam(defaultValue = "") String pasted,
            @ModelAttribute Brought brought,
            Screen screen,
            Actor by) {
        writing.toWrite(period, unit, by);
        var page = pages.of(period, unit, true, screen, by);
        return switch (rows(brought, pasted, by)) {
            case Outcome.Done<List<List<String>>>(var rows) -> split(page, rows, screen);
            case Outcome.Refused<List<List<String>>>(var refusal) ->
                Html.seeOther(page.at()).refusing(refusal);
        };
    }

    private Outcome<List<List<String>>> rows(Brought brought, String pasted, Actor by) {
        return arrivals.with(
                brought,
                by,
                file -> file.map(this::rows).orElseGet(() -> Outcome.done(Splitting.pasted(Typed.text(pasted)))));
    }

    private Outcome<List<List<String>>> rows(Accepted paper) {
        var tooLarge = Extraction.tooLarge(paper.size());
        return tooLarge.isPresent()
                ? Outcome.refused(tooLarge.get())
                : extraction.read(paper.name(), paper.bytes()).map(IntakeController::rows);
    }

    private static List<List<String>> rows(SourceDocument document) {
        var rows = new ArrayList<List<String>>();
        for (var piece : document.pieces()) {
            switch (piece) {
                case Paragraph paragraph -> paragraph.text().lines().forEach(line -> rows.add(List.of(line)));
                case Grid grid ->
                    grid.rows()
                            .forEach(row -> rows.add(
                                    row.cells().stream().map(GridCell::text).toList()));
            }
        }
        return rows;
    }

    private Html split(ReportPage page, List<List<String>> rows, Screen screen) {
        var tasks = page.lines().stream()
                .map(line -> new Known(line.task(), line.text()))
                .toList();
        var split = Splitting.of(rows, tasks);
        return split.results().isEmpty()
                ? Html.seeOther(page.at()).refusing(Refusal.of("reports.intake.nothing"))
                : Html.page(templates.reportsIntakeConfirm(screen, page, split.results(), split.rest()));
    }
}
