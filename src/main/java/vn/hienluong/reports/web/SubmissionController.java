package vn.hienluong.reports.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.web.Html;
import vn.hienluong.reports.ReportAction;
import vn.hienluong.reports.Submission;

/** Gửi. */
@Controller
class SubmissionController {

    private final Submission submission;

    SubmissionController(Submission submission) {
        this.submission = submission;
    }

    @Allowed(ReportAction.SEND)
    @PostMapping("/periods/{period}/reports/{unit}/sending")
    Html create(@PathVariable PeriodId period, @PathVariable UnitId unit, Actor by) {
        return Html.seeOther(
                ReportPages.at(period, unit), submission.send(period, unit, by), "reports.report.sent-done");
    }
}
