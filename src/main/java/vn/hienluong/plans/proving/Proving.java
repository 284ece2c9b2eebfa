package vn.hienluong.plans.proving;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.measures.Measures;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;

/**
 * Which measures prove a task. The words of the task propose some; the office confirms, adds and removes. A proposal
 * whose room is not in the program is kept, and shown to nobody until it is.
 */
@Component
public class Proving {

    /** What the words of a task suggest. */
    public record Suggestion(TaskId task, String measure, double confidence) {}

    private final ProofRepository proofs;
    private final Plans plans;
    private final Measures measures;
    private final Audit audit;
    private final Clock clock;

    Proving(ProofRepository proofs, Plans plans, Measures measures, Audit audit, Clock clock) {
        this.proofs = proofs;
        this.plans = plans;
        this.measures = measures;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what is not known yet of these; whatever was decided before stays decided. Gives how many are new. */
    @Transactional
    public int propose(PlanId plan, Collection<Suggestion> suggestions, Actor by) {
        by.require(PlanAction.SET_UP_TASK);
        var now = clock.instant();
        var fresh = suggestions.stream()
                .filter(one -> proofs.propose(one.task(), one.measure(), one.confidence(), now, by.agency()))
                .toList();
        if (!fresh.isEmpty()) {
            audit.record(by.author(), "plans.proof.proposed", new Subject("plans.plan", plan.value()), fresh);
        }
        return fresh.size();
    }

    /** Says that a measure proves the task, proposed or not. Refused when no room counts it. */
    @Transactional
    public Outcome<Proof> confirm(TaskId task, String measure, Actor by) {
        by.require(PlanAction.SET_UP_TASK);
        require(task, by);
        if (measures.find(measure).isEmpty()) {
            return Outcome.refused("plans.proof.unknown");
        }
        var now = clock.instant();
        var who = by.author().label();
        var before = proofs.lock(task, measure, by.agency()).map(Proof::state);
        ProofState next = switch (before.orElse(null)) {
            case ProofState.Proposed proposed -> proposed.confirm(who, now);
            case ProofState.Rejected rejected -> rejected.confirm(who, now);
            case ProofState.Confirmed already -> already;
            case null -> new ProofState.Confirmed(who, now);
        };
        return decided(new Proof(task, measure, next), "plans.proof.confirmed", by);
    }

    /** Says that it does not; it is not proposed again. */
    @Transactional
    public Outcome<Proof> reject(TaskId task, String measure, Actor by) {
        by.require(PlanAction.SET_UP_TASK);
        require(task, by);
        var known = proofs.lock(task, measure, by.agency()).orElseThrow(NotFound::new);
        var now = clock.instant();
        var who = by.author().label();
        ProofState next = switch (known.state()) {
            case ProofState.Proposed proposed -> proposed.reject(who, now);
            case ProofState.Confirmed confirmed -> confirmed.reject(who, now);
            case ProofState.Rejected already -> already;
        };
        return decided(new Proof(task, measure, next), "plans.proof.rejected", by);
    }

    /** Every proposal of a plan that is shown; gives how many. */
    @Transactional
    public Outcome<Integer> confirmAll(PlanId plan, Actor by) {
        by.require(PlanAction.SET_UP_TASK);
        plans.require(plan, by.agency());
        var proposed = of(plan, by.agency()).stream().filter(Proof::proposed).toList();
        proposed.forEach(proof -> confirm(proof.task(), proof.measure(), by));
        return Outcome.done(proposed.size());
    }

    /** What is said of a task, as far as a room counts it. */
    @Transactional(readOnly = true)
    public List<Proof> of(TaskId task, AgencyId agency) {
        return proofs.of(task, agency).stream().filter(this::counted).toList();
    }

    /** The same of every task of a plan, in the order of the annex. */
    @Transactional(readOnly = true)
    public List<Proof> of(PlanId plan, AgencyId agency) {
        return proofs.of(plan, agency).stream().filter(this::counted).toList();
    }

    /** The measures that prove each task, as the office confirmed them. */
    @Transactional(readOnly = true)
    public Map<TaskId, List<String>> confirmed(PlanId plan, AgencyId agency) {
        return of(plan, agency).stream()
                .filter(Proof::confirmed)
                .collect(Collectors.groupingBy(Proof::task, Collectors.mapping(Proof::measure, Collectors.toList())));
    }

    private boolean counted(Proof proof) {
        return measures.find(proof.measure()).isPresent();
    }

    private void require(TaskId task, Actor by) {
        if (plans.planOf(task, by.agency()).isEmpty()) {
            throw new NotFound();
        }
    }

    private Outcome<Proof> decided(Proof proof, String act, Actor by) {
        proofs.save(proof.task(), proof.measure(), proof.state(), by.agency());
        audit.record(by.author(), act, new Subject("plans.task", proof.task().value()), proof.measure());
        return Outcome.done(proof);
    }
}
