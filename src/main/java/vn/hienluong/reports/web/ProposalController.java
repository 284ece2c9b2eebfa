package vn.hienluong.reports.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.web.Html;
import vn.hienluong.reports.ReportAction;
import vn.hienluong.reports.Submission;

/** Trình lãnh đạo đơn vị, and back. */
@Controller
class ProposalController {

    private final Submission submission;

    ProposalController(Submission submission) {
        this.submission = submission;
    }

    @Allowed(ReportAction.WRITE)
    @PostMapping("/periods/{period}/reports/{unit}/proposal")
    Html create(@PathVariable PeriodId period, @PathVariable UnitId unit, Actor by) {
        return Html.seeOther(
                ReportPages.at(period, unit), submission.propose(period, unit, by), "reports.report.proposed-done");
    }

    @Allowed(ReportAction.WRITE)
    @DeleteMapping("/periods/{period}/reports/{unit}/proposal")
    Html destroy(@PathVariable PeriodId period, @PathVariable UnitId unit, Actor by) {
        return Html.seeOther(
                ReportPages.at(period, unit), submission.takeBack(period, unit, by), "reports.report.taken-back-done");
    }
}
