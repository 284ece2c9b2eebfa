package vn.hienluong.reports.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.Arrivals;
import vn.hienluong.files.Brought;
import vn.hienluong.files.FileAnswers;
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
    private final Arrivals arrivals;
    private final FileAnswers files;

    EvidenceController(Evidences evidences, Arrivals arrivals, FileAnswers files) {
        this.evidences = evidences;
        this.arrivals = arrivals;
        this.files = files;
    }

    /** @param known id of a document of the unit, or empty for a new one */
    record Form(
            @Nullable String known,
            @Nullable String number,
            @Nullable String issuedOn,
            @Nullable String issuer,
            @Nullable String subject,
            @Nullable String link) {}

    @Allowed(ReportAction.WRITE)
    @PostMapping("/periods/{period}/reports/{unit}/lines/{task}/evidence")
    Html create(
            @PathVariable PeriodId period,
            @PathVariable UnitId unit,
            @PathVariable TaskId task,
            @ModelAttribute Form form,
            @ModelAttribute Brought brought,
            Actor by) {
        var attached = Typed.id(Typed.line(form.known()), EvidenceId::new)
                .map(known -> evidences.attach(known, period, unit, task, by))
                .orElseGet(() -> added(form, brought, period, unit, task, by));
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

    private Outcome<Evidence> added(Form form, Brought brought, PeriodId period, UnitId unit, TaskId task, Actor by) {
        var evidence = Evidence.of(
                unit,
                Typed.line(form.number()),
                Typed.day(Typed.line(form.issuedOn())),
                Typed.line(form.issuer()),
                Typed.line(form.subject()),
                Typed.maybe(Typed.line(form.link())),
                Optional.empty());
        return arrivals.with(brought, by, file -> evidences.addTo(period, task, evidence, file, by));
    }
}
