package vn.hienluong.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.FileId;
import vn.hienluong.obligations.NewPeriod;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.Periods;
import vn.hienluong.organization.UnitAlias;
import vn.hienluong.organization.Units;
import vn.hienluong.plans.NewPlan;
import vn.hienluong.plans.Outline;
import vn.hienluong.plans.Party;
import vn.hienluong.plans.Plan;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.Timing;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Time;
import vn.hienluong.reading.DraftParty;
import vn.hienluong.reading.DraftPeriod;
import vn.hienluong.reading.DraftTask;
import vn.hienluong.reading.PlanDraft;

/** Makes a tracked plan of a confirmed draft, whole or not at all. */
@Component
class Start {

    private final Plans plans;
    private final Periods periods;
    private final Units units;
    private final Suggestions suggestions;
    private final Clock clock;

    Start(Plans plans, Periods periods, Units units, Suggestions suggestions, Clock clock) {
        this.plans = plans;
        this.periods = periods;
        this.units = units;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    Outcome<PlanId> track(ReadPlan read, Actor by) {
        var draft = read.draft();
        if (draft.date().isEmpty()) {
            return Outcome.refused("imports.date-missing");
        }
        return plans.start(plan(read, draft.date().get()), by).then(plan -> {
            remember(draft, by);
            suggestions.propose(plan, by);
            return planned(plan, draft.periods(), by);
        });
    }

    /** A period that is refused takes the whole start back. */
    private Outcome<PlanId> planned(PlanId plan, List<DraftPeriod> wanted, Actor by) {
        for (var period : wanted) {
            if (periods.plan(plan, planned(period), by) instanceof Outcome.Refused<Period>(var refusal)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.refused(refusal);
            }
        }
        return Outcome.done(plan);
    }

    static NewPeriod planned(DraftPeriod period) {
        return new NewPeriod(
                period.code(),
                period.kind(),
                period.title(),
                period.from(),
                period.to(),
                period.cutOff(),
                period.dueBefore(),
                Optional.empty(),
                period.opensOn());
    }

    private static NewPlan plan(ReadPlan read, LocalDate date) {
        var draft = read.draft();
        var signer = draft.signer();
        return new NewPlan(
                draft.number(),
                draft.notation(),
                date,
                draft.place(),
                draft.title(),
                draft.year(),
                draft.annexTitle(),
                draft.opening(),
                new Plan.Signer(signer.capacity(), signer.position(), signer.name()),
                draft.recipients(),
                read.copiedFrom().isPresent() ? Optional.empty() : read.file().map(FileId::value),
                read.copiedFrom(),
                outline(draft),
                draft.groups().stream()
                        .map(group -> new NewPlan.NewHeading(
                                group.parent(),
                                group.level(),
                                group.printedNumber(),
                                group.title(),
                                group.reportTitle(),
                                group.dimension()))
                        .toList(),
                draft.tasks().stream().map(Start::task).toList());
    }

    private static Outline outline(PlanDraft draft) {
        return new Outline(
                draft.sections().stream()
                        .map(one -> new Outline.Section(one.level(), one.printedNumber(), one.title(), one.body()))
                        .toList(),
                draft.bases().stream()
                        .map(one ->
                                new Outline.Basis(one.kind(), one.number(), one.issuer(), one.date(), one.subject()))
                        .toList());
    }

    private static NewPlan.NewTask task(DraftTask task) {
        var timing = task.timing();
        return new NewPlan.NewTask(
                task.group(),
                task.printedNumber(),
                task.text(),
                task.product(),
                new Timing(timing.kind(), timing.printed(), timing.dueBefore()),
                Stream.concat(
                                parties(task.leads(), Party.Duty.LEAD),
                                parties(task.coordinators(), Party.Duty.COORDINATOR))
                        .toList(),
                task.dimension());
    }

    private static Stream<Party> parties(List<DraftParty> parties, Party.Duty duty) {
        return parties.stream().map(party -> new Party(duty, party.printed(), party.unit(), party.all()));
    }

    /** What a paper calls a unit is known from now on. */
    private void remember(PlanDraft draft, Actor by) {
        var known = new HashMap<String, UnitId>();
        units.on(Time.today(clock), by.agency()).forEach(unit -> {
            known.put(unit.name(), unit.id());
            known.put(unit.shortName(), unit.id());
        });
        units.aliases(by.agency()).forEach(alias -> known.put(alias.alias(), alias.unit()));
        var told = new ArrayList<String>();
        for (var task : draft.tasks()) {
            Stream.concat(task.leads().stream(), task.coordinators().stream())
                    .filter(party -> party.unit().isPresent() && !known.containsKey(party.printed()))
                    .filter(party -> !told.contains(party.printed()))
                    .forEach(party -> {
                        told.add(party.printed());
                        units.remember(new UnitAlias(party.unit().get(), party.printed()), by);
                    });
        }
    }
}
