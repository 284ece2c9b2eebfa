package vn.hienluong.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hienluong.GivenPlan.ongoing;
import static vn.hienluong.GivenPlan.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.AuditEntry;
import vn.hienluong.authority.Actor;
import vn.hienluong.measures.Span;
import vn.hienluong.obligations.NewPeriod;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodKind;
import vn.hienluong.obligations.Periods;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.plans.proving.Proving;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Words;
import vn.hienluong.reports.taken.Prefill;
import vn.hienluong.reports.taken.Prefill.InPlace;
import vn.hienluong.reports.taken.TakenFigure;
import vn.hienluong.reports.taken.TakenFigure.Quantity;
import vn.hienluong.reports.taken.TakenFigures;
import vn.hienluong.reports.taken.TakenWords;

/** Lines of leads are filled with figures of the period, from its opening until the report is proposed. */
@InTheHouse
class PrefillTests {

    private static final String EVIDENCE = "reports.measured.evidence";
    private static final String STARTED = "plans.measured.started";

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    @Autowired
    TestClock clock;

    @Autowired
    Prefill prefill;

    @Autowired
    TakenFigures takenFigures;

    @Autowired
    TakenWords said;

    @Autowired
    Proving proving;

    @Autowired
    Evidences evidences;

    @Autowired
    Writing writing;

    @Autowired
    Submission submission;

    @Autowired
    Reports reports;

    @Autowired
    Periods periods;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Words words;

    Given.Office office;
    Unit vanPhong;
    Unit quanLy;
    Actor clerk;
    Actor writer;
    Actor head;
    PlanId plan;
    Period quarter;
    TaskId both;
    TaskId own;

    @BeforeEach
    void anOpenQuarterWhoseTasksAreProved() {
        clock.set(LocalDate.of(2021, 2, 15));
        office = given.anAgency();
        vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        quanLy = office.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học");
        clerk = office.actor("Chị Hương", vanPhong.id(), PositionRole.STAFF);
        writer = office.actor("Anh Nam", quanLy.id(), PositionRole.STAFF);
        head = office.actor("Bà Lan", quanLy.id(), PositionRole.HEAD);
        plan = givenPlan.plan(
                office,
                clerk,
                task("1", "Công khai kế hoạch", ongoing(), quanLy.id(), vanPhong.id()),
                task("2", "Cập nhật tài liệu", ongoing(), quanLy.id()));
        var tasks = givenPlan.tasks(office, plan);
        both = tasks.get(0).id();
        own = tasks.get(1).id();
        office.in(() -> proving.confirm(both, STARTED, clerk).orElseThrow());
        office.in(() -> proving.confirm(both, EVIDENCE, clerk).orElseThrow());
        office.in(() -> proving.confirm(own, EVIDENCE, clerk).orElseThrow());
        document("01/BC", quanLy, LocalDate.of(2021, 2, 10), writer);
        quarter = givenPlan.openQuarter(office, plan, clerk);
        clock.set(LocalDate.of(2021, 2, 15));
        office.in(() -> prefill.fill(quarter.id(), office.id));
    }

    private void document(String number, Unit unit, LocalDate day, Actor by) {
        var before = clock.instant();
        clock.set(day);
        var paper = Evidence.of(unit.id(), number, Optional.of(day), "Sở", "", Optional.empty(), Optional.empty());
        office.in(() -> evidences.add(paper, by).orElseThrow());
        clock.set(vn.hienluong.platform.Time.dayOf(before));
    }

    private List<TakenFigure> figures(Unit unit) {
        return office.in(() -> takenFigures.of(quarter.id(), unit.id(), office.id));
    }

