package vn.hienluong.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Author;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Grant;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.NewPeriod;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.PeriodKind;
import vn.hienluong.obligations.Periods;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.organization.NewUnit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.organization.Units;
import vn.hienluong.plans.NewPlan;
import vn.hienluong.plans.Outline;
import vn.hienluong.plans.Party;
import vn.hienluong.plans.Plan;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.Timing;
import vn.hienluong.plans.TimingKind;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;

/** An agency with as many units, plans, tasks and open periods as a measurement wants, through the façades. */
@Component
class ModelAgency {

    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);
    private static final int HEADINGS = 8;

    private final Agencies agencies;
    private final Units units;
    private final Plans plans;
    private final Periods periods;

    ModelAgency(Agencies agencies, Units units, Plans plans, Periods periods) {
        this.agencies = agencies;
        this.units = units;
        this.plans = plans;
        this.periods = periods;
    }

    /** @param leads how many units lead each task */
    record Size(int units, int years, int plansAYear, int tasks, int leads) {}

    static Actor actor(AgencyId agency) {
        var everywhere = new UnitId(agency.value());
        return new Actor(
                Author.system(agency, "bench"),
                Set.of(
                        new Grant(everywhere, Role.ADMINISTRATOR, Optional.empty()),
                        new Grant(everywhere, Role.OFFICE, Optional.empty())));
    }

    AgencyId found(String notation) {
        var id = AgencyId.next();
        agencies.found(new AgencyProfile(id, "Bench " + notation, notation, notation, "BENCH", "Bench", true, false));
        return id;
    }

    /** Agencies of this database that were made for the pages, as many as are asked for. */
    List<AgencyId> seeded(int number) {
        return agencies.all().stream()
                .filter(id ->
                        Tenancy.in(id, () -> agencies.profile(id)).notation().matches("P\\d+"))
                .limit(number)
                .toList();
    }

    /** Units, then plans with a period for each quarter, all open. */
    List<PeriodId> fill(AgencyId agency, Size size) {
        var by = actor(agency);
        var all = new ArrayList<UnitId>();
        all.add(unit(UnitKind.OFFICE, "Office", by));
        for (int i = 1; i < size.units(); i++) {
            all.add(unit(UnitKind.DIVISION, "Division " + i, by));
        }
        var open = new ArrayList<PeriodId>();
        for (int year = 0; year < size.years(); year++) {
            for (int number = 1; number <= size.plansAYear(); number++) {
                var plan = plans.start(plan(2021 + year, number, size, all), by).orElseThrow();
                for (int quarter = 1; quarter <= 4; quarter++) {
                    open.add(open(plan, 2021 + year, quarter, by));
                }
            }
        }
        return open;
    }

    private UnitId unit(UnitKind kind, String name, Actor by) {
        return units.open(NewUnit.of(kind, name, name), FOUNDED, by)
                .orElseThrow()
                .id();
    }

    private static NewPlan plan(int year, int number, Size size, List<UnitId> units) {
        var headings = new ArrayList<NewPlan.NewHeading>();
        for (int i = 1; i <= HEADINGS; i++) {
            headings.add(new NewPlan.NewHeading(
                    OptionalInt.empty(), 1, Integer.toString(i), "HEADING " + i, "Heading " + i, Optional.empty()));
        }
        var tasks = new ArrayList<NewPlan.NewTask>();
        for (int i = 0; i < size.tasks(); i++) {
            var leads = new ArrayList<Party>();
            for (int lead = 0; lead < size.leads(); lead++) {
                var unit = units.get((i + lead) % units.size());
                leads.add(new Party(Party.Duty.LEAD, "unit", Optional.of(unit), false));
            }
            tasks.add(new NewPlan.NewTask(
                    OptionalInt.of(i * HEADINGS / size.tasks()),
                    Integer.toString(i + 1),
                    "Task " + (i + 1) + " of plan " + number,
                    "",
                    new Timing(TimingKind.ONGOING, "ongoing", Optional.empty()),
                    leads,
                    Optional.empty()));
        }
        return new NewPlan(
                Integer.toString(number),
                "KH-B",
                LocalDate.of(year, 1, 4),
                "Bench",
                "Plan " + number + " of " + year,
                year,
                "ANNEX",
                "Carrying out plan " + number,
                new Plan.Signer("", "DIRECTOR", "Bench"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new Outline(List.of(), List.of()),
                headings,
                tasks);
    }

    private PeriodId open(PlanId plan, int year, int quarter, Actor by) {
        var from = LocalDate.of(year, 3 * quarter - 2, 1);
        var to = from.plusMonths(3).minusDays(1);
        var period = new NewPeriod(
                year + "-Q" + quarter,
                PeriodKind.QUARTER,
                "Q" + quarter + "/" + year,
                from,
                to,
                to.minusDays(10),
                to.minusDays(5),
                Optional.empty(),
                to.minusDays(20));
        return periods.plan(plan, period, by)
                .then(planned -> periods.open(planned.id(), by))
                .orElseThrow()
                .id();
    }
}
