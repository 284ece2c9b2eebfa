package vn.hienluong.reports.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.Arrivals;
import vn.hienluong.files.Brought;
import vn.hienluong.files.FileAnswers;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.reports.ReportAction;
import vn.hienluong.reports.UnitReport;
import vn.hienluong.reports.Writing;

/** The numbered, signed report of a unit with a seal of its own. */
@Controller
class OwnPaperController {

    private final Writing writing;
    private final Arrivals arrivals;
    private final FileAnswers files;

    OwnPaperController(Writing writing, Arrivals arrivals, FileAnswers files) {
        this.writing = writing;
        this.arrivals = arrivals;
        this.files = files;
    }

    @Allowed(ReportAction.WRITE)
    @PostMapping("/periods/{period}/reports/{unit}/own-paper")
    Html create(
            @PathVariable PeriodId period,
            @PathVariable UnitId unit,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String date,
            @ModelAttribute Brought brought,
            Actor by) {
        var kept = arrivals.with(
                brought,
                by,
                file -> writing.own(period, unit, Typed.line(number), Typed.day(Typed.line(date)), file, by));
        return Html.seeOther(ReportPages.at(period, unit) + "#own", kept, "reports.own.kept");
    }

    @Allowed(ReportAction.VIEW)
    @GetMapping("/periods/{period}/reports/{unit}/own-paper")
    ResponseEntity<Resource> show(@PathVariable PeriodId period, @PathVariable UnitId unit, Actor by) {
        UnitReport report = writing.begin(period, unit, by);
        return files.attachment(report.own().file().orElseThrow(NotFound::new), by.agency());
    }
}
