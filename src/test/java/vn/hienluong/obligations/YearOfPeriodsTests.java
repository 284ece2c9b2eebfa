package vn.hienluong.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hienluong.GivenPlan.before;
import static vn.hienluong.GivenPlan.ongoing;
import static vn.hienluong.GivenPlan.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.NewUnit;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Reorganisation;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.plans.Amendments;
import vn.hienluong.plans.Change;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.Outcome;

/** Who owes what through a year: units and lines are frozen when a period opens, and what happens later is for later. */
@InTheHouse
class YearOfPeriodsTests {

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    @Autowired
    TestClock clock;

    @Autowired
    Periods periods;

    @Autowired
    Obligations obligations;

    @Autowired
    Plans plans;

    @Autowired
    Amendments amendments;

    @Autowired
    Reorganisation reorganisation;

    Given.Office office;
    Unit vanPhong;
    Unit quanLy;
    Unit keHoach;
    Unit dangUy;
    Unit congDoan;
    Actor clerk;
    Actor head;
    Actor leader;
    PlanId plan;
    List<PlanTask> tasks;

    @BeforeEach
    void aPlanOfFourTasks() {
        clock.set(LocalDate.of(2021, 1, 25));
        office = given.anAgency();
        vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        quanLy = office.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học");
        keHoach = office.unit(UnitKind.DIVISION, "Phòng Kế hoạch");
        dangUy = office.unit(UnitKind.BODY, "Đảng ủy");
        congDoan = office.unit(UnitKind.BODY, "Công đoàn");
        var banGiamDoc = office.unit(UnitKind.LEADERSHIP, "Ban Giám đốc");
        clerk = office.actor("Chị Hương", vanPhong.id(), PositionRole.STAFF);
        head = office.actor("Bà Vân", vanPhong.id(), PositionRole.HEAD);
        leader = office.actor("Ông Phó", banGiamDoc.id(), PositionRole.DEPUTY);
        plan = givenPlan.plan(
                office,
                clerk,
                task("1", "Tuyên truyền", ongoing(), quanLy.id()),
                task("2", "Rà soát văn bản", before(LocalDate.of(2021, 4, 1)), keHoach.id()),
                task("3", "Lãnh đạo, chỉ đạo", ongoing(), dangUy.id(), keHoach.id()),
                task("3", "Niêm yết thủ tục", ongoing(), vanPhong.id()));
        tasks = givenPlan.tasks(office, plan);
    }

    private static NewPeriod quarter(int number) {
        var from = LocalDate.of(2021, number * 3 - 2, 1);
        return new NewPeriod(
                "2021-Q" + number,
                PeriodKind.QUARTER,
                "quý " + number + " năm 2021",
                from,
                from.plusMonths(3).minusDays(1),
                from.plusMonths(2).minusDays(1),
                from.plusMonths(2).plusDays(4),
                Optional.empty(),
                from.plusMonths(1));
    }

