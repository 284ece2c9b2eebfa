package vn.hienluong.reports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
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
import vn.hienluong.files.FileAnswers;
import vn.hienluong.files.StoredFile;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
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
    private final Brought brought;
    private final FileAnswers files;

    EvidenceController(Evidences evidences, Brought brought, FileAnswers files) {
        this.evidences = evidences;
        this.brought = brought;
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
            @Nullable MultipartFile file,
            @Nullable String upload,
            @Nullable String digest) {}

    @Allowed(ReportAction.WRITE)
    @PostMapping("/periods/{period}/reports/{unit}/lines/{task}/evidence")
    Html create(
            @PathVariable PeriodId period,
            @PathVariable UnitId unit,
            @PathVariable TaskId task,
            @ModelAttribute Form form,
            Actor by) {
        var attached = Typed.id(Typed.line(form.known()), EvidenceId::new)
                .map(known -> evidences.attach(known, period, unit, task, by))
                .orElseGet(() -> added(form, period, unit, task, by));
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
    ResponseEntity<Resource> show(@PathVariable EvidenceId id, Actor by) {
        return files.attachment(evidences.require(id, by).file().orElseThrow(NotFound::new), by.agency());
    }

    private Outcome<Evidence> added(Form form, PeriodId period, UnitId unit, TaskId task, Actor by) {
        return evidences
                .awaits(period, unit, task, by)
                .then(_ -> brought.kept(form.file(), form.upload(), form.digest(), by))
                .then(file -> evidences.addTo(
                        period,
                        task,
                        Evidence.of(
                                unit,
                                Typed.line(form.number()),
                                Typed.day(Typed.line(form.issuedOn())),
                                Typed.line(form.issuer()),
                                Typed.line(form.subject()),
                                Typed.maybe(Typed.line(form.link())),
                                file.map(StoredFile::id)),
                        by));
    }
}
