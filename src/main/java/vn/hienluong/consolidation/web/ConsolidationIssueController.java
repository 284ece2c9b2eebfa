package vn.hienluong.consolidation.web;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.hienluong.authority.Actor;
import vn.hienluong.consolidation.Consolidation;
import vn.hienluong.consolidation.Consolidation.Upload;
import vn.hienluong.consolidation.ConsolidationAction;
import vn.hienluong.consolidation.Stage.Issue;
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
    private final FileAnswers files;

    ConsolidationIssueController(Consolidation consolidation, FileAnswers files) {
        this.consolidation = consolidation;
        this.files = files;
    }

    @Needed(ConsolidationAction.ISSUE)
    @PostMapping("/periods/{period}/consolidation/issue")
    Html create(
            @PathVariable PeriodId period,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String date,
            @RequestParam @Nullable MultipartFile file,
            Actor by) {
        var day = Typed.day(Typed.line(date));
        Outcome<?> outcome = day.isEmpty()
                ? Outcome.refused("consolidation.issue.date-missing")
                : upload(file).then(signed -> consolidation.issue(period, Typed.line(number), day.get(), signed, by));
        return Html.seeOther(ConsolidationPages.at(period), outcome, "consolidation.done.issued");
    }

    /** The signed paper, after the number was given. */
    @Needed(ConsolidationAction.ISSUE)
    @PutMapping("/periods/{period}/consolidation/issue")
    Html update(@PathVariable PeriodId period, @RequestParam @Nullable MultipartFile file, Actor by) {
        var outcome = upload(file)
                .then(signed -> signed.isEmpty()
                        ? Outcome.refused("consolidation.issue.file-missing")
                        : consolidation.attach(period, signed.get(), by));
        return Html.seeOther(ConsolidationPages.at(period), outcome, "consolidation.done.attached");
    }

    @Needed(ConsolidationAction.VIEW)
    @GetMapping("/periods/{period}/consolidation/issue")
    ResponseEntity<Resource> show(@PathVariable PeriodId period, Actor by) {
        var paper = consolidation.issue(period, by).flatMap(Issue::paper).orElseThrow(NotFound::new);
        return files.attachment(paper, by.agency());
    }

    private static Outcome<Optional<Upload>> upload(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        try {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            return Outcome.done(Optional.of(new Upload(name, file.getBytes())));
        } catch (IOException interrupted) {
            return Outcome.refused("consolidation.issue.interrupted");
        }
    }
}