    private static NewPeriod year() {
        return new NewPeriod(
                "2021-Y",
                PeriodKind.YEAR,
                "năm 2021",
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 12, 31),
                LocalDate.of(2021, 11, 10),
                LocalDate.of(2021, 11, 15),
                Optional.of(LocalDate.of(2021, 11, 20)),
                LocalDate.of(2021, 10, 15));
    }

    private Period opened(NewPeriod period) {
        clock.set(period.opensOn());
        return givenPlan.open(office, plan, period, clerk);
    }

    private List<String> reporters(Period period) {
        return office.in(() -> obligations.reports(period.id(), office.id)).stream()
                .map(ReportDue::unitName)
                .toList();
    }

    private List<LineDue> lines(Period period) {
        return office.in(() -> obligations.lines(period.id(), office.id));
    }

    private Unit merged(LocalDate on) {
        return office.in(() -> reorganisation
                .merge(
                        Set.of(quanLy.id(), keHoach.id()),
                        NewUnit.of(UnitKind.DIVISION, "Phòng Nghiệp vụ", "NV"),
                        on,
                        "Quyết định số 12/QĐ-UBND",
                        office.administrator)
                .orElseThrow());
    }

    private static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.key() : "done";
    }

    @Test
    void everyUnitOwesAReportAndEveryLeadALineOnItsTask() {
        var first = opened(quarter(1));
        assertThat(reporters(first))
                .containsExactly("Văn phòng", "Phòng Quản lý khoa học", "Phòng Kế hoạch", "Đảng ủy")
                .as("a body that leads nothing owes nothing, nor does the leadership")
                .doesNotContain("Công đoàn", "Ban Giám đốc");
        assertThat(lines(first)).hasSize(5).allMatch(line -> line.duty() == LineDue.Duty.LEAD);
        assertThat(lines(first).stream()
                        .filter(line -> line.task().equals(tasks.get(2).id()))
                        .map(LineDue::unit))
                .as("two leads, two lines")
                .containsExactlyInAnyOrder(dangUy.id(), keHoach.id());
    }

    @Test
    void aBodyIsNeverLate() {
        var first = opened(quarter(1));
        clock.set(LocalDate.of(2021, 3, 20));
        assertThat(office.in(() -> obligations.reports(first.id(), office.id)).stream()
                        .filter(due -> !due.counted())
                        .map(ReportDue::unitName))
                .containsExactly("Đảng ủy");
    }

    @Test
    void beforeTheFifthMeansUntilTheEndOfTheFourth() {
        var first = opened(quarter(1));
        assertThat(first.lastDay()).isEqualTo(LocalDate.of(2021, 3, 4));
        assertThat(first.shown(LocalDate.of(2021, 3, 4))).isEqualTo(PeriodState.Shown.OPEN);
        assertThat(first.shown(LocalDate.of(2021, 3, 5))).isEqualTo(PeriodState.Shown.OVERDUE);
    }

    @Test
    void aUnitThatIsOpenedLaterOwesFromTheNextPeriodOn() {
        var first = opened(quarter(1));
        office.in(() -> {
            givenUnit("Trung tâm Thông tin", LocalDate.of(2021, 3, 1));
            return true;
        });
        assertThat(reporters(first)).doesNotContain("Trung tâm Thông tin");
        assertThat(reporters(opened(quarter(2)))).contains("Trung tâm Thông tin");
    }

    @Autowired
    vn.hienluong.organization.Units units;

    private UnitId givenUnit(String name, LocalDate from) {
        return units.open(NewUnit.of(UnitKind.CENTRE, name, name), from, office.administrator)
                .orElseThrow()
                .id();
    }

    @Test
    void aMergerChangesWhoOwesInLaterPeriodsOnly() {
        var first = opened(quarter(1));
        var merged = merged(LocalDate.of(2021, 4, 1));
        var second = opened(quarter(2));
        assertThat(reporters(first)).contains("Phòng Quản lý khoa học", "Phòng Kế hoạch");
        assertThat(reporters(second)).containsExactly("Văn phòng", "Đảng ủy", "Phòng Nghiệp vụ");
        assertThat(lines(second).stream().filter(line -> line.unit().equals(merged.id())))
                .as("what was asked of the two is asked of the one, once for each task")
                .hasSize(3);
    }

    @Test
    void aDatedTaskThatIsDoneOwesNoLineLater() {
        var first = opened(quarter(1));
        var dated = tasks.get(1).id();
        office.in(() -> {
            obligations.received(first.id(), keHoach.id(), List.of(dated), LocalDate.of(2021, 3, 3), office.id);
            return true;
        });
        var second = opened(quarter(2));
        assertThat(lines(second)).extracting(LineDue::task).doesNotContain(dated);
        office.in(() -> {
            obligations.returned(first.id(), keHoach.id(), office.id);
            return true;
        });
        assertThat(lines(opened(quarter(3)))).extracting(LineDue::task).contains(dated);
    }

    @Test
    void fullFanOutAsksEveryCoordinatorForALine() {
        office.in(() -> {
            plans.setFanOut(tasks.getFirst().id(), true, clerk);
            return true;
        });
        assertThat(lines(opened(quarter(1))).stream()
                        .filter(line -> line.duty() == LineDue.Duty.FAN_OUT)
                        .map(LineDue::unit))
                .as("all units but the lead itself")
                .containsExactlyInAnyOrder(vanPhong.id(), keHoach.id());
    }

    @Test
    void anAmendmentHoldsFromItsPeriodOnAndTheEarlierOneStays() {
        var first = opened(quarter(1));
        var task = tasks.getFirst();
        var change = new Change("Tuyên truyền rộng hơn", "", ongoing(), task.parties(), false);
        enact(task, change, LocalDate.of(2021, 4, 1));
        var second = opened(quarter(2));
        assertThat(lineOn(second, task).taskVersion())
                .isNotEqualTo(lineOn(first, task).taskVersion());
        assertThat(office.in(() -> plans.wordings(task.id(), office.id)))
                .extracting(wording -> wording.task().text())
                .containsExactly("Tuyên truyền", "Tuyên truyền rộng hơn");
    }

    @Test
    void aDroppedTaskOwesNothingFromItsPeriodOn() {
        var first = opened(quarter(1));
        var task = tasks.get(3);
        enact(task, new Change(task.text(), "", task.timing(), task.parties(), true), LocalDate.of(2021, 4, 1));
        assertThat(lines(opened(quarter(2)))).extracting(LineDue::task).doesNotContain(task.id());
        assertThat(lines(first)).extracting(LineDue::task).contains(task.id());
    }

    private LineDue lineOn(Period period, PlanTask task) {
        return lines(period).stream()
                .filter(line -> line.task().equals(task.id()))
                .findFirst()
                .orElseThrow();
    }

    private void enact(PlanTask task, Change change, LocalDate from) {
        office.in(() -> amendments
                .request(task.id(), vanPhong.id(), "đề nghị", "lý do", clerk)
                .then(asked -> amendments.forward(asked.id(), "đồng ý trình", clerk))
                .then(forwarded -> amendments.decide(forwarded.id(), true, "đồng ý", leader))
                .then(agreed ->
                        amendments.enact(agreed.id(), "20/KH-STN", LocalDate.of(2021, 3, 15), from, change, clerk))
                .orElseThrow());
    }

    @Test
    void theYearOpensPeriodByPeriodByItself() {
        for (var period : List.of(quarter(1), quarter(2), quarter(3), year())) {
            office.in(() -> periods.plan(plan, period, clerk).orElseThrow());
        }
        var system = Actor.system(office.id, "periods");
        clock.set(LocalDate.of(2021, 1, 31));
        assertThat(office.in(() -> periods.openDue(system))).isZero();
        clock.set(LocalDate.of(2021, 2, 1));
        assertThat(office.in(() -> periods.openDue(system))).isEqualTo(1);
        assertThat(office.in(() -> periods.openDue(system))).as("once").isZero();
        clock.set(LocalDate.of(2021, 12, 31));
        assertThat(office.in(() -> periods.openDue(system))).isEqualTo(3);
        assertThat(office.in(() -> periods.open(office.id)))
                .extracting(Period::code)
                .containsExactly("2021-Q1", "2021-Q2", "2021-Q3", "2021-Y");
    }

    @Test
    void aLockedPeriodIsReopenedOnlyWithAReasonThatAllSee() {
        var first = opened(quarter(1));
        office.in(() -> periods.lock(first.id(), clerk).orElseThrow());
        assertThat(why(office.in(() -> periods.change(first.id(), quarter(1), clerk))))
                .isEqualTo("obligations.period.locked");
        assertThat(why(office.in(() -> periods.reopen(first.id(), " ", head))))
                .isEqualTo("obligations.period.reason-missing");
        assertThatThrownBy(() -> office.in(() -> periods.reopen(first.id(), "số liệu sai", clerk)))
                .isInstanceOf(Forbidden.class);
        var reopened =
                office.in(() -> periods.reopen(first.id(), "số liệu sai", head)).orElseThrow();
        assertThat(reopened.state())
                .isInstanceOfSatisfying(
                        PeriodState.Open.class,
                        open -> assertThat(open.reopenedBecause()).contains("số liệu sai"));
        assertThat(why(office.in(() -> periods.open(first.id(), clerk)))).isEqualTo("obligations.period.not-planned");
        assertThat(lines(first)).as("who owes what stays frozen").hasSize(5);
    }

    @Test
    void daysInDisorderAndACodeThatIsTakenAreRefused() {
        opened(quarter(1));
        assertThat(why(office.in(() -> periods.plan(plan, quarter(1), clerk))))
                .isEqualTo("obligations.period.code-taken");
        var backwards = new NewPeriod(
                "2021-X",
                PeriodKind.AD_HOC,
                "đột xuất",
                LocalDate.of(2021, 5, 1),
                LocalDate.of(2021, 4, 1),
                LocalDate.of(2021, 4, 1),
                LocalDate.of(2021, 5, 5),
                Optional.empty(),
                LocalDate.of(2021, 4, 1));
        assertThat(why(office.in(() -> periods.plan(plan, backwards, clerk))))
                .isEqualTo("obligations.period.days-in-disorder");
    }

    @Test
    void oneUnitGetsMoreTimeWithAReasonAndTheOthersDoNot() {
        var first = opened(quarter(1));
        assertThat(why(extend(first, LocalDate.of(2021, 3, 5), "bận"))).isEqualTo("obligations.extension.not-later");
        assertThat(why(extend(first, LocalDate.of(2021, 3, 9), ""))).isEqualTo("obligations.period.reason-missing");
        extend(first, LocalDate.of(2021, 3, 9), "bão số 5").orElseThrow();
        var due = office.in(() -> obligations.reports(first.id(), office.id));
        assertThat(due.stream().filter(report -> report.unit().equals(keHoach.id())))
                .allMatch(report -> report.dueBefore(first).equals(LocalDate.of(2021, 3, 9)));
        assertThat(due.stream().filter(report -> !report.unit().equals(keHoach.id())))
                .allMatch(report -> report.dueBefore(first).equals(LocalDate.of(2021, 3, 5)));
    }

    private Outcome<ReportDue> extend(Period period, LocalDate before, String reason) {
        return office.in(() -> obligations.extend(period.id(), keHoach.id(), before, reason, clerk));
    }

    @Test
    void aLineIsAskedForByTheOfficeOrTheLeadAndOnlyOnce() {
        var first = opened(quarter(1));
        var lead = office.actor("Anh Nam", quanLy.id(), PositionRole.STAFF);
        var stranger = office.actor("Chị Mai", keHoach.id(), PositionRole.STAFF);
        var task = tasks.getFirst().id();
        assertThat(why(ask(first, task, stranger))).isEqualTo("obligations.ask.not-lead");
        assertThat(why(ask(first, task, lead))).isEqualTo("done");
        assertThat(why(ask(first, task, clerk))).isEqualTo("obligations.ask.already");
        assertThat(lines(first).stream().filter(line -> line.duty() == LineDue.Duty.REQUESTED))
                .singleElement()
                .satisfies(line -> assertThat(line.question()).contains("Bao nhiêu tin, bài?"));
    }

    private Outcome<LineDueId> ask(Period period, vn.hienluong.plans.TaskId task, Actor by) {
        return office.in(() -> obligations.ask(period.id(), task, vanPhong.id(), "Bao nhiêu tin, bài?", by));
    }
}
