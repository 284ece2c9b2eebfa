package vn.hienluong.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.disclosure.Disclosures;
import vn.hienluong.disclosure.Occurrence;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;

/** The plans that an agency tracks. */
@Component
public class Plans {

    private final PlanRepository plans;
    private final AnnexRepository annexes;
    private final Disclosures disclosures;
    private final Audit audit;
    private final Clock clock;

    Plans(PlanRepository plans, AnnexRepository annexes, Disclosures disclosures, Audit audit, Clock clock) {
        this.plans = plans;
        this.annexes = annexes;
        this.disclosures = disclosures;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a confirmed plan under tracking, whole or not at all. Refused when it has no task, when a task has no lead
     * in the agency, or when the same paper is tracked already.
     */
    @Transactional
    public Outcome<PlanId> start(NewPlan plan, Actor by) {
        by.require(PlanAction.START);
        var refusal = whyNot(plan, by.agency());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var id = PlanId.next();
        plans.insert(id, plan, clock.instant(), by.agency());
        annexes.insert(id, plan, by.agency());
        audit.record(by.author(), "plans.plan.started", subject(id), plan.number(), plan.notation(), plan.tasks());
        disclosures.raise(issued(id, plan), by);
        return Outcome.done(id);
    }

    /** The plan was issued before it came here: the time in which it must be public runs from that day. */
    private static Occurrence issued(PlanId id, NewPlan plan) {
        var title = plan.number() + "/" + plan.notation() + ": " + plan.title();
        return new Occurrence("plans.plan.started", subject(id), title, plan.issuedOn(), Optional.empty());
    }

    /** Takes a plan out of tracking, by a state, as long as no report on it was sent. */
    @Transactional
    public Outcome<PlanId> withdraw(PlanId id, String reason, Actor by) {
        by.require(PlanAction.WITHDRAW);
        if (reason.isBlank()) {
            return Outcome.refused("plans.withdraw.reason-missing");
        }
        return switch (require(id, by.agency()).state()) {
            case PlanState.Tracked tracked -> withdraw(id, tracked, reason, by);
            case PlanState.Withdrawn _ -> Outcome.refused("plans.withdraw.already");
        };
    }

    private Outcome<PlanId> withdraw(PlanId id, PlanState.Tracked tracked, String reason, Actor by) {
        var withdrawn = tracked.withdraw(reason, clock.instant());
        if (withdrawn.isEmpty()) {
            return Outcome.refused("plans.withdraw.reported");
        }
        plans.save(id, withdrawn.get(), by.agency());
        audit.record(by.author(), "plans.plan.withdrawn", subject(id), Optional.of(reason));
        return Outcome.done(id);
    }

    /** Told by whoever keeps reports, when the first one is sent: from then on the plan cannot be withdrawn. */
    @Transactional
    public void reported(PlanId id, AgencyId agency) {
        plans.markReported(id, clock.instant(), agency);
    }

    @Transactional(readOnly = true)
    public Optional<Plan> find(PlanId id, AgencyId agency) {
        return plans.find(id, agency);
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Plan require(PlanId id, AgencyId agency) {
        return plans.find(id, agency).orElseThrow(NotFound::new);
    }

    /** Every plan of the agency, the latest first. */
    @Transactional(readOnly = true)
    public List<Plan> all(AgencyId agency) {
        return plans.all(agency);
    }

    /** Tracked plans with this sign, such as {@code 07/KH-SKHCN}: more than one when years share it. */
    @Transactional(readOnly = true)
    public List<Plan> bySign(String sign, AgencyId agency) {
        return plans.all(agency).stream()
                .filter(plan -> plan.tracked() && plan.sign().equalsIgnoreCase(sign.strip()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Outline outline(PlanId id, AgencyId agency) {
        return plans.outline(id, agency);
    }

    @Transactional(readOnly = true)
    public List<Heading> headings(PlanId id, AgencyId agency) {
        return annexes.headings(id, agency);
    }

    /** The annex as it holds on a day, in its own order; tasks that an amendment dropped are marked, not missing. */
    @Transactional(readOnly = true)
    public List<PlanTask> tasks(PlanId id, LocalDate on, AgencyId agency) {
        return annexes.tasks(id, on, agency);
    }

    @Transactional(readOnly = true)
    public Optional<PlanTask> task(TaskId id, LocalDate on, AgencyId agency) {
        return annexes.task(id, on, agency);
    }

    @Transactional(readOnly = true)
    public Optional<PlanId> planOf(TaskId id, AgencyId agency) {
        return annexes.planOf(id, agency);
    }

    /** Each wording that a task has had, oldest first, with the day from which it holds. */
    @Transactional(readOnly = true)
    public List<TaskWording> wordings(TaskId id, AgencyId agency) {
        return annexes.wordings(id, agency);
    }

    /** Whether each coordinating unit owes a line on this task too. */
    @Transactional
    public void setFanOut(TaskId task, boolean fanOut, Actor by) {
        by.require(PlanAction.SET_UP_TASK);
        annexes.setFanOut(task, fanOut, by.agency());
        audit.record(by.author(), "plans.task.fan-out-set", new Subject("plans.task", task.value()), fanOut);
    }

    private Optional<Refusal> whyNot(NewPlan plan, AgencyId agency) {
        if (plan.tasks().isEmpty()) {
            return Optional.of(Refusal.of("plans.start.no-tasks"));
        }
        if (plan.title().isBlank() || plan.number().isBlank() || plan.notation().isBlank()) {
            return Optional.of(Refusal.of("plans.start.header-incomplete"));
        }
        if (plans.trackedTwin(plan, agency)) {
            return Optional.of(Refusal.of("plans.start.already-tracked", plan.number() + "/" + plan.notation()));
        }
        return plan.tasks().stream()
                .filter(task -> !hasLead(task))
                .findFirst()
                .map(task -> Refusal.of("plans.start.lead-missing", task.printedNumber(), task.text()));
    }

    private static boolean hasLead(NewPlan.NewTask task) {
        var leads = task.parties().stream()
                .filter(party -> party.duty() == Party.Duty.LEAD)
                .toList();
        return !leads.isEmpty()
                && leads.stream()
                        .allMatch(lead -> lead.allUnits() || lead.unit().isPresent());
    }

    private static Subject subject(PlanId id) {
        return new Subject("plans.plan", id.value());
    }
}
