package vn.hienluong.imports;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.extraction.Extraction;
import vn.hienluong.files.Accepted;
import vn.hienluong.files.Arrivals;
import vn.hienluong.files.Files;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.Units;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.plans.PlanId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Time;
import vn.hienluong.reading.DraftPeriod;
import vn.hienluong.reading.DraftTask;
import vn.hienluong.reading.PlanDraft;
import vn.hienluong.reading.Reading;
import vn.hienluong.reading.UnitNames;

/** From the signed paper to the tracked plan. */
@Component
public class Imports {

    private final Reading reading;
    private final Arrivals arrivals;
    private final Files files;
    private final Units units;
    private final ImportRepository imports;
    private final Start start;
    private final Audit audit;
    private final Clock clock;

    Imports(
            Reading reading,
            Arrivals arrivals,
            Files files,
            Units units,
            ImportRepository imports,
            Start start,
            Audit audit,
            Clock clock) {
        this.reading = reading;
        this.arrivals = arrivals;
        this.files = files;
        this.units = units;
        this.imports = imports;
        this.start = start;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reads a paper and keeps it with what was understood; what cannot be read is refused, and nothing is kept. */
    @Transactional
    public Outcome<ReadPlan> read(Accepted paper, OptionalInt table, Actor by) {
        by.require(PlanAction.IMPORT);
        var tooLarge = Extraction.tooLarge(paper.size());
        if (tooLarge.isPresent()) {
            return Outcome.refused(tooLarge.get());
        }
        return reading.read(paper.name(), paper.bytes(), names(by.agency()), table)
                .map(draft -> kept(paper, draft, by));
    }

    /** The same for a paper that no form brought. */
    @Transactional
    public Outcome<ReadPlan> read(String name, byte[] content, OptionalInt table, Actor by) {
        return arrivals.with(name, new ByteArrayInputStream(content), by, paper -> read(paper, table, by));
    }

    private ReadPlan kept(Accepted paper, PlanDraft draft, Actor by) {
        var file = files.keep(paper, by);
        var read = new ReadPlan(
                ImportId.next(),
                Optional.of(file.id()),
                file.name(),
                clock.instant(),
                by.author().label(),
                draft,
                1,
                Optional.empty(),
                Optional.empty());
        imports.insert(read, by.agency());
        record("imports.plan.read", read.id(), by, draft);
        return read;
    }

    /** Names, short names and confirmed aliases of every unit that exists. */
    private UnitNames names(AgencyId agency) {
        var names = new HashMap<String, UnitId>();
        var there = units.on(Time.today(clock), agency);
        units.aliases(agency).stream()
                .filter(alias -> there.stream().anyMatch(unit -> unit.id().equals(alias.unit())))
                .forEach(alias -> names.put(alias.alias(), alias.unit()));
        there.forEach(unit -> {
            names.put(unit.shortName(), unit.id());
            names.put(unit.name(), unit.id());
        });
        return new UnitNames(names);
    }

    @Transactional(readOnly = true)
    public ReadPlan require(ImportId id, AgencyId agency) {
        return imports.find(id, agency).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<ReadPlan> latest(AgencyId agency) {
        return imports.latest(agency);
    }

    @Transactional(readOnly = true)
    public List<Correction> corrections(ImportId id, AgencyId agency) {
        return imports.corrections(id, agency);
    }

    /** The paper itself; a copy of a plan that has none has none either. */
    @Transactional(readOnly = true)
    public Optional<byte[]> paper(ReadPlan read, AgencyId agency) {
        return read.file().map(file -> files.content(file, agency));
    }

    @Transactional
    public Outcome<ReadPlan> correct(ImportId id, DraftTask task, int seen, Actor by) {
        by.require(PlanAction.IMPORT);
        var read = require(id, by.agency());
        var before = read.draft().tasks().stream()
                .filter(one -> one.row() == task.row())
                .findFirst()
                .orElseThrow(NotFound::new);
        return kept(
                read,
                Understanding.withTask(read.draft(), task.row(), _ -> task),
                Cells.changed(before, task),
                seen,
                by);
    }

    @Transactional
    public Outcome<ReadPlan> correct(ImportId id, Header header, int seen, Actor by) {
        by.require(PlanAction.IMPORT);
        var read = require(id, by.agency());
        var corrected = Understanding.withHeader(read.draft(), header);
        return kept(read, corrected, Cells.changed(read.draft(), corrected), seen, by);
    }

    @Transactional
    public Outcome<ReadPlan> correct(ImportId id, List<DraftPeriod> periods, int seen, Actor by) {
        by.require(PlanAction.IMPORT);
        var read = require(id, by.agency());
        for (var period : periods) {
            if (!Start.planned(period).orderly()) {
                return Outcome.refused("imports.period-in-disorder", period.title());
            }
        }
        return kept(
                read,
                Understanding.withPeriods(read.draft(), periods),
                Cells.changed(read.draft().periods(), periods),
                seen,
                by);
    }

    @Transactional
    public Outcome<ReadPlan> remove(ImportId id, int row, int seen, Actor by) {
        by.require(PlanAction.IMPORT);
        var read = require(id, by.agency());
        var gone = read.draft().tasks().stream()
                .filter(one -> one.row() == row)
                .findFirst()
                .orElseThrow(NotFound::new);
        var correction = new Cells.Change("task." + row, gone.printedNumber() + " " + gone.text(), "");
        return kept(read, Understanding.without(read.draft(), row), List.of(correction), seen, by);
    }

    /** @param after row after which the new one stands, 0 for the first */
    @Transactional
    public Outcome<ReadPlan> insert(ImportId id, int after, DraftTask task, int seen, Actor by) {
        by.require(PlanAction.IMPORT);
        var read = require(id, by.agency());
        var correction = new Cells.Change("task." + (after + 1), "", task.printedNumber() + " " + task.text());
        return kept(read, Understanding.withNew(read.draft(), after, task), List.of(correction), seen, by);
    }

    private Outcome<ReadPlan> kept(ReadPlan read, PlanDraft corrected, List<Cells.Change> changes, int seen, Actor by) {
        if (!read.open()) {
            return Outcome.refused("imports.started-already");
        }
        if (changes.isEmpty()) {
            return Outcome.done(read);
        }
        if (!imports.correct(read.id(), corrected, seen, by.agency())) {
            return Outcome.refused("imports.conflict");
        }
        changes.forEach(change -> imports.insertCorrection(
                read.id(),
                new Correction(
                        change.place(), change.from(), change.to(), by.author().label(), clock.instant()),
                by.agency()));
        record("imports.plan.corrected", read.id(), by, changes);
        return Outcome.done(require(read.id(), by.agency()));
    }

    /** Đưa vào theo dõi: the plan with its periods, in one transaction; names that were confirmed are remembered. */
    @Transactional
    public Outcome<PlanId> start(ImportId id, Actor by) {
        by.require(PlanAction.START);
        var read = require(id, by.agency());
        if (!read.open()) {
            return Outcome.refused("imports.started-already");
        }
        return start.track(read, by).map(plan -> {
            imports.tracked(id, plan, clock.instant(), by.agency());
            record("imports.plan.started", id, by, plan);
            return plan;
        });
    }

    /** Units that exist today, for the boxes of the page. */
    @Transactional(readOnly = true)
    public List<Unit> units(AgencyId agency) {
        return new ArrayList<>(units.on(Time.today(clock), agency));
    }

    private void record(String act, ImportId id, Actor by, Object... changed) {
        audit.record(by.author(), act, new Subject("imports.import", id.value()), changed);
    }
}
