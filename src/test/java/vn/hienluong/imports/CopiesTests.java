package vn.hienluong.imports;

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
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.Periods;
import vn.hienluong.organization.NewUnit;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Reorganisation;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.plans.Party;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.reading.DraftParty;
import vn.hienluong.reading.DraftPeriod;
import vn.hienluong.reading.DraftTask;

/** Next year's plan as a copy of this year's. */
@InTheHouse
class CopiesTests {

    @Autowired
    Copies copies;

    @Autowired
    Imports imports;

    @Autowired
    Plans plans;

    @Autowired
    Periods periods;

    @Autowired
    Reorganisation reorganisation;

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    @Autowired
    TestClock clock;

    Given.Office office;
    Unit vanPhong;
    Unit coSo;
    Unit chuyenNganh;
    Actor clerk;
    Actor writer;
    PlanId plan;

    @BeforeEach
    void aPlan() {
        clock.set(LocalDate.of(2021, 1, 25));
        office = given.anAgency();
        vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        coSo = office.unit(UnitKind.DIVISION, "Phòng Cơ sở");
        chuyenNganh = office.unit(UnitKind.DIVISION, "Phòng Chuyên ngành");
        clerk = office.actor("Chị Hương", vanPhong.id(), PositionRole.STAFF);
        writer = office.actor("Anh Nam", coSo.id(), PositionRole.STAFF);
        plan = givenPlan.plan(
                office,
                clerk,
                task("1.1", "Đạt 90% trong năm 2021 theo Quyết định số 5/2021/QĐ-UBND", ongoing(), coSo.id()),
                task("1.2", "Ban hành quy chế", before(LocalDate.of(2021, 3, 1)), vanPhong.id(), chuyenNganh.id()));
        givenPlan.openQuarter(office, plan, clerk);
    }

    private ReadPlan copy() {
        return office.in(() -> copies.nextYear(plan, clerk));
    }

    private Outcome<PlanId> start(ReadPlan copy, String number, Optional<LocalDate> date) {
        var draft = copy.draft();
        var header = new Header(
                number, draft.notation(), date, draft.place(), draft.title(), draft.year(), "", draft.signer());
        return office.in(() -> imports.correct(copy.id(), header, copy.version(), clerk)
                .then(read -> imports.start(read.id(), clerk)));
    }

    private void merge() {
        var into = NewUnit.of(UnitKind.DIVISION, "Phòng Quản lý chung", "QLC");
        office.in(() -> reorganisation
                .merge(
                        Set.of(coSo.id(), chuyenNganh.id()),
                        into,
                        LocalDate.of(2021, 7, 1),
                        "12/QĐ",
                        office.administrator)
                .orElseThrow());
        clock.set(LocalDate.of(2022, 1, 10));
    }

    @Test
    void movesTheYearAndEveryDayByOne() {
        var draft = copy().draft();
        assertThat(draft.number()).isEmpty();
        assertThat(draft.date()).isEmpty();
        assertThat(draft.year()).isEqualTo(2022);
        assertThat(draft.title()).isEqualTo("Kế hoạch thử nghiệm năm 2022");
        assertThat(draft.tasks())
                .extracting(DraftTask::text)
                .containsExactly("Đạt 90% trong năm 2022 theo Quyết định số 5/2021/QĐ-UBND", "Ban hành quy chế");
        assertThat(draft.tasks().getLast().timing().dueBefore()).contains(LocalDate.of(2022, 3, 1));
        var quarter = draft.periods().getFirst();
        assertThat(quarter.code()).isEqualTo("2022-Q1");
        assertThat(quarter.title()).isEqualTo("quý I năm 2022");
        assertThat(quarter.cutOff()).isEqualTo(LocalDate.of(2022, 2, 28));
        assertThat(quarter.dueBefore()).isEqualTo(LocalDate.of(2022, 3, 5));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefusedWhereItIsTypedAndByName() {
        var read = copy();
        var one = read.draft().periods().getFirst();
        var turned = new DraftPeriod(
                one.code(),
                one.kind(),
                one.title(),
                one.to(),
                one.from(),
                one.cutOff(),
                one.dueBefore(),
                one.opensOn());
        var refused = office.in(() -> imports.correct(read.id(), List.of(turned), read.version(), clerk));
        assertThat(((Outcome.Refused<ReadPlan>) refused).refusal())
                .isEqualTo(Refusal.of("imports.period-in-disorder", one.title()));
    }

    @Test
    void asksTheHeirsOfUnitsThatAreNoMore() {
        merge();
        assertThat(copy().draft().tasks().getFirst().leads())
                .extracting(DraftParty::name)
                .containsExactly("Phòng Quản lý chung");
    }

    @Test
    void aUnitWithoutHeirsHasToBeChosen() {
        office.in(() -> reorganisation.close(Set.of(coSo.id()), LocalDate.of(2021, 7, 1), office.administrator));
        clock.set(LocalDate.of(2022, 1, 10));
        var copy = copy();
        assertThat(copy.draft().tasks().getFirst().leads().getFirst().unit()).isEmpty();
        assertThat(start(copy, "09", Optional.of(LocalDate.of(2022, 1, 9))))
                .isEqualTo(Outcome.refused(
                        "plans.start.lead-missing", "1.1", "Đạt 90% trong năm 2022 theo Quyết định số 5/2021/QĐ-UBND"));
    }

    @Test
    void isTrackedOnlyWithANumberAndADateOfItsOwn() {
        assertThat(start(copy(), "09", Optional.empty())).isEqualTo(Outcome.refused("imports.date-missing"));
        assertThat(start(copy(), "", Optional.of(LocalDate.of(2022, 1, 9))))
                .isEqualTo(Outcome.refused("plans.start.header-incomplete"));
    }

    @Test
    void becomesAPlanWithItsPeriods() {
        merge();
        var next = start(copy(), "09", Optional.of(LocalDate.of(2022, 1, 9))).orElseThrow();
        office.in(() -> {
            assertThat(plans.require(next, office.id).year()).isEqualTo(2022);
            assertThat(periods.of(next, office.id)).extracting(Period::code).containsExactly("2022-Q1");
            var tasks = plans.tasks(next, LocalDate.of(2022, 2, 1), office.id);
            assertThat(tasks).hasSize(2);
            assertThat(tasks.getFirst().coordinators()).allMatch(Party::allUnits);
            assertThat(plans.headings(next, office.id)).hasSameSizeAs(plans.headings(plan, office.id));
            return next;
        });
    }

    @Test
    void isForTheOfficeOfTheSameAgency() {
        assertThatThrownBy(() -> office.in(() -> copies.nextYear(plan, writer))).isInstanceOf(Forbidden.class);
        var other = given.anAgency();
        var unit = other.unit(UnitKind.OFFICE, "Văn phòng");
        var stranger = other.actor("Ông Lạ", unit.id(), PositionRole.STAFF);
        assertThatThrownBy(() -> other.in(() -> copies.nextYear(plan, stranger)))
                .isInstanceOf(NotFound.class);
    }
}
