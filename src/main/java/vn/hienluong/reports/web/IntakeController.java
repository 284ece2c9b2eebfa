package vn.hienluong.reports.web;

import gg.jte.generated.precompiled.Templates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.extraction.Extraction;
import vn.hienluong.extraction.Grid;
import vn.hienluong.extraction.GridCell;
import vn.hienluong.extraction.Paragraph;
import vn.hienluong.extraction.SourceDocument;
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

    private final Extraction extraction;
    private final Writing writing;
    private final ReportPages pages;
    private final Templates templates;

    IntakeController(Extraction extraction, Writing writing, ReportPages pages, Templates templates) {
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
            @RequestParam @Nullable MultipartFile file,
            Screen screen,
            Actor by) {
        writing.toWrite(period, unit, by);
        var page = pages.of(period, unit, true, screen, by);
        return switch (rows(file, pasted)) {
            case Outcome.Done<List<List<String>>>(var rows) -> split(page, rows, screen);
            case Outcome.Refused<List<List<String>>>(var refusal) ->
                Html.seeOther(page.at()).refusing(refusal);
        };
    }

    private Outcome<List<List<String>>> rows(@Nullable MultipartFile file, String pasted) {
        if (file == null || file.isEmpty()) {
            return Outcome.done(Splitting.pasted(Typed.text(pasted)));
        }
        try {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            return extraction.read(name, file.getBytes()).map(IntakeController::rows);
        } catch (IOException interrupted) {
            return Outcome.refused("reports.evidence.interrupted");
        }
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
