package vn.hienluong.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.hienluong.GivenPlan.before;
import static vn.hienluong.GivenPlan.ongoing;
import static vn.hienluong.GivenPlan.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.authority.Actor;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.reports.Sending.Standing;

@InTheHouse
class ReportsTests {

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    @Autowired
    TestClock clock;

    @Autowired
    Writing writing;

    @Autowired
    Submission submission;

    @Autowired
    Reports reports;

    @Autowired
    Obligations obligations;

    @Autowired
    Plans plans;

    @Autowired
    vn.hienluong.obligations.Periods periods;

    @Autowired
    Evidences evidences;

    Given.Office office;
    Unit vanPhong;
    Unit quanLy;
    Unit congDoan;
    Actor clerk;
    Actor writer;
    Actor head;
    PlanId plan;
    Period quarter;
    TaskId first;
    TaskId dated;

    @BeforeEach
    void aPlanAndAnOpenQuarter() {
        clock.set(LocalDate.of(2021, 2, 15));
        office = given.anAgency();
        vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        quanLy = office.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học");
        congDoan = office.unit(UnitKind.BODY, "Công đoàn");
        clerk = office.actor("Chị Hương", vanPhong.id(), PositionRole.STAFF);
        writer = office.actor("Anh Nam", quanLy.id(), PositionRole.STAFF);
        head = office.actor("Bà Lan", quanLy.id(), PositionRole.HEAD);
        plan = givenPlan.plan(
                office,
                clerk,
                task("1", "Tuyên truyền", ongoing(), quanLy.id()),
                task("2", "Rà soát văn bản", before(LocalDate.of(2021, 3, 1)), quanLy.id()),
                task("3", "Vận động đoàn viên", ongoing(), congDoan.id()));
        quarter = givenPlan.openQuarter(office, plan, clerk);
        var tasks = givenPlan.tasks(office, plan);
        first = tasks.get(0).id();
        dated = tasks.get(1).id();
    }

    private Outcome<Saved> save(TaskId task, LineText text, int seen, Actor by) {
        return office.in(() -> writing.save(quarter.id(), quanLy.id(), task, text, seen, by));
    }

    private void writeAll() {
        save(first, LineText.of(LineStatus.DONE_IN_PERIOD, "Đã đăng 03 tin, bài."), 0, writer);
        save(dated, LineText.of(LineStatus.COMPLETED, "Đã rà soát 12 văn bản."), 0, writer);
    }

    @Test
    void twoPeopleAtOnceLoseNothing() {
        save(first, LineText.of(LineStatus.IN_PROGRESS, "của Nam"), 0, writer);
        var late = save(first, LineText.of(LineStatus.IN_PROGRESS, "của Lan"), 0, head);
        assertThat(late.orElseThrow()).asInstanceOf(type(Saved.Conflict.class)).satisfies(conflict -> {
            assertThat(conflict.mine().result()).isEqualTo("của Lan");
            assertThat(conflict.theirs().text().result()).isEqualTo("của Nam");
        });
        var merged = save(first, LineText.of(LineStatus.IN_PROGRESS, "của cả hai"), 1, head);
        assertThat(merged.orElseThrow())
                .asInstanceOf(type(Saved.Kept.class))
                .satisfies(kept -> assertThat(kept.line().version()).isEqualTo(2));
    }

    @Test
    void figuresOfALineAreAddedChangedAndTakenAwayAgain() {
        var text = LineText.of(LineStatus.DONE_IN_PERIOD, "Tiếp nhận hồ sơ.");
        var received = new Figure("hồ sơ tiếp nhận", "hồ sơ", new BigDecimal("240"), Optional.empty());
        var solved = new Figure("hồ sơ giải quyết", "hồ sơ", new BigDecimal("231"), Optional.of(new BigDecimal("700")));
        save(first, text, 0, writer);
        assertThat(figuresAfter(text.with(List.of(received)), 1)).containsExactly(received);
        assertThat(figuresAfter(text.with(List.of(solved, received)), 2)).containsExactly(solved, received);
        assertThat(figuresAfter(text, 3)).isEmpty();
    }

