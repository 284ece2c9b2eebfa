package vn.hienluong.chasing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.drafting.Paper;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.organization.Units;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Time;

/** Đôn đốc: who has not sent, whom to call, and the letter that the head of the office signs. */
@Component
public class Chasing {

    private final Unsents unsents;
    private final Staffing staffing;
    private final Periods periods;
    private final Plans plans;
    private final Units units;
    private final Agencies agencies;
    private final ChasingLetter letter;
    private final Clock clock;

    Chasing(
            Unsents unsents,
            Staffing staffing,
            Periods periods,
            Plans plans,
            Units units,
            Agencies agencies,
            ChasingLetter letter,
            Clock clock) {
        this.unsents = unsents;
        this.staffing = staffing;
        this.periods = periods;
        this.plans = plans;
        this.units = units;
        this.agencies = agencies;
        this.letter = letter;
        this.clock = clock;
    }

    /** Every open period, what is due first in front, with how many units have not sent. */
    @Transactional(readOnly = true)
    public List<OpenPeriod> open(Actor by) {
        by.require(ChasingAction.CHASE);
        return periods.open(by.agency()).stream()
                .map(period -> OpenPeriod.of(
                        period, plans.require(period.plan(), by.agency()), unsents.in(period, by.agency())))
                .toList();
    }

    /** Everybody whose report was never sent, in the order of the organisation. */
    @Transactional(readOnly = true)
    public List<Missing> missing(PeriodId period, Actor by) {
        by.require(ChasingAction.CHASE);
        var staff = staffing.on(Time.today(clock), by.agency());
        var offices = offices(by.agency());
        return unsents.in(periods.require(period, by.agency()), by.agency()).stream()
                .map(report -> new Missing(
                        report.unit(),
                        report.unitName(),
                        report.ofBody(),
                        report.lastDay(),
                        report.extended(),
                        report.overdue(),
                        named(report, offices),
                        staff.contacts(report.unit())))
                .toList();
    }

    /**
     * The letter to everybody who is named, with its number and date still blank.
     *
     * @param until day before which they are asked to send now; nothing for "as soon as possible"
     */
    @Transactional(readOnly = true)
    public Outcome<Paper> letter(PeriodId period, Optional<LocalDate> until, Actor by) {
        by.require(ChasingAction.CHASE);
        var offices = offices(by.agency());
        var named = unsents.in(periods.require(period, by.agency()), by.agency()).stream()
                .filter(report -> named(report, offices))
                .toList();
        if (named.isEmpty()) {
            return Outcome.refused("chasing.letter.nobody");
        }
        var today = Time.today(clock);
        return Outcome.done(letter.write(
                named, until, agencies.profile(by.agency()), units.on(today, by.agency()), clock.instant()));
    }

    /** The office does not chase itself, a body is never late, and who got more time has it. */
    private boolean named(Unsent report, Set<UnitId> offices) {
        boolean timeLeft = report.extended() && !report.overdue();
        return !report.ofBody() && !timeLeft && !offices.contains(report.unit());
    }

    private Set<UnitId> offices(AgencyId agency) {
        return units.ever(agency).stream()
                .filter(unit -> unit.kind() == UnitKind.OFFICE)
                .map(Unit::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
