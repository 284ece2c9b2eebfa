package vn.hienluong.consolidation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.consolidation.Stage.Act;
import vn.hienluong.consolidation.Stage.Issue;
import vn.hienluong.consolidation.Statement.Remark;
import vn.hienluong.files.Accepted;
import vn.hienluong.files.Files;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;

/**
 * The way of the department's report: drafted from what units sent, checked by Chánh Văn phòng, signed off by somebody
 * who did not write it, issued with the clerk's number and date, which locks the period.
 */
@Component
public class Consolidation {

    private static final Pattern NUMBER = Pattern.compile("(?!0+[a-zA-Z]?$)\\d{1,6}[a-zA-Z]?");
    private static final String PDF = "application/pdf";

    private final ConsolidatedReportRepository reports;
    private final StatementRepository statements;
    private final Drafter drafter;
    private final Materials materials;
    private final ReportPapers papers;
    private final Surroundings around;

    /** What other rooms do for it. */
    @Component
    record Surroundings(Periods periods, People people, Files files, Turns turns, Audit audit, Clock clock) {}

    Consolidation(
            ConsolidatedReportRepository reports,
            StatementRepository statements,
            Drafter drafter,
            Materials materials,
            ReportPapers papers,
            Surroundings around) {
        this.reports = reports;
        this.statements = statements;
        this.drafter = drafter;
        this.materials = materials;
        this.papers = papers;
        this.around = around;
    }

    /** The report of a period with its statements; nothing before it is drafted for the first time. */
    @Transactional(readOnly = true)
    public Optional<ReportDraft> find(PeriodId period, Actor by) {
        by.require(ConsolidationAction.VIEW);
        return reports.find(period, by.agency())
                .map(report -> drafter.compared(report, materials.of(period, by.agency()), by.agency()));
    }

    /** Number, date and files of a period's report, when it was issued. */
    @Transactional(readOnly = true)
    public Optional<Issue> issue(PeriodId period, Actor by) {
        by.require(ConsolidationAction.VIEW);
        return reports.find(period, by.agency())
                .map(ConsolidatedReport::stage)
                .filter(Stage.Issued.class::isInstance)
                .map(stage -> ((Stage.Issued) stage).issue());
    }

    /** Every report that was begun, the latest first. */
    @Transactional(readOnly = true)
    public List<ConsolidatedReport> all(Actor by) {
        by.require(ConsolidationAction.VIEW);
        return reports.all(by.agency());
    }