    private TakenFigure figure(Unit unit, TaskId task, String measure) {
        return figures(unit).stream()
                .filter(one -> one.task().equals(task) && one.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private UnitReport report() {
        return office.in(() -> writing.begin(quarter.id(), quanLy.id(), writer));
    }

    private List<TakenFigure> seen() {
        return office.in(() -> prefill.of(quarter, report(), office.id));
    }

    private Outcome<TakenFigure> change(TakenFigure figure, String amount, String because) {
        return office.in(() -> prefill.change(
                quarter.id(),
                quanLy.id(),
                figure.task(),
                figure.id(),
                new InPlace(new BigDecimal(amount), Optional.empty(), because),
                writer));
    }

    private void writeAll() {
        for (var task : List.of(both, own)) {
            office.in(() -> writing.save(
                            quarter.id(),
                            quanLy.id(),
                            task,
                            LineText.of(LineStatus.DONE_IN_PERIOD, "Đã cập nhật đủ."),
                            0,
                            writer)
                    .orElseThrow());
        }
    }

    @Test
    void whenAPeriodOpensEachLeadGetsItsFiguresOfTheDaysUpToTheCutOff() {
        assertThat(figures(quanLy)).hasSize(3);
        assertThat(figures(vanPhong)).hasSize(2);
        var started = figure(quanLy, both, STARTED);
        assertThat(started.taken().amount()).isEqualByComparingTo("1");
        assertThat(started.whole()).isTrue();
        assertThat(started.span()).isEqualTo(new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 2, 28)));
        assertThat(started.takenAt()).isEqualTo(clock.instant());
        assertThat(started.label()).isEqualTo("Kế hoạch đã ban hành và đưa vào theo dõi");
        assertThat(figure(quanLy, both, EVIDENCE).taken().amount()).isEqualByComparingTo("1");
        assertThat(figure(vanPhong, both, EVIDENCE).taken().amount())
                .as("each lead by its own")
                .isEqualByComparingTo("0");
        assertThat(office.in(() -> audit.historyOf(office.id, quarter.id().value())))
                .extracting(AuditEntry::act)
                .contains("reports.taken.filled");
    }

    /** The last of them goes: none is taken, and yet what was kept is no longer there. */
    @Test
    void aFigureWhoseMeasureProvesTheTaskNoMoreIsNotShownAfterItIsGone() {
        assertThat(seen()).hasSize(3);
        office.in(() -> proving.reject(both, STARTED, clerk).orElseThrow());
        office.in(() -> proving.reject(both, EVIDENCE, clerk).orElseThrow());
        office.in(() -> proving.reject(own, EVIDENCE, clerk).orElseThrow());
        assertThat(seen()).isEmpty();
    }

    @Test
    void theFiguresGoOnUntilTheReportIsProposedAndThenStay() {
        document("02/BC", quanLy, LocalDate.of(2021, 2, 20), writer);
        document("99/BC", quanLy, LocalDate.of(2021, 3, 2), writer);
        assertThat(seen()).as("of today already").contains(figure(quanLy, own, EVIDENCE));
        assertThat(figure(quanLy, own, EVIDENCE).taken().amount()).isEqualByComparingTo("1");
        clock.set(LocalDate.of(2021, 3, 3));
        seen();
        assertThat(figure(quanLy, own, EVIDENCE).taken().amount())
                .as("what came after the cut-off belongs to the next period")
                .isEqualByComparingTo("2");
        writeAll();
        office.in(() -> submission.propose(quarter.id(), quanLy.id(), writer).orElseThrow());
        document("03/BC", quanLy, LocalDate.of(2021, 2, 21), writer);
        clock.set(LocalDate.of(2021, 3, 4));
        office.in(() -> prefill.fillAll(Actor.system(office.id, "take-figures")));
        assertThat(seen()).extracting(one -> one.taken().amount().intValue()).containsExactlyInAnyOrder(1, 2, 2);
        assertThat(office.in(() -> prefill.again(quarter.id(), quanLy.id(), own, writer)))
                .isEqualTo(Outcome.refused("reports.taken.proposed"));
        assertThat(figures(vanPhong))
                .as("others go on")
                .allMatch(one -> one.takenAt().equals(clock.instant()));
        office.in(() -> submission.takeBack(quarter.id(), quanLy.id(), writer).orElseThrow());
        assertThat(seen()).extracting(one -> one.taken().amount().intValue()).containsExactlyInAnyOrder(1, 3, 3);
    }

