package vn.hienluong.reports.web;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.Files;
import vn.hienluong.files.StoredFile;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Download;
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
    private final Files files;

    OwnPaperController(Writing writing, Files files) {
        this.writing = writing;
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
            Actor by) {
        var before = writing.begin(period, unit, by).own();
        var kept = kept(file, by)
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
    ResponseEntity<byte[]> show(@PathVariable PeriodId period, @PathVariable UnitId unit, Actor by) {
        UnitReport report = writing.begin(period, unit, by);
        var file = report.own().file().orElseThrow(NotFound::new);
        var stored = files.require(file, by.agency());
        return Download.of(files.content(file, by.agency()), stored.mediaType(), stored.name());
    }

    private Outcome<Optional<StoredFile>> kept(@Nullable MultipartFile file, Actor by) {
        if (file == null || file.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        try {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            return files.keep(name, file.getBytes(), by).map(Optional::of);
        } catch (IOException interrupted) {
            return Outcome.refused("reports.evidence.interrupted");
        }
    }
}
