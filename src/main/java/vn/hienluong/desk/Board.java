package vn.hienluong.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.Led;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.plans.Heading;
import vn.hienluong.plans.Plan;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Time;
import vn.hienluong.reports.Answers;
import vn.hienluong.reports.LineStatus;
import vn.hienluong.reports.Reports;

/** A plan's tasks against its periods: the same few questions, however many tasks. */
@Component
public class Board {

    private record At(TaskId task, PeriodId period) {}

    private final Plans plans;
    private final Periods periods;
    private final Obligations obligations;
    private final Reports reports;
    private final Clock clock;

    Board(Plans plans, Periods periods, Obligations obligations, Reports reports, Clock clock) {
        this.plans = plans;
        this.periods = periods;
        this.obligations = obligations;
        this.reports = reports;
        this.clock = clock;
    }

    /** @param standings in the order of the periods */
    public record Line(PlanTask task, Set<UnitId> leads, List<Standing> standings) {}

    public record Sheet(Plan plan, List<Period> periods, List<Heading> headings, List<Line> lines) {

        /** The last period that is or was open. */
        public Optional<Period> latest() {
            return periods.stream().filter(period -> !period.planned()).reduce((_, later) -> later);
        }
    }

    @Transactional(readOnly = true)
    public Sheet of(PlanId id, AgencyId agency) {
        var plan = plans.require(id, agency);
        var all = periods.of(id, agency);
        var begun =
                all.stream().filter(period -> !period.planned()).map(Period::id).collect(Collectors.toSet());
        var owed = obligations.led(begun, agency).stream()
                .collect(Collectors.toMap(led -> new At(led.task(), led.period()), Led::units));
        var said = reports.answers(begun, agency).stream()
                .collect(Collectors.toMap(one -> new At(one.task(), one.period()), Answers::byUnit));
        var lines = plans.tasks(id, day(plan), agency).stream()
                .map(task -> line(task, all, owed, said))
                .toList();
        return new Sheet(plan, all, plans.headings(id, agency), lines);
    }

    private LocalDate day(Plan plan) {
        var today = Time.today(clock);
        var end = LocalDate.of(plan.year(), 12, 31);
        return today.isAfter(end) ? end : today;
    }

    private static Line line(
            PlanTask task, List<Period> periods, Map<At, Set<UnitId>> owed, Map<At, Map<UnitId, LineStatus>> said) {
        var standings = new ArrayList<Standing>();
        var leads = new java.util.LinkedHashSet<UnitId>();
        task.leads().forEach(party -> party.unit().ifPresent(leads::add));
        for (var period : periods) {
            var at = new At(task.id(), period.id());
            var owing = owed.getOrDefault(at, Set.of());
            leads.addAll(owing);
            standings.add(period.planned() ? Standing.PLANNED : standing(owing, said.getOrDefault(at, Map.of())));
        }
        return new Line(task, leads, standings);
    }

    private static Standing standing(Set<UnitId> owing, Map<UnitId, LineStatus> said) {
        var answers = owing.stream().filter(said::containsKey).map(said::get).toList();
        return Standing.of(owing.size(), answers);
    }
}
