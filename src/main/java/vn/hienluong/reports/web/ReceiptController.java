package vn.hienluong.reports.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.reports.ReportAction;
import vn.hienluong.reports.Submission;

/** Đã tiếp nhận, or Đề nghị bổ sung, chỉnh sửa with remarks on lines. */
@Controller
class ReceiptController {

    private static final String REMARK = "remark-";

    private final Submission submission;

    ReceiptController(Submission submission) {
        this.submission = submission;
    }

    @Allowed(ReportAction.RECEIVE)
    @PostMapping("/periods/{period}/reports/{unit}/receipt")
    Html create(@PathVariable PeriodId period, @PathVariable UnitId unit, Actor by) {
        return Html.seeOther(
                ReportPages.at(period, unit), submission.receive(period, unit, by), "reports.report.received-done");
    }

    @Allowed(ReportAction.RECEIVE)
    @DeleteMapping("/periods/{period}/reports/{unit}/receipt")
    Html destroy(
            @PathVariable PeriodId period,
            @PathVariable UnitId unit,
            @RequestParam Map<String, String> typed,
            Actor by) {
        var returned = submission.giveBack(period, unit, Typed.text(typed.get("reason")), remarks(typed), by);
        return Html.seeOther(ReportPages.at(period, unit), returned, "reports.report.returned-done");
    }

    private static Map<TaskId, String> remarks(Map<String, String> typed) {
        var remarks = new LinkedHashMap<TaskId, String>();
        typed.forEach((name, words) -> {
            if (name.startsWith(REMARK) && !words.isBlank()) {
                Typed.id(name.substring(REMARK.length()), TaskId::new)
                        .ifPresent(task -> remarks.put(task, Typed.text(words)));
            }
        });
        return remarks;
    }
}
