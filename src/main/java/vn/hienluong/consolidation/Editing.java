package vn.hienluong.consolidation;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.consolidation.ConsolidatedReport.Frame;
import vn.hienluong.consolidation.Statement.Edit;
import vn.hienluong.consolidation.Statement.Flag;
import vn.hienluong.consolidation.Statement.Remark;
import vn.hienluong.consolidation.merging.Lexicon;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.organization.Agencies;
import vn.hienluong.plans.HeadingId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;

/**
 * Văn phòng at work on the words. Each statement has a version: who saves says which one they saw, and when somebody
 * else was faster nothing is lost and both texts come back. An edit keeps its sources.
 */
@Component
public class Editing {

    /** What came of saving a statement. */
    public sealed interface Saved {

        record Kept(Statement statement) implements Saved {}

        /** Somebody else was faster: what they wrote, and what is not saved. */
        record Conflict(String mine, Statement theirs) implements Saved {}
    }

    private static final int LONGEST = 20_000;
    private static final int MOST_LINES = 20;
    private static final int LONGEST_LINE = 1_000;

    private final ConsolidatedReportRepository reports;
    private final StatementRepository statements;
    private final Drafter drafter;
    private final Agencies agencies;
    private final Audit audit;
    private final Clock clock;

    Editing(
            ConsolidatedReportRepository reports,
            StatementRepository statements,
            Drafter drafter,
            Agencies agencies,
            Audit audit,
            Clock clock) {
        this.reports = reports;
        this.statements = statements;
        this.drafter = drafter;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps other words for a statement; its sources stay, as they are now. Saving the same words says that the office
     * has looked and leaves them so.
     */
    @Transactional
    public Outcome<Saved> save(PeriodId period, UUID id, String text, int seen, Actor by) {
        by.require(ConsolidationAction.WRITE);
        var report = require(period, by);
        var refusal = whyNot(report, text, by);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var before = statement(report, id, by);
        if (before.version() != seen || !statements.edit(id, text, flags(before, text), edit(by), seen, by.agency())) {
            return Outcome.done(new Saved.Conflict(text, before));
        }
        if (before.sourced()) {
            var now = drafter.sourcesNow(report, before, by.agency());
            statements.rest(before, now.isEmpty() ? before.sources() : now, by.agency());
        }
        statements.settle(id, by.agency());
        wrote(report, "consolidation.statement.edited", by, id, text);
        return Outcome.done(new Saved.Kept(statement(report, id, by)));
    }

    private static Set<Flag> flags(Statement before, String text) {
        var flags = EnumSet.noneOf(Flag.class);
        flags.addAll(before.flags());
        flags.remove(Flag.NO_FACT);
        if (Lexicon.fineWordsOnly(text)) {
            flags.add(Flag.NO_FACT);
        }
        if (!text.isBlank()) {
            flags.remove(Flag.MISSING);
        }
        return flags;
    }

    /** A paragraph of Văn phòng's own, at the end of its part; it has no source. */
    @Transactional
    public Outcome<UUID> add(PeriodId period, Section section, Optional<HeadingId> heading, String text, Actor by) {
        by.require(ConsolidationAction.WRITE);
        var report = require(period, by);
        var refusal = whyNot(report, text, by);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (text.isBlank() || section.inAnnex()) {
            return Outcome.refused("consolidation.statement.empty");
        }
        if (heading.filter(wanted -> !drafter.knows(wanted, period, by.agency()))
                .isPresent()) {
            throw new NotFound();
        }
        var id = Ids.next();
        var place = statements.of(report.id(), by.agency()).stream()
                .filter(one -> one.section() == section && one.heading().equals(heading))
                .mapToInt(Statement::place)
                .max()
                .orElse(0);
        statements.insert(report.id(), List.of(own(id, section, heading, place + 1, text)), by.agency());
        statements.edit(id, text, Set.of(), edit(by), 1, by.agency());
        wrote(report, "consolidation.statement.added", by, id, text);
        return Outcome.done(id);
    }

    private static Statement own(UUID id, Section section, Optional<HeadingId> heading, int place, String text) {
        return new Statement(
                id,
                section,
                heading,
                Optional.empty(),
                place,
                true,
                text,
                Set.of(),
                "",
                Optional.empty(),
                false,
                false,
                1,
                Optional.empty(),
                List.of());
    }

    /** Takes away what Văn phòng added, or brings back the proposal in the place of what it edited. */
    @Transactional
    public Outcome<UUID> undo(PeriodId period, UUID id, Actor by) {
        by.require(ConsolidationAction.WRITE);
        var report = require(period, by);
        var refusal = whyNot(report, "", by);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var statement = statement(report, id, by);
        drafter.restore(report, statement, by.agency());
        wrote(report, "consolidation.statement.undone", by, id);
        return Outcome.done(id);
    }

    /** A remark on one paragraph, by whoever has the report before them. */
    @Transactional
    public Outcome<UUID> remark(PeriodId period, UUID id, String text, Actor by) {
        by.require(ConsolidationAction.GIVE_BACK);
        var report = require(period, by);
        statement(report, id, by);
        if (text.isBlank() || text.length() > LONGEST) {
            return Outcome.refused("consolidation.statement.empty");
        }
        boolean now = switch (report.stage()) {
            case Stage.Checking _, Stage.Signing _, Stage.SignedOff _ -> true;
            case Stage.Drafting _, Stage.Issued _ -> false;
        };
        if (!now) {
            return Outcome.refused("consolidation.not-now");
        }
        var remark = new Remark(id, text, by.author().label(), clock.instant(), false);
        statements.insertRemark(report.id(), remark, by.agency());
        record(report, "consolidation.statement.remarked", by, id, text);
        return Outcome.done(id);
    }

    /** Subject, addressees, recipients and signer. Refused when somebody else was faster. */
    @Transactional
    public Outcome<ConsolidatedReport> frame(PeriodId period, Frame frame, Actor by) {
        by.require(ConsolidationAction.WRITE);
        var report = require(period, by);
        var refusal = whyNot(report, frame.subject(), by).or(() -> whyNot(period, frame, by));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!reports.saveFrame(report.id(), frame, clock.instant(), by.agency())) {
            return Outcome.refused("consolidation.frame.conflict");
        }
        wrote(report, "consolidation.frame.edited", by, frame);
        return Outcome.done(reports.find(period, by.agency()).orElseThrow());
    }