    /** Reports whose next step is this person's. */
    @Transactional(readOnly = true)
    public List<ConsolidatedReport> waitingFor(Actor by) {
        if (!ConsolidationAction.VIEW.allowedTo(by)) {
            return List.of();
        }
        return reports.all(by.agency()).stream()
                .filter(report -> report.stage().waitsFor(by))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Remark> remarks(UUID report, Actor by) {
        by.require(ConsolidationAction.VIEW);
        return statements.remarks(report, by.agency());
    }

    /** Drafts, or drafts again: what nobody edited is written anew, what somebody edited is kept. */
    @Transactional
    public Outcome<ConsolidatedReport> draft(PeriodId id, Actor by) {
        by.require(ConsolidationAction.DRAFT);
        var period = around.periods().require(id, by.agency());
        if (!period.open()) {
            return Outcome.refused(period.planned() ? "consolidation.draft.planned" : "consolidation.draft.locked");
        }
        var now = around.clock().instant();
        reports.begin(id, drafter.frame(materials.of(id, by.agency())), now, by.agency());
        var report = require(id, by);
        if (!(report.stage() instanceof Stage.Drafting)) {
            return Outcome.refused("consolidation.not-now");
        }
        drafter.draft(report, by.agency());
        reports.wrote(report.id(), by.author().id(), now, by.agency());
        record("consolidation.report.drafted", report, Optional.empty(), by);
        return Outcome.done(require(id, by));
    }

    /** To Chánh Văn phòng. */
    @Transactional
    public Outcome<ConsolidatedReport> submit(PeriodId period, Actor by) {
        by.require(ConsolidationAction.WRITE);
        var report = require(period, by);
        return report.stage() instanceof Stage.Drafting drafting
                ? saved(report, drafting.submit(act(by)), "consolidation.report.submitted", Optional.empty(), by)
                : Outcome.refused("consolidation.not-now");
    }

    /** Chánh Văn phòng has checked it: to the leadership (trình ký). */
    @Transactional
    public Outcome<ConsolidatedReport> check(PeriodId period, Actor by) {
        by.require(ConsolidationAction.CHECK);
        var report = require(period, by);
        return report.stage() instanceof Stage.Checking checking
                ? saved(report, checking.check(act(by)), "consolidation.report.checked", Optional.empty(), by)
                : Outcome.refused("consolidation.not-now");
    }

    /** Lãnh đạo duyệt. Refused to whoever drafted, edited or checked it. */
    @Transactional
    public Outcome<ConsolidatedReport> signOff(PeriodId period, Actor by) {
        by.require(ConsolidationAction.SIGN_OFF);
        var report = require(period, by);
        if (!(report.stage() instanceof Stage.Signing signing)) {
            return Outcome.refused("consolidation.not-now");
        }
        if (signing.checked().by().equals(by.person())
                || reports.writers(report.id(), by.agency()).contains(by.person())) {
            return Outcome.refused("consolidation.sign-off.own");
        }
        return saved(report, signing.signOff(act(by)), "consolidation.report.signed-off", Optional.empty(), by);
    }

    /** Chuyển lại kèm ý kiến: with a reason, and remarks on paragraphs where they help. */
    @Transactional
    public Outcome<ConsolidatedReport> giveBack(PeriodId period, String reason, Map<UUID, String> remarks, Actor by) {
        by.require(ConsolidationAction.GIVE_BACK);
        if (reason.isBlank()) {
            return Outcome.refused("consolidation.give-back.reason-missing");
        }
        var report = require(period, by);
        var act = act(by);
        Optional<Stage> next = switch (report.stage()) {
            case Stage.Checking checking when by.has(Role.OFFICE_HEAD) -> Optional.of(checking.giveBack(act, reason));
            case Stage.Signing signing -> Optional.of(signing.giveBack(act, reason));
            case Stage.SignedOff signedOff when by.has(Role.LEADER) -> Optional.of(signedOff.giveBack(act, reason));
            case Stage.Drafting _, Stage.Checking _, Stage.SignedOff _, Stage.Issued _ -> Optional.empty();
        };
        if (next.isEmpty()) {
            return Outcome.refused("consolidation.not-now");
        }
        var known = statements.of(report.id(), by.agency()).stream()
                .map(Statement::id)
                .toList();
        remarks.forEach((statement, words) -> {
            if (known.contains(statement) && !words.isBlank()) {
                var remark = new Remark(statement, words, by.author().label(), act.at(), false);
                statements.insertRemark(report.id(), remark, by.agency());
            }
        });
        return saved(report, next.get(), "consolidation.report.given-back", Optional.of(reason), by);
    }

    /**
     * Ban hành: with number and date as the clerk entered them. The system's Word and PDF are kept as they are now, the
     * signed PDF beside them, at once or later; the period is locked.
     */
    @Transactional
    public Outcome<ConsolidatedReport> issue(
            PeriodId period, String number, LocalDate on, Optional<Accepted> signed, Actor by) {
        by.require(ConsolidationAction.ISSUE);
        var report = require(period, by);
        if (!(report.stage() instanceof Stage.SignedOff signedOff)) {
            return Outcome.refused("consolidation.not-now");
        }
        var refusal = whyNot(report, number, on, by).or(() -> signed.flatMap(Consolidation::notPdf));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var paper = signed.map(file -> around.files().keep(file, by).id());
        var issue = papers.keep(report, number.strip(), on, paper, by);
        var issued =
                saved(report, signedOff.issue(act(by), issue), "consolidation.report.issued", Optional.empty(), by);
        around.periods().lock(period, by).orElseThrow();
        return issued;
    }

    /** The signed paper, when it comes back after the number was given. It is there once and stays. */
    @Transactional
    public Outcome<ConsolidatedReport> attach(PeriodId period, Accepted signed, Actor by) {
        by.require(ConsolidationAction.ISSUE);
        var report = require(period, by);
        if (!actsAsClerk(by)) {
            return Outcome.refused("consolidation.issue.not-clerk");
        }
        if (!(report.stage() instanceof Stage.Issued issued)
                || issued.issue().paper().isPresent()) {
            return Outcome.refused("consolidation.not-now");
        }
        var refusal = notPdf(signed);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var before = issued.issue();
        var paper = Optional.of(around.files().keep(signed, by).id());
        var issue = new Issue(before.number(), before.on(), before.docx(), before.pdf(), paper);
        var act = "consolidation.report.paper-attached";
        return saved(report, issued.signedAs(issue), act, Optional.empty(), by);
    }

    private Optional<Refusal> whyNot(ConsolidatedReport report, String number, LocalDate on, Actor by) {
        if (!actsAsClerk(by)) {
            return Optional.of(Refusal.of("consolidation.issue.not-clerk"));
        }
        if (!NUMBER.matcher(number.strip()).matches()) {
            return Optional.of(Refusal.of("consolidation.issue.number-missing"));
        }
        if (on.isAfter(Time.today(around.clock()))) {
            return Optional.of(Refusal.of("consolidation.issue.date-ahead"));
        }
        if (!around.periods().require(report.period(), by.agency()).open()) {
            return Optional.of(Refusal.of("consolidation.draft.locked"));
        }
        boolean taken = reports.all(by.agency()).stream()
                .map(ConsolidatedReport::stage)
                .anyMatch(stage -> stage instanceof Stage.Issued issued
                        && issued.issue().number().equalsIgnoreCase(number.strip())
                        && issued.issue().on().getYear() == on.getYear());
        return taken ? Optional.of(Refusal.of("consolidation.issue.number-taken", number.strip())) : Optional.empty();
    }

    /** The clerk; the office where the agency has no clerk today. */
    private boolean actsAsClerk(Actor by) {
        return by.has(Role.CLERK)
                || around.people().positionsOn(Time.today(around.clock()), by.agency()).stream()
                        .noneMatch(position -> position.role() == PositionRole.CLERK);
    }

    private static Optional<Refusal> notPdf(Accepted file) {
        return file.mediaType().equals(PDF)
                ? Optional.empty()
                : Optional.of(Refusal.of("consolidation.issue.not-pdf", file.name()));
    }

    private ConsolidatedReport require(PeriodId period, Actor by) {
        return reports.lock(period, by.agency()).orElseThrow(NotFound::new);
    }

    private Act act(Actor by) {
        return new Act(by.person(), around.clock().instant());
    }

    private Outcome<ConsolidatedReport> saved(
            ConsolidatedReport report, Stage next, String act, Optional<String> reason, Actor by) {
        reports.save(report.id(), next, by.agency());
        record(act, report, reason, by, next);
        around.turns().tell(report, next, by);
        return Outcome.done(reports.find(report.period(), by.agency()).orElseThrow());
    }

    private void record(String act, ConsolidatedReport report, Optional<String> reason, Actor by, Object... changed) {
        around.audit().record(by.author(), act, new Subject("consolidation.report", report.id()), reason, changed);
    }
}
