package vn.hienluong.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.disclosure.Item;
import vn.hienluong.disclosure.Items;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.obligations.ReportDue;
import vn.hienluong.plans.Amendment;
import vn.hienluong.plans.AmendmentState;
import vn.hienluong.plans.Amendments;
import vn.hienluong.plans.Plan;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Time;
import vn.hienluong.reports.ReportState;
import vn.hienluong.reports.Reports;
import vn.hienluong.reports.UnitReport;
import vn.hienluong.workdays.Workdays;

/** What somebody has to do now: what their units owe, what waits for them as head, office or leadership. */
@Component
public class MyWork {

    /** A report that one of my units owes. */
    public record Owed(
            ReportDue due,
            Period period,
            Plan plan,
            ReportState state,
            LocalDate lastDay,
            int workdaysLeft,
            boolean late) {

        /** Proposed by the staff: waits for the head. */
        public boolean proposed() {
            return state instanceof ReportState.Proposed;
        }
    }

    /** A report that the office has and has not received yet. */
    public record Arrived(ReportDue due, Period period) {}

    /** An open period, as the office sees it. */
    public record Running(Period period, Plan plan, int sent, int all) {}

    /** @param toPublish what my units have to make public, the most urgent first */
    public record Work(
            List<Owed> owed,
            List<Running> running,
            List<Arrived> arrived,
            List<Amendment> amendments,
            List<Item> toPublish) {}

    private static final int TO_PUBLISH = 20;

    private final Plans plans;
    private final Amendments amendments;
    private final Periods periods;
    private final Obligations obligations;
    private final Reports reports;
    private final Items items;
    private final Workdays workdays;
    private final Clock clock;

    MyWork(
            Plans plans,
            Amendments amendments,
            Periods periods,
            Obligations obligations,
            Reports reports,
            Items items,
            Workdays workdays,
            Clock clock) {
        this.plans = plans;
        this.amendments = amendments;
        this.periods = periods;
        this.obligations = obligations;
        this.reports = reports;
        this.items = items;
        this.workdays = workdays;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Work of(Actor by) {
        by.require(DeskAction.MY_WORK);
        var open = periods.open(by.agency()).stream()
                .collect(Collectors.toMap(Period::id, period -> period, (a, _) -> a, java.util.LinkedHashMap::new));
        var known = plans.all(by.agency()).stream().collect(Collectors.toMap(Plan::id, plan -> plan));
        boolean office = by.has(Role.OFFICE) || by.has(Role.LEADER);
        var all = office ? everything(open, by.agency()) : new Everything(List.of(), Map.of());
        return new Work(
                owed(open, known, by),
                office ? running(open, known, all) : List.of(),
                by.has(Role.OFFICE) ? arrived(open, all) : List.of(),
                amendments(by),
                items.owed(by.unitsAs(Role.UNIT_STAFF), TO_PUBLISH, by.agency()));
    }

    private record Key(PeriodId period, UnitId unit) {}

    private record Everything(List<ReportDue> dues, Map<Key, UnitReport> begun) {}

    private Everything everything(Map<PeriodId, Period> open, AgencyId agency) {
        var dues = obligations.reports(open.keySet(), agency);
        return new Everything(dues, begun(open, dues, agency));
    }

    private Map<Key, UnitReport> begun(Map<PeriodId, Period> open, List<ReportDue> dues, AgencyId agency) {
        var units = dues.stream().map(ReportDue::unit).collect(Collectors.toSet());
        return reports.of(open.keySet(), units, agency).stream()
                .collect(Collectors.toMap(report -> new Key(report.period(), report.unit()), report -> report));
    }

    private List<Owed> owed(Map<PeriodId, Period> open, Map<PlanId, Plan> known, Actor by) {
        var units = by.unitsAs(Role.UNIT_STAFF);
        if (units.isEmpty()) {
            return List.of();
        }
        var dues = obligations.openReports(units, by.agency()).stream()
                .filter(due -> open.containsKey(due.period()))
                .toList();
        var begun = begun(open, dues, by.agency());
        var calendar = workdays.calendar(by.agency());
        var today = Time.today(clock);
        var owed = new ArrayList<Owed>();
        for (var due : dues) {
            var period = java.util.Objects.requireNonNull(open.get(due.period()));
            var plan = java.util.Objects.requireNonNull(known.get(period.plan()));
            var state = Optional.ofNullable(begun.get(new Key(due.period(), due.unit())))
                    .map(UnitReport::state)
                    .orElse(new ReportState.Drafting());
            var last = due.dueBefore(period).minusDays(1);
            boolean past = today.isAfter(last);
            owed.add(new Owed(
                    due,
                    period,
                    plan,
                    state,
                    last,
                    past ? 0 : calendar.between(today, last),
                    past && due.counted() && state.writable()));
        }
        owed.sort(Comparator.comparing((Owed one) -> one.state().sent()).thenComparing(Owed::lastDay));
        return owed;
    }

    private static List<Running> running(Map<PeriodId, Period> open, Map<PlanId, Plan> known, Everything all) {
        return open.values().stream()
                .map(period -> {
                    var counted = all.dues().stream()
                            .filter(due -> due.period().equals(period.id()) && due.counted())
                            .toList();
                    int sent =
                            (int) counted.stream().filter(due -> sent(due, all)).count();
                    var plan = java.util.Objects.requireNonNull(known.get(period.plan()));
                    return new Running(period, plan, sent, counted.size());
                })
                .toList();
    }

    private static boolean sent(ReportDue due, Everything all) {
        return Optional.ofNullable(all.begun().get(new Key(due.period(), due.unit())))
                .filter(report -> report.state().sent())
                .isPresent();
    }

    private static List<Arrived> arrived(Map<PeriodId, Period> open, Everything all) {
        return all.dues().stream()
                .filter(due -> Optional.ofNullable(all.begun().get(new Key(due.period(), due.unit())))
                        .filter(report -> report.state() instanceof ReportState.Sent)
                        .isPresent())
                .map(due -> new Arrived(due, java.util.Objects.requireNonNull(open.get(due.period()))))
                .toList();
    }

    private List<Amendment> amendments(Actor by) {
        boolean office = by.has(Role.OFFICE);
        boolean leader = by.has(Role.LEADER);
        if (!office && !leader) {
            return List.of();
        }
        return amendments.waiting(by.agency()).stream()
                .filter(one -> switch (one.state()) {
                    case AmendmentState.Requested _, AmendmentState.Agreed _ -> office;
                    case AmendmentState.Forwarded _ -> leader;
                    case AmendmentState.Refused _, AmendmentState.Enacted _ -> false;
                })
                .toList();
    }
}
