package vn.hienluong.reports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.FileAnswers;
import vn.hienluong.files.StoredFile;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.reports.ReportAction;
import vn.hienluong.reports.UnitReport;
import vn.hienluong.reports.UnitReport.OwnPaper;
import vn.hienluong.reports.Writing;

/** The numbered, signed report of a unit with a seal of its own. */
@Controller
class OwnPaperController {

    private final Writing writing;
    private final Brought brought;
    private final FileAnswers files;

    OwnPaperController(Writing writing, Brought brought, FileAnswers files) {
        this.writing = writing;
        this.brought = brought;
        this.files = files;
    }

    @Allowed(ReportAction.WRITE)
    @PostMapping("/periods/{period}/reports/{unit}/own-paper")
    Html create(
            @PathVariable PeriodId period,
            @PathVariable UnitId unit,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String date,
            @RequestParam @Nullable MultipartFile file,
            @RequestParam @Nullable String upload,
            @RequestParam @Nullable String digest,
            Actor by) {
        var before = writing.toWrite(period, unit, by).own();
        var kept = brought.kept(file, upload, digest, by)
                .then(stored -> writing.own(
                        period,
                        unit,
                        new OwnPaper(
                                Typed.line(number),
                                Typed.day(Typed.line(date)),
                                stored.map(StoredFile::id).or(before::file)),
                        by));
        return Html.seeOther(ReportPages.at(period, unit) + "#own", kept, "reports.own.kept");
    }

    @Allowed(ReportAction.VIEW)
    @GetMapping("/periods/{period}/reports/{unit}/own-paper")
    ResponseEntity<Resource> show(@PathVariable PeriodId period, @PathVariable UnitId unit, Actor by) {
        UnitReport report = writing.begin(period, unit, by);
        return files.attachment(report.own().file().orElseThrow(NotFound::new), by.agency());
    }
}
