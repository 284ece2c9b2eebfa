package vn.hienluong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.NewPeriod;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodKind;
import vn.hienluong.obligations.Periods;
import vn.hienluong.plans.NewPlan;
import vn.hienluong.plans.Outline;
import vn.hienluong.plans.Party;
import vn.hienluong.plans.Plan;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.Timing;
import vn.hienluong.plans.TimingKind;

/** A plan for tests that are about what comes after it. */
@TestComponent
public class GivenPlan {

    private final Plans plans;
    private final Periods periods;

    GivenPlan(Plans plans, Periods periods) {
        this.plans = plans;
        this.periods = periods;
    }

    public static NewPlan.NewTask task(String number, String text, Timing timing, UnitId... leads) {
        var parties = Arrays.stream(leads).map(lead -> new Party(Party.Duty.LEAD, "đơn vị", Optional.of(lead), false));
        var all = new Party(Party.Duty.COORDINATOR, "Các phòng, đơn vị thuộc Sở", Optional.empty(), true);
        return new NewPlan.NewTask(
                OptionalInt.of(0),
                number,
                text,
                "",
                timing,
                Stream.concat(parties, Stream.of(all)).toList(),
                Optional.of("participation"));
    }

    public static Timing ongoing() {
        return new Timing(TimingKind.ONGOING, "Thường xuyên", Optional.empty());
    }

    public static Timing before(LocalDate day) {
        return new Timing(TimingKind.DATE, "trước ngày", Optional.of(day));
    }

    public PlanId plan(Given.Office office, Actor by, NewPlan.NewTask... tasks) {
        return plan("15", office, by, tasks);
    }

    /** One more, under a number of its own. */
    public PlanId plan(String number, Given.Office office, Actor by, NewPlan.NewTask... tasks) {
        var heading = new NewPlan.NewHeading(OptionalInt.empty(), 1, "1", "NỘI DUNG", "Nội dung", Optional.empty());
        var plan = new NewPlan(
                number,
                "KH-STN",
                LocalDate.of(2021, 1, 20),
                "Thử Nghiệm",
                "Kế hoạch thử nghiệm năm 2021",
                2021,
                "PHỤ LỤC",
                "Thực hiện Kế hoạch số 15/KH-STN ngày 20/01/2021",
                new Plan.Signer("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Người Ký"),
                List.of("Như trên"),
                Optional.empty(),
                Optional.empty(),
                new Outline(List.of(), List.of()),
                List.of(heading),
                new ArrayList<>(Arrays.asList(tasks)));
        return office.in(() -> plans.start(plan, by).orElseThrow());
    }

    /** Quý I/2021 of the plan, open. */
    public Period openQuarter(Given.Office office, PlanId plan, Actor by) {
        return open(
                office,
                plan,
                new NewPeriod(
                        "2021-Q1",
                        PeriodKind.QUARTER,
                        "quý I năm 2021",
                        LocalDate.of(2021, 1, 1),
                        LocalDate.of(2021, 3, 31),
                        LocalDate.of(2021, 2, 28),
                        LocalDate.of(2021, 3, 5),
                        Optional.empty(),
                        LocalDate.of(2021, 2, 13)),
                by);
    }

    public Period open(Given.Office office, PlanId plan, NewPeriod period, Actor by) {
        return office.in(() -> periods.plan(plan, period, by)
                .then(planned -> periods.open(planned.id(), by))
                .orElseThrow());
    }

    public List<PlanTask> tasks(Given.Office office, PlanId plan) {
        return office.in(() -> plans.tasks(plan, LocalDate.of(2021, 1, 1), office.id));
    }
}
