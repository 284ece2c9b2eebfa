package vn.hienluong.reports;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.Accepted;
import vn.hienluong.files.Files;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;

/** Tài liệu kiểm chứng: kept once per unit, named in as many lines and periods as it proves. */
@Component
public class Evidences {

    private final EvidenceRepository evidences;
    private final LineRepository lines;
    private final ReportRepository reports;
    private final Periods periods;
    private final Plans plans;
    private final Files files;
    private final Audit audit;
    private final Clock clock;

    Evidences(
            EvidenceRepository evidences,
            LineRepository lines,
            ReportRepository reports,
            Periods periods,
            Plans plans,
            Files files,
            Audit audit,
            Clock clock) {
        this.evidences = evidences;
        this.lines = lines;
        this.reports = reports;
        this.periods = periods;
        this.plans = plans;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** A document to prove things by: it has a number or says what it is, and a link is an http or https address. */
    @Transactional
    public Outcome<Evidence> add(Evidence evidence, Actor by) {
        by.require(ReportAction.WRITE);
        Hands.requireWrite(evidence.unit(), by);
        return add(evidence, Optional.empty(), by);
    }

    private Outcome<Evidence> add(Evidence described, Optional<Accepted> file, Actor by) {
        var refusal = whyNot(described);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var evidence = described.with(file.map(one -> files.keep(one, by).id()));
        evidences.insert(evidence, clock.instant(), by.agency());
        audit.record(
                by.author(),
                "reports.evidence.added",
                new Subject("reports.evidence", evidence.id().value()),
                evidence);
        return Outcome.done(evidence);
    }

    private static Optional<Refusal> whyNot(Evidence evidence) {
        if (evidence.number().isBlank() && evidence.subject().isBlank()) {
            return Optional.of(Refusal.of("reports.evidence.empty"));
        }
        return evidence.link().filter(link -> !webAddress(link)).map(_ -> Refusal.of("reports.evidence.link"));
    }

    private static boolean webAddress(String link) {
        try {
            var scheme = URI.create(link).getScheme();
            return "http".equals(scheme) || "https".equals(scheme);
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Names a document of the unit in one of its lines; there must be a line already. */
    @Transactional
    public Outcome<Evidence> attach(EvidenceId id, PeriodId period, UnitId unit, TaskId task, Actor by) {
        return onLine(id, period, unit, task, true, by);
    }

    @Transactional
    public Outcome<Evidence> detach(EvidenceId id, PeriodId period, UnitId unit, TaskId task, Actor by) {
        return onLine(id, period, unit, task, false, by);
    }

    /** A new document with its file, named in a line of its unit at once: all or nothing. */
    @Transactional
    public Outcome<Evidence> addTo(PeriodId period, TaskId task, Evidence evidence, Optional<Accepted> file, Actor by) {
        by.require(ReportAction.WRITE);
        return line(period, evidence.unit(), task, by)
                .then(line -> add(evidence, file, by).map(added -> named(added, line, task, true, by)));
    }

    private Outcome<Evidence> onLine(
            EvidenceId id, PeriodId period, UnitId unit, TaskId task, boolean attached, Actor by) {
        by.require(ReportAction.WRITE);
        var evidence = require(id, by);
        if (!evidence.unit().equals(unit)) {
            throw new NotFound();
        }
        return line(period, unit, task, by).map(line -> named(evidence, line, task, attached, by));
    }

    /** The line of a report that may still be written, locked until the transaction ends. */
    private Outcome<ReportLine> line(PeriodId id, UnitId unit, TaskId task, Actor by) {
        Hands.requireRead(unit, by);
        var report = reports.lock(id, unit, by.agency()).orElseThrow(NotFound::new);
        Hands.requireWrite(unit, by);
        var period = periods.require(id, by.agency());
        if (plans.planOf(task, by.agency()).filter(period.plan()::equals).isEmpty()) {
            throw new NotFound();
        }
        if (!period.open()) {
            return Outcome.refused("reports.period-closed");
        }
        if (!report.state().writable()) {
            return Outcome.refused("reports.already-sent");
        }
        return lines.find(report.id(), task, by.agency())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused("reports.evidence.line-first"));
    }

    private Evidence named(Evidence evidence, ReportLine line, TaskId task, boolean attached, Actor by) {
        boolean changed = attached
                ? evidences.attach(line.id(), evidence.id(), by.agency())
                : evidences.detach(line.id(), evidence.id(), by.agency());
        if (!changed) {
            return evidence;
        }
        audit.record(
                by.author(),
                attached ? "reports.evidence.attached" : "reports.evidence.detached",
                new Subject("reports.report", line.report().value()),
                task,
                evidence.id());
        return evidence;
    }

    /** What a unit has to prove things by, the latest first. */
    @Transactional(readOnly = true)
    public List<Evidence> of(UnitId unit, AgencyId agency) {
        return evidences.of(unit, agency);
    }

    /** Whoever asks knows who may read it. */
    @Transactional(readOnly = true)
    public Optional<Evidence> find(EvidenceId id, AgencyId agency) {
        return evidences.find(id, agency);
    }

    /** @throws NotFound when there is none, or it is none of theirs */
    @Transactional(readOnly = true)
    public Evidence require(EvidenceId id, Actor by) {
        by.require(ReportAction.VIEW);
        return evidences
                .find(id, by.agency())
                .filter(evidence -> Hands.mayRead(evidence.unit(), by))
                .orElseThrow(NotFound::new);
    }
}
