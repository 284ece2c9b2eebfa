package vn.hienluong.consolidation.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.Actor;
import vn.hienluong.consolidation.ConsolidationAction;
import vn.hienluong.consolidation.ReportPapers;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.Words;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** The report on the screen as it will stand on paper. */
@Controller
class PreviewController {

    private final ReportPapers papers;
    private final Words words;
    private final Templates templates;

    PreviewController(ReportPapers papers, Words words, Templates templates) {
        this.papers = papers;
        this.words = words;
        this.templates = templates;
    }

    @Needed(ConsolidationAction.VIEW)
    @GetMapping("/periods/{period}/consolidation/preview")
    Html show(@PathVariable PeriodId period, Screen screen, Actor by) {
        var paper = papers.of(period, by.agency());
        // a paper speaks Vietnamese, whatever language its reader has chosen
        var page = PreviewPage.of(paper, ConsolidationPages.at(period), words.in(Words.VIETNAMESE));
        return Html.page(templates.consolidationPreview(screen, page));
    }
}
