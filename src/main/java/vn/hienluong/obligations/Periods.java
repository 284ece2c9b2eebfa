package vn.hienluong.obligations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;

/** The reporting periods of plans: planned, opened (which freezes who owes what), locked when the paper is issued. */
@Component
public class Periods {

    private final PeriodRepository periods;
    private final Plans plans;
    private final Opening opening;
    private final Audit audit;
    private final Clock clock;

    Periods(PeriodRepository periods, Plans plans, Opening opening, Audit audit, Clock clock) {
        this.periods = periods;
        this.plans = plans;
        this.opening = opening;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Period> plan(PlanId plan, NewPeriod period, Actor by) {
        by.require(ObligationAction.PLAN_PERIODS);
        plans.require(plan, by.agency());
        var refusal = whyNot(plan, period, by.agency());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var id = PeriodId.next();
        periods.insert(id, plan, period, by.agency());
        record("obligations.period.planned", id, Optional.empty(), by, period);
        return Outcome.done(require(id, by.agency()));
    }

    /** Other days for a period; what is locked stays as it is. */
    @Transactional
    public Outcome<Period> change(PeriodId id, NewPeriod days, Actor by) {
        by.require(ObligationAction.PLAN_PERIODS);
        var period = require(id, by.agency());
        if (period.locked()) {
            return Outcome.refused("obligations.period.locked");
        }
        if (!days.orderly()) {
            return Outcome.refused("obligations.period.days-in-disorder");
        }
        periods.update(id, days, by.agency());
        record("obligations.period.changed", id, Optional.empty(), by, days);
        return Outcome.done(require(id, by.agency()));
    }

    /** Opens a period and freezes into it the units and lines that are owed. */
    @Transactional
    public Outcome<Period> open(PeriodId id, Actor by) {
        by.require(ObligationAction.OPEN_PERIOD);
        return openNow(id, by);
    }

    /** Opens what is to open by today: asked by the program itself, day by day. */
    @Transactional
    public int openDue(Actor system) {
        var due = periods.toOpenBy(Time.today(clock), system.agency());
        due.forEach(period -> openNow(period, system));
        return due.size();
    }

    private Outcome<Period> openNow(PeriodId id, Actor by) {
        var period = require(id, by.agency());
        return switch (period.state()) {
            case PeriodState.Planned planned -> {
                periods.save(id, planned.open(clock.instant()), by.agency());
                opening.freeze(period, by.agency());
                record("obligations.period.opened", id, Optional.empty(), by);
                yield Outcome.done(require(id, by.agency()));
            }
            case PeriodState.Open _, PeriodState.Locked _ -> Outcome.refused("obligations.period.not-planned");
        };
    }

    /** Told by whoever issues the paper: nothing in the period changes any more. */
    @Transactional
    public Outcome<Period> lock(PeriodId id, Actor by) {
        var period = require(id, by.agency());
        return switch (period.state()) {
            case PeriodState.Open open -> {
                periods.save(id, open.lock(clock.instant()), by.agency());
                record("obligations.period.locked-now", id, Optional.empty(), by);
                yield Outcome.done(require(id, by.agency()));
            }
            case PeriodState.Planned _, PeriodState.Locked _ -> Outcome.refused("obligations.period.not-open");
        };
    }

    /** Opens a locked period again, with a reason that everybody sees. */
    @Transactional
    public Outcome<Period> reopen(PeriodId id, String reason, Actor by) {
        by.require(ObligationAction.REOPEN_PERIOD);
        if (reason.isBlank()) {
            return Outcome.refused("obligations.period.reason-missing");
        }
        var period = require(id, by.agency());
        return switch (period.state()) {
            case PeriodState.Locked locked -> {
                periods.save(id, locked.reopen(reason), by.agency());
                record("obligations.period.reopened", id, Optional.of(reason), by);
                yield Outcome.done(require(id, by.agency()));
            }
            case PeriodState.Planned _, PeriodState.Open _ -> Outcome.refused("obligations.period.not-locked");
        };
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Period require(PeriodId id, AgencyId agency) {
        return periods.find(id, agency).orElseThrow(NotFound::new);
    }

    /** The periods of a plan in the order of their days. */
    @Transactional(readOnly = true)
    public List<Period> of(PlanId plan, AgencyId agency) {
        return periods.of(plan, agency);
    }

    @Transactional(readOnly = true)
    public Optional<Period> byCode(PlanId plan, String code, AgencyId agency) {
        return periods.of(plan, agency).stream()
                .filter(period -> period.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /** Every open period of tracked plans, the one due first in front. */
    @Transactional(readOnly = true)
    public List<Period> open(AgencyId agency) {
        return periods.open(agency);
    }

    private Optional<Refusal> whyNot(PlanId plan, NewPeriod period, AgencyId agency) {
        if (!period.orderly()) {
            return Optional.of(Refusal.of("obligations.period.days-in-disorder"));
        }
        return byCode(plan, period.code(), agency).isPresent()
                ? Optional.of(Refusal.of("obligations.period.code-taken", period.code()))
                : Optional.empty();
    }

    private void record(String act, PeriodId id, Optional<String> reason, Actor by, Object... changed) {
        audit.record(by.author(), act, new Subject("obligations.period", id.value()), reason, changed);
    }
}