    @Test
    void nothingIsCompletedTomorrow() {
        var text = LineText.of(LineStatus.COMPLETED, "Đã rà soát 12 văn bản.");
        assertThat(save(dated, text.doneOn(LocalDate.of(2021, 2, 16)), 0, writer))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(save(dated, text.doneOn(LocalDate.of(2021, 2, 15)), 0, writer))
                .isInstanceOf(Outcome.Done.class);
    }

    private List<Figure> figuresAfter(LineText text, int seen) {
        var saved = save(first, text, seen, writer).orElseThrow();
        assertThat(saved).isInstanceOf(Saved.Kept.class);
        return ((Saved.Kept) saved).line().text().figures();
    }

    @Test
    void ofManyWhoSaveAtTheSameMomentExactlyOneIsKept() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<Saved>>mapToObj(i ->
                            () -> save(first, LineText.of(LineStatus.IN_PROGRESS, "bản " + i), 0, writer)
                                    .orElseThrow())
                    .toList());
            long kept = 0;
            for (var one : all) {
                kept += one.get() instanceof Saved.Kept ? 1 : 0;
            }
            assertThat(kept).isEqualTo(1);
        }
    }

    @Test
    void aReportIsNotSentWhileALineThatIsOwedHasNoAnswer() {
        save(first, LineText.of(LineStatus.NOTHING_AROSE, ""), 0, writer);
        var refused = office.in(() -> submission.send(quarter.id(), quanLy.id(), head));
        assertThat(refused)
                .asInstanceOf(type(Outcome.Refused.class))
                .satisfies(no -> assertThat(no.refusal().key()).isEqualTo("reports.send.lines-missing"));
    }

    @Test
    void staffProposeAndTheHeadSends() {
        writeAll();
        assertThatThrownBy(() -> office.in(() -> submission.send(quarter.id(), quanLy.id(), writer)))
                .isInstanceOf(vn.hienluong.platform.Forbidden.class);
        office.in(() -> submission.propose(quarter.id(), quanLy.id(), writer).orElseThrow());
        var sent =
                office.in(() -> submission.send(quarter.id(), quanLy.id(), head).orElseThrow());
        assertThat(sent.state()).isInstanceOf(ReportState.Sent.class);
        assertThat(save(first, LineText.of(LineStatus.IN_PROGRESS, "muộn"), 1, writer))
                .isInstanceOf(Outcome.Refused.class);
        var chief = office.actor("Chánh Văn phòng", vanPhong.id(), PositionRole.HEAD);
        assertThat(office.in(() -> plans.withdraw(plan, "nhầm", chief))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aLockedPeriodTakesNoMoreDocuments() {
        writeAll();
        var paper = Evidence.of(quanLy.id(), "05/BC", Optional.empty(), "", "", Optional.empty(), Optional.empty());
        office.in(() -> evidences
                .addTo(quarter.id(), first, paper, Optional.empty(), writer)
                .orElseThrow());
        office.in(() -> periods.lock(quarter.id(), clerk).orElseThrow());
        assertThat(office.in(() -> evidences.detach(paper.id(), quarter.id(), quanLy.id(), first, writer)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatTheOfficeReturnsIsMendedAndSentAgainAndStaysOnTime() {
        writeAll();
        office.in(() -> submission.send(quarter.id(), quanLy.id(), head).orElseThrow());
        office.in(() -> submission
                .giveBack(quarter.id(), quanLy.id(), "Bổ sung số liệu", Map.of(first, "Mấy tin?"), clerk)
                .orElseThrow());
        clock.set(LocalDate.of(2021, 3, 9));
        save(first, LineText.of(LineStatus.DONE_IN_PERIOD, "Đã đăng 04 tin, bài."), 1, writer);
        office.in(() -> submission.send(quarter.id(), quanLy.id(), head).orElseThrow());
        assertThat(sending().standing()).isEqualTo(Standing.ON_TIME);
        var report = sending().report().orElseThrow();
        assertThat(office.in(() -> reports.remarks(report.id(), office.id))).hasSize(2);
    }

    @Test
    void theLastMomentOfTheFourthIsOnTimeAndTheFifthIsLate() {
        writeAll();
        clock.set(LocalDate.of(2021, 3, 4), java.time.LocalTime.of(23, 59));
        assertThat(sending().standing()).isEqualTo(Standing.WAITING);
        clock.set(LocalDate.of(2021, 3, 5), java.time.LocalTime.of(0, 1));
        assertThat(sending().standing()).isEqualTo(Standing.NOT_SENT);
        office.in(() -> submission.send(quarter.id(), quanLy.id(), head).orElseThrow());
        assertThat(sending().standing()).isEqualTo(Standing.LATE);
    }

    @Test
    void anExtensionHoldsForItsUnitAlone() {
        clock.set(LocalDate.of(2021, 3, 8));
        office.in(() -> obligations
                .extend(quarter.id(), quanLy.id(), LocalDate.of(2021, 3, 10), "Trưởng phòng đi công tác", clerk)
                .orElseThrow());
        assertThat(sending().standing()).isEqualTo(Standing.WAITING);
        assertThat(sendingOf(vanPhong).standing()).isEqualTo(Standing.NOT_SENT);
    }

    @Test
    void aBodyIsNeverLate() {
        clock.set(LocalDate.of(2021, 4, 1));
        assertThat(sendingOf(congDoan).standing()).isEqualTo(Standing.WAITING);
    }

    @Test
    void aDatedTaskThatIsReceivedAsDoneOwesNoLineInTheNextPeriod() {
        writeAll();
        office.in(() -> submission.send(quarter.id(), quanLy.id(), head).orElseThrow());
        office.in(() -> submission.receive(quarter.id(), quanLy.id(), clerk).orElseThrow());
        clock.set(LocalDate.of(2021, 5, 20));
        var second = givenPlan.open(
                office,
                plan,
                new vn.hienluong.obligations.NewPeriod(
                        "2021-Q2",
                        vn.hienluong.obligations.PeriodKind.HALF_YEAR,
                        "6 tháng đầu năm 2021",
                        LocalDate.of(2021, 1, 1),
                        LocalDate.of(2021, 6, 30),
                        LocalDate.of(2021, 5, 31),
                        LocalDate.of(2021, 6, 5),
                        java.util.Optional.empty(),
                        LocalDate.of(2021, 5, 16)),
                clerk);
        var owed = office.in(() -> obligations.lines(second.id(), quanLy.id(), office.id));
        assertThat(owed).extracting(due -> due.task()).containsExactly(first);
    }

    @Test
    void anotherUnitDoesNotEvenFindTheReport() {
        var other = office.unit(UnitKind.DIVISION, "Phòng Kế hoạch");
        var stranger = office.actor("Ông Tú", other.id(), PositionRole.HEAD);
        assertThatThrownBy(() -> office.in(() -> writing.begin(quarter.id(), quanLy.id(), stranger)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatTheOfficeEntersForAUnitIsMarked() {
        save(first, LineText.of(LineStatus.DONE_IN_PERIOD, "Đã đăng 03 tin, bài."), 0, clerk);
        var report = office.in(
                () -> reports.find(quarter.id(), quanLy.id(), office.id).orElseThrow());
        assertThat(report.enteredByOffice()).isTrue();
        assertThat(office.in(() -> reports.lines(report.id(), office.id)))
                .singleElement()
                .satisfies(line -> assertThat(line.enteredByOffice()).isTrue());
    }

    @Test
    void anAgencySeesNothingOfAnother() {
        writeAll();
        var other = given.anAgency();
        PeriodId period = quarter.id();
        assertThat(other.in(() -> reports.find(period, quanLy.id(), office.id))).isEmpty();
    }

    private Sending sending() {
        return sendingOf(quanLy);
    }

    private Sending sendingOf(Unit unit) {
        return office.in(() -> reports.sendings(quarter.id(), office.id)).stream()
                .filter(one -> one.due().unit().equals(unit.id()))
                .findFirst()
                .orElseThrow();
    }
}
