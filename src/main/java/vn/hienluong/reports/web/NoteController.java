package vn.hienluong.reports.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.reports.ReportAction;
import vn.hienluong.reports.Writing;

/** Phần phối hợp: one box for all that a coordinator did. */
@Controller
class NoteController {

    private final Writing writing;

    NoteController(Writing writing) {
        this.writing = writing;
    }

    @Allowed(ReportAction.WRITE)
    @PutMapping("/periods/{period}/reports/{unit}/note")
    Html update(
            @PathVariable PeriodId period,
            @PathVariable UnitId unit,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "0") int seen,
            Actor by) {
        var kept = writing.note(period, unit, Typed.text(note), seen, by);
        return Html.seeOther(ReportPages.at(period, unit) + "#note", kept, "reports.note.kept");
    }
}
