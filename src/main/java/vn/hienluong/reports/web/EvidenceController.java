package vn.hienluong.reports.web;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.FileId;
import vn.hienluong.files.Files;
import vn.hienluong.files.StoredFile;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Download;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.reports.Evidence;
import vn.hienluong.reports.EvidenceId;
import vn.hienluong.reports.Evidences;
import vn.hienluong.reports.ReportAction;

/** Tài liệu kiểm chứng of a line: one that is known, or a new one. */
@Controller
class EvidenceController {

    private final Evidences evidences;
    private final Files files;

    EvidenceController(Evidences evidences, Files files) {
        this.evidences = evidences;
        this.files = files;
    }

    /** @param known id of a document of the unit, or empty for a new one */
    record Form(
            @Nullable String known,
            @Nullable String number,
            @Nullable String issuedOn,
            @Nullable String issuer,
            @Nullable String subject,
            @Nullable String link,
            @Nullable MultipartFile file) {}

    @Allowed(ReportAction.WRITE)
    @PostMapping("/periods/{period}/reports/{unit}/lines/{task}/evidence")
    Html create(
            @PathVariable PeriodId period,
            @PathVariable UnitId unit,
            @PathVariable TaskId task,
            @ModelAttribute Form form,
            Actor by) {
        var evidence = Typed.id(Typed.line(form.known()), EvidenceId::new)
                .map(id -> Outcome.done(evidences.require(id, by)))
                .orElseGet(() -> added(form, unit, by));
        var attached = evidence.then(one -> evidences.attach(one.id(), period, unit, task, by));
        return Html.seeOther(
                ReportPages.at(period, unit) + "#line-" + task, attached, "reports.evidence.attached-done");
    }

    @Allowed(ReportAction.WRITE)
    @DeleteMapping("/periods/{period}/reports/{unit}/lines/{task}/evidence/{evidence}")
    Html destroy(
            @PathVariable PeriodId period,
            @PathVariable UnitId unit,
            @PathVariable TaskId task,
            @PathVariable EvidenceId evidence,
            Actor by) {
        var detached = evidences.detach(evidence, period, unit, task, by);
        return Html.seeOther(
                ReportPages.at(period, unit) + "#line-" + task, detached, "reports.evidence.detached-done");
    }

    @Allowed(ReportAction.VIEW)
    @GetMapping("/evidence/{id}/file")
    ResponseEntity<byte[]> show(@PathVariable EvidenceId id, Actor by) {
        var file = evidences.require(id, by).file().orElseThrow(NotFound::new);
        var stored = files.require(file, by.agency());
        return Download.of(files.content(file, by.agency()), stored.mediaType(), stored.name());
    }

    private Outcome<Evidence> added(Form form, UnitId unit, Actor by) {
        return kept(form.file(), by)
                .then(file -> evidences.add(
                        Evidence.of(
                                unit,
                                Typed.line(form.number()),
                                Typed.day(Typed.line(form.issuedOn())),
                                Typed.line(form.issuer()),
                                Typed.line(form.subject()),
                                Typed.maybe(Typed.line(form.link())),
                                file),
                        by));
    }

    private Outcome<Optional<FileId>> kept(@Nullable MultipartFile file, Actor by) {
        if (file == null || file.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        try {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            return files.keep(name, file.getBytes(), by).map(StoredFile::id).map(Optional::of);
        } catch (IOException interrupted) {
            return Outcome.refused("reports.evidence.interrupted");
        }
    }
}
