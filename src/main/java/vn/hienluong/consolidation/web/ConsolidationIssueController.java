package vn.hienluong.consolidation.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.consolidation.Consolidation;
import vn.hienluong.consolidation.ConsolidationAction;
import vn.hienluong.consolidation.Stage.Issue;
import vn.hienluong.files.Arrivals;
import vn.hienluong.files.Brought;
import vn.hienluong.files.FileAnswers;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** Số, ngày và bản phát hành: the clerk's part. */
@Controller
class ConsolidationIssueController {

    private final Consolidation consolidation;
    private final Arrivals arrivals;
    private final FileAnswers files;

    ConsolidationIssueController(Consolidation consolidation, Arrivals arrivals, FileAnswers files) {
        this.consolidation = consolidation;
        this.arrivals = arrivals;
        this.files = files;
    }

    @Needed(ConsolidationAction.ISSUE)
    @PostMapping("/periods/{period}/consolidation/issue")
    Html create(
            @PathVariable PeriodId period,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String date,
            @ModelAttribute Brought brought,
            Actor by) {
        var day = Typed.day(Typed.line(date));
        Outcome<?> outcome = day.isEmpty()
                ? Outcome.refused("consolidation.issue.date-missing")
                : arrivals.with(
                        brought, by, signed -> consolidation.issue(period, Typed.line(number), day.get(), signed, by));
        return Html.seeOther(ConsolidationPages.at(period), outcome, "consolidation.done.issued");
    }

    /** The signed paper, after the number was given. */
    @Needed(ConsolidationAction.ISSUE)
    @PutMapping("/periods/{period}/consolidation/issue")
    Html update(@PathVariable PeriodId period, @ModelAttribute Brought brought, Actor by) {
        var outcome = arrivals.with(
                brought,
                by,
                signed -> signed.map(paper -> consolidation.attach(period, paper, by))
                        .orElseGet(() -> Outcome.refused("consolidation.issue.file-missing")));
        return Html.seeOther(ConsolidationPages.at(period), outcome, "consolidation.done.attached");
    }

    @Needed(ConsolidationAction.VIEW)
    @GetMapping("/periods/{period}/consolidation/issue")
    ResponseEntity<Resource> show(@PathVariable PeriodId period, Actor by) {
        var paper = consolidation.issue(period, by).flatMap(Issue::paper).orElseThrow(NotFound::new);
        return files.attachment(paper, by.agency());
    }
}
