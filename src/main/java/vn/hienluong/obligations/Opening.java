package vn.hienluong.obligations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.LineDue.Duty;
import vn.hienluong.organization.Reorganisation;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.Units;
import vn.hienluong.plans.Party;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Time;

/**
 * Freezes who owes what at the moment a period opens: every unit that counts owes a report, and so does each body that
 * leads a task, though it is never late; each lead owes a line on each task that is not done yet. A unit that was
 * merged or split is stood for by its heirs.
 */
@Component
class Opening {

    private final Plans plans;
    private final Units units;
    private final Reorganisation reorganisation;
    private final ObligationRepository obligations;
    private final Clock clock;

    Opening(Plans plans, Units units, Reorganisation reorganisation, ObligationRepository obligations, Clock clock) {
        this.plans = plans;
        this.units = units;
        this.reorganisation = reorganisation;
        this.obligations = obligations;
        this.clock = clock;
    }

    void freeze(Period period, AgencyId agency) {
        var today = Time.today(clock);
        var there = units.on(today, agency).stream()
                .collect(Collectors.toMap(Unit::id, unit -> unit, (a, _) -> a, LinkedHashMap::new));
        var heirs = reorganisation.heirs(today, agency);
        var lines = lines(period, there, heirs, agency);
        obligations.insertReports(period.id(), reporters(there, lines), agency);
        obligations.insertLines(lines, agency);
    }

    private static List<Unit> reporters(Map<UnitId, Unit> there, List<LineDue> lines) {
        var leads = lines.stream().map(LineDue::unit).collect(Collectors.toSet());
        return there.values().stream()
                .filter(unit -> unit.countsAmongAll() || leads.contains(unit.id()))
                .toList();
    }

    private List<LineDue> lines(
            Period period, Map<UnitId, Unit> there, Map<UnitId, Set<UnitId>> heirs, AgencyId agency) {
        var done = obligations.done(period.plan(), agency);
        var lines = new ArrayList<LineDue>();
        for (var task : plans.tasks(period.plan(), period.asOf(), agency)) {
            if (!task.dropped()) {
                lines.addAll(lines(period, task, there, heirs, done.getOrDefault(task.id(), Set.of())));
            }
        }
        return lines;
    }

    private static List<LineDue> lines(
            Period period, PlanTask task, Map<UnitId, Unit> there, Map<UnitId, Set<UnitId>> heirs, Set<UnitId> done) {
        var leads = units(task.leads(), there, heirs);
        var lines = new ArrayList<LineDue>();
        leads.stream()
                .filter(unit -> !done.contains(unit))
                .forEach(unit -> lines.add(line(period, task, unit, Duty.LEAD)));
        if (task.fanOut() && !lines.isEmpty()) {
            units(task.coordinators(), there, heirs).stream()
                    .filter(unit -> !leads.contains(unit))
                    .forEach(unit -> lines.add(line(period, task, unit, Duty.FAN_OUT)));
        }
        return lines;
    }

    private static Set<UnitId> units(List<Party> parties, Map<UnitId, Unit> there, Map<UnitId, Set<UnitId>> heirs) {
        return parties.stream()
                .flatMap(party -> party.allUnits() ? all(there) : named(party, heirs))
                .filter(there::containsKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<UnitId> all(Map<UnitId, Unit> there) {
        return there.values().stream().filter(Unit::countsAmongAll).map(Unit::id);
    }

    private static Stream<UnitId> named(Party party, Map<UnitId, Set<UnitId>> heirs) {
        return party.unit().stream().flatMap(unit -> heirs.getOrDefault(unit, Set.of()).stream());
    }

    private static LineDue line(Period period, PlanTask task, UnitId unit, Duty duty) {
        return new LineDue(
                LineDueId.next(), period.id(), task.id(), task.version(), unit, duty, java.util.Optional.empty());
    }
}
