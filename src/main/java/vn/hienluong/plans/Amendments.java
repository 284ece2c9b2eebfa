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
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;

/**
 * Changing a signed plan: the unit asks, the office gives its opinion, the leadership decides, and a document with
 * number and date puts the change in force from a day on. What holds before that day stays as it was.
 */
@Component
public class Amendments {

    private final AmendmentRepository amendments;
    private final AnnexRepository annexes;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Amendments(AmendmentRepository amendments, AnnexRepository annexes, Units units, Audit audit, Clock clock) {
        this.amendments = amendments;
        this.annexes = annexes;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** A unit asks for its own; the office may ask for any. */
    @Transactional
    public Outcome<Amendment> request(TaskId task, UnitId unit, String proposal, String reason, Actor by) {
        by.require(PlanAction.REQUEST_AMENDMENT);
        var plan = annexes.planOf(task, by.agency()).orElseThrow(NotFound::new);
        if (!by.has(Role.OFFICE) && !by.has(Role.UNIT_STAFF, unit)) {
            return Outcome.refused("plans.amendment.not-own-unit");
        }
        if (units.ever(by.agency()).stream().noneMatch(known -> known.id().equals(unit))) {
            return Outcome.refused("plans.amendment.unit-missing");
        }
        if (proposal.isBlank() || reason.isBlank()) {
            return Outcome.refused("plans.amendment.incomplete");
        }
        var state = new AmendmentState.Requested(by.person(), clock.instant());
        var amendment = new Amendment(AmendmentId.next(), plan, task, unit, proposal, reason, state);
        amendments.insert(amendment, state, by.agency());
        record("plans.amendment.requested", amendment, Optional.of(reason), by);
        return Outcome.done(amendment);
    }

    @Transactional
    public Outcome<Amendment> forward(AmendmentId id, String opinion, Actor by) {
        by.require(PlanAction.FORWARD_AMENDMENT);
        var amendment = require(id, by.agency());
        return switch (amendment.state()) {
            case AmendmentState.Requested requested ->
                saved(
                        amendment,
                        requested.forward(opinion, by.person(), clock.instant()),
                        "plans.amendment.forwarded",
                        by);
            case AmendmentState.Forwarded _,
                    AmendmentState.Agreed _,
                    AmendmentState.Refused _,
                    AmendmentState.Enacted _ -> Outcome.refused("plans.amendment.not-now");
        };
    }

    @Transactional
    public Outcome<Amendment> decide(AmendmentId id, boolean agreed, String decision, Actor by) {
        by.require(PlanAction.DECIDE_AMENDMENT);
        var amendment = require(id, by.agency());
        return switch (amendment.state()) {
            case AmendmentState.Forwarded forwarded
            when agreed ->
                saved(amendment, forwarded.agree(decision, by.person(), clock.instant()), "plans.amendment.agreed", by);
            case AmendmentState.Forwarded forwarded ->
                saved(
                        amendment,
                        forwarded.refuse(decision, by.person(), clock.instant()),
                        "plans.amendment.refused",
                        by);
            case AmendmentState.Requested _,
                    AmendmentState.Agreed _,
                    AmendmentState.Refused _,
                    AmendmentState.Enacted _ -> Outcome.refused("plans.amendment.not-now");
        };
    }

    /**
     * Puts an agreed change in force.
     *
     * @param from first day on which it holds: the first day of a period that is not open yet
     */
    @Transactional
    public Outcome<Amendment> enact(
            AmendmentId id, String number, LocalDate date, LocalDate from, Change change, Actor by) {
        by.require(PlanAction.ENACT_AMENDMENT);
        if (number.isBlank()) {
            return Outcome.refused("plans.amendment.number-missing");
        }
        var amendment = require(id, by.agency());
        if (annexes.wordings(amendment.task(), by.agency()).stream()
                .anyMatch(wording -> wording.from().equals(from))) {
            return Outcome.refused("plans.amendment.day-taken", from);
        }
        return switch (amendment.state()) {
            case AmendmentState.Agreed agreed -> {
                annexes.insertVersion(amendment.task(), change, from, Optional.of(id), by.agency());
                yield saved(
                        amendment, agreed.enact(number, date, from, clock.instant()), "plans.amendment.enacted", by);
            }
            case AmendmentState.Requested _,
                    AmendmentState.Forwarded _,
                    AmendmentState.Refused _,
                    AmendmentState.Enacted _ -> Outcome.refused("plans.amendment.not-now");
        };
    }

    @Transactional(readOnly = true)
    public Amendment require(AmendmentId id, AgencyId agency) {
        return amendments.find(id, agency).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Amendment> of(PlanId plan, AgencyId agency) {
        return amendments.of(plan, agency);
    }

    /** Requests that wait for the office, or for the leadership. */
    @Transactional(readOnly = true)
    public List<Amendment> waiting(AgencyId agency) {
        return amendments.waiting(agency);
    }

    private Outcome<Amendment> saved(Amendment amendment, AmendmentState next, String act, Actor by) {
        var saved = new Amendment(
                amendment.id(),
                amendment.plan(),
                amendment.task(),
                amendment.unit(),
                amendment.proposal(),
                amendment.reason(),
                next);
        amendments.save(saved, by.agency());
        record(act, saved, Optional.empty(), by);
        return Outcome.done(saved);
    }

    private void record(String act, Amendment amendment, Optional<String> reason, Actor by) {
        var subject = new Subject("plans.task", amendment.task().value());
        audit.record(by.author(), act, subject, reason, amendment);
    }
}