    @Test
    void aFigureIsTakenAgainWhenSomebodyAsks() {
        document("02/BC", quanLy, LocalDate.of(2021, 2, 11), writer);
        assertThat(office.in(() -> prefill.again(quarter.id(), quanLy.id(), own, writer))
                        .orElseThrow())
                .isEqualTo(1);
        assertThat(figure(quanLy, own, EVIDENCE).taken().amount()).isEqualByComparingTo("2");
        assertThat(figure(quanLy, both, EVIDENCE).taken().amount())
                .as("another line is left alone")
                .isEqualByComparingTo("1");
        assertThatThrownBy(() -> office.in(() -> prefill.again(quarter.id(), vanPhong.id(), both, writer)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aNumberByHandStandsWithItsReasonBesideTheTakenOneAndSurvivesTakingAgain() {
        var before = figure(quanLy, own, EVIDENCE);
        assertThat(change(before, "5", "")).isEqualTo(Outcome.refused("reports.taken.reason-missing"));
        assertThat(change(before, "-1", "sai")).isEqualTo(Outcome.refused("reports.taken.numbers"));
        change(before, "5", "Bốn tài liệu giấy chưa đưa lên.").orElseThrow();
        document("02/BC", quanLy, LocalDate.of(2021, 2, 11), writer);
        office.in(() -> prefill.again(quarter.id(), quanLy.id(), own, writer).orElseThrow());
        var after = figure(quanLy, own, EVIDENCE);
        assertThat(after.taken().amount()).isEqualByComparingTo("2");
        assertThat(after.shown().amount()).isEqualByComparingTo("5");
        assertThat(after.byHand()).hasValueSatisfying(byHand -> {
            assertThat(byHand.by()).isEqualTo("Anh Nam");
            assertThat(byHand.because()).isEqualTo("Bốn tài liệu giấy chưa đưa lên.");
        });
        office.in(() -> prefill.restore(quarter.id(), quanLy.id(), before.task(), before.id(), writer)
                .orElseThrow());
        assertThat(figure(quanLy, own, EVIDENCE).byHand()).isEmpty();
        assertThat(office.in(() -> audit.historyOf(office.id, report().id().value())))
                .extracting(AuditEntry::act)
                .containsSubsequence("reports.taken.changed", "reports.taken.again", "reports.taken.restored");
    }

    @Test
    void whatIsSentIsNotChangedAnyMore() {
        var before = figure(quanLy, own, EVIDENCE);
        writeAll();
        office.in(() -> submission.send(quarter.id(), quanLy.id(), head).orElseThrow());
        assertThat(change(before, "5", "muộn")).isEqualTo(Outcome.refused("reports.already-sent"));
        assertThat(office.in(() -> prefill.restore(quarter.id(), quanLy.id(), before.task(), before.id(), writer)))
                .isEqualTo(Outcome.refused("reports.already-sent"));
        var lines = office.in(() -> reports.sentLines(quarter.id(), office.id));
        assertThat(lines)
                .filteredOn(line -> line.task().equals(own))
                .singleElement()
                .satisfies(line -> assertThat(line.figures())
                        .extracting(Figure::label)
                        .containsExactly("Tài liệu kiểm chứng đã đưa vào hệ thống"));
        assertThat(office.inTransaction(() -> jdbc.sql("""
                        select content::text from reports.sending
                        where agency_id = :agency
                        """)
                        .param("agency", office.id.value())
                        .query(String.class)
                        .single()))
                .as("the sending keeps them word for word")
                .contains(before.digest());
    }

    @Test
    void nobodyElsesHandsReachTheFigures() {
        var before = figure(vanPhong, both, EVIDENCE);
        assertThatThrownBy(() -> office.in(() -> prefill.change(
                        quarter.id(),
                        vanPhong.id(),
                        before.task(),
                        before.id(),
                        new InPlace(BigDecimal.ONE, Optional.empty(), "không phải của mình"),
                        writer)))
                .isInstanceOf(NotFound.class);
        var leader = office.actor(
                "Ông Giám", office.unit(UnitKind.LEADERSHIP, "Ban Giám đốc").id(), PositionRole.HEAD);
        assertThatThrownBy(() -> office.in(() -> prefill.again(quarter.id(), vanPhong.id(), both, leader)))
                .isInstanceOf(vn.hienluong.platform.Forbidden.class);
    }

    @Test
    void aMeasureThatTheOfficeRemovesLeavesTheLineAndANewOneComes() {
        office.in(() -> proving.reject(own, EVIDENCE, clerk).orElseThrow());
        office.in(() -> proving.confirm(own, STARTED, clerk).orElseThrow());
        assertThat(seen())
                .filteredOn(one -> one.task().equals(own))
                .extracting(TakenFigure::measure)
                .containsExactly(STARTED);
    }

    @Test
    void theSentenceIsMadeInBothLanguagesFromWhatIsShown() {
        var ofOwn = List.of(figure(quanLy, own, EVIDENCE));
        assertThat(said.sentences(ofOwn, words.in(Words.VIETNAMESE)).result())
                .isEqualTo("Trong kỳ đã cập nhật 01 tài liệu kiểm chứng.");
        assertThat(said.sentences(ofOwn, words.in(Words.ENGLISH)).result())
                .isEqualTo("1 supporting documents were added in the period.");
        change(ofOwn.getFirst(), "5", "giấy").orElseThrow();
        assertThat(said.sentences(List.of(figure(quanLy, own, EVIDENCE)), words.in(Words.VIETNAMESE))
                        .result())
                .isEqualTo("Trong kỳ đã cập nhật 05 tài liệu kiểm chứng.");
        var none = List.of(figure(vanPhong, both, EVIDENCE));
        assertThat(said.sentences(none, words.in(Words.VIETNAMESE)).result())
                .isEqualTo("Trong kỳ chưa cập nhật tài liệu kiểm chứng nào.");
        assertThat(none.getFirst().figure()).as("a zero is told in words").isEmpty();
        assertThat(said.sentences(List.of(), words.in(Words.VIETNAMESE))).isEqualTo(TakenWords.Sentences.NONE);
    }

    @Test
    void aPeriodThatDoesNotBeginWithTheYearIsToldSinceJanuaryToo() {
        document("02/BC", quanLy, LocalDate.of(2021, 4, 10), writer);
        clock.set(LocalDate.of(2021, 4, 20));
        var april = givenPlan.open(
                office,
                plan,
                new NewPeriod(
                        "2021-M04",
                        PeriodKind.MONTH,
                        "tháng 4 năm 2021",
                        LocalDate.of(2021, 4, 1),
                        LocalDate.of(2021, 4, 30),
                        LocalDate.of(2021, 4, 25),
                        LocalDate.of(2021, 5, 5),
                        Optional.empty(),
                        LocalDate.of(2021, 4, 15)),
                clerk);
        office.in(() -> prefill.fill(april.id(), office.id));
        var figures = office.in(() -> takenFigures.of(april.id(), quanLy.id(), office.id));
        assertThat(figures)
                .filteredOn(one -> one.task().equals(own))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.taken().amount()).isEqualByComparingTo("1");
                    assertThat(one.since().map(Quantity::amount).orElseThrow()).isEqualByComparingTo("2");
                    assertThat(one.figure().orElseThrow().sinceJanuary().orElseThrow())
                            .isEqualByComparingTo("2");
                    assertThat(said.sentences(List.of(one), words.in(Words.VIETNAMESE))
                                    .since())
                            .isEqualTo("Tài liệu kiểm chứng đã đưa vào hệ thống: 2 tài liệu.");
                });
    }
}