    /** In which capacity the report may be signed, line by line: the head, or a deputy for the head. */
    @Transactional(readOnly = true)
    public List<List<String>> capacities(PeriodId period, Actor by) {
        by.require(ConsolidationAction.VIEW);
        return drafter.capacities(period, by.agency());
    }

    private Optional<Refusal> whyNot(PeriodId period, Frame frame, Actor by) {
        if (!drafter.capacities(period, by.agency()).contains(frame.capacity())) {
            return Optional.of(Refusal.of("consolidation.frame.capacity"));
        }
        if (frame.subject().isBlank()
                || frame.addressees().isEmpty()
                || frame.recipients().isEmpty()) {
            return Optional.of(Refusal.of("consolidation.frame.incomplete"));
        }
        if (java.util.stream.Stream.of(frame.addressees(), frame.recipients(), frame.capacity())
                .anyMatch(lines ->
                        lines.size() > MOST_LINES || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE))) {
            return Optional.of(Refusal.of("consolidation.statement.too-long", LONGEST_LINE));
        }
        // results of a sample never stand above a real official's name
        return agencies.profile(by.agency()).sample() && !frame.signer().isBlank()
                ? Optional.of(Refusal.of("consolidation.frame.sample-signer"))
                : Optional.empty();
    }

    /** The office while it drafts; Chánh Văn phòng also while checking. */
    private static Optional<Refusal> whyNot(ConsolidatedReport report, String text, Actor by) {
        boolean now = switch (report.stage()) {
            case Stage.Drafting _ -> true;
            case Stage.Checking _ -> by.has(Role.OFFICE_HEAD);
            case Stage.Signing _, Stage.SignedOff _, Stage.Issued _ -> false;
        };
        if (!now) {
            return Optional.of(Refusal.of("consolidation.not-now"));
        }
        return text.length() > LONGEST
                ? Optional.of(Refusal.of("consolidation.statement.too-long", LONGEST))
                : Optional.empty();
    }

    private ConsolidatedReport require(PeriodId period, Actor by) {
        return reports.lock(period, by.agency()).orElseThrow(NotFound::new);
    }

    private Statement statement(ConsolidatedReport report, UUID id, Actor by) {
        return statements.of(report.id(), by.agency()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Edit edit(Actor by) {
        return new Edit(by.author().label(), clock.instant());
    }

    private void wrote(ConsolidatedReport report, String act, Actor by, Object... changed) {
        reports.wrote(report.id(), by.author().id(), clock.instant(), by.agency());
        record(report, act, by, changed);
    }

    private void record(ConsolidatedReport report, String act, Actor by, Object... changed) {
        audit.record(by.author(), act, new Subject("consolidation.report", report.id()), changed);
    }
}
