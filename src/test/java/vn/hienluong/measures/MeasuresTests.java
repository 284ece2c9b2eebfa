package vn.hienluong.measures;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hienluong.GivenPlan.ongoing;
import static vn.hienluong.GivenPlan.task;

import java.math.BigDecimal;
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
import vn.hienluong.chasing.Reminders;
import vn.hienluong.measures.Measures.Question;
import vn.hienluong.obligations.Period;
import vn.hienluong.organization.NewUnit;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Reorganisation;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.plans.PlanId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Words;
import vn.hienluong.reports.Evidence;
import vn.hienluong.reports.Evidences;
import vn.hienluong.reports.LineStatus;
import vn.hienluong.reports.LineText;
import vn.hienluong.reports.Submission;
import vn.hienluong.reports.Writing;

/** What the rooms count, and the records behind it, on data that was made through their façades. */
@InTheHouse
class MeasuresTests {

    private static final String ON_TIME = "reports.measured.on-time";
    private static final String EVIDENCE = "reports.measured.evidence";
    private static final String STARTED = "plans.measured.started";
    private static final Span QUARTER = new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 3, 31));

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    @Autowired
    TestClock clock;

    @Autowired
    Measures measures;

    @Autowired
    Evidences evidences;

    @Autowired
    Writing writing;

    @Autowired
    Submission submission;

    @Autowired
    Reminders reminders;

    @Autowired
    Reorganisation reorganisation;

    @Autowired
    Words words;

    Given.Office office;
    Unit vanPhong;
    Unit quanLy;
    Unit congNghe;
    Actor clerk;
    Actor head;
    PlanId plan;
    Period quarter;

    @BeforeEach
    void anOpenQuarter() {
        clock.set(LocalDate.of(2021, 2, 15));
        office = given.anAgency();
        vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        quanLy = office.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học");
        congNghe = office.unit(UnitKind.DIVISION, "Phòng Quản lý công nghệ");
        clerk = office.actor("Chị Hương", vanPhong.id(), PositionRole.STAFF);
        head = office.actor("Bà Lan", quanLy.id(), PositionRole.HEAD);
        plan = givenPlan.plan(office, clerk, task("1", "Tuyên truyền", ongoing(), quanLy.id()));
        quarter = givenPlan.openQuarter(office, plan, clerk);
    }

    private void document(String number, Unit unit, LocalDate day, Actor by) {
        clock.set(day);
        var paper = Evidence.of(unit.id(), number, Optional.of(day), "Sở", "", Optional.empty(), Optional.empty());
        office.in(() -> evidences.add(paper, by).orElseThrow());
    }

    private Amount read(String key, Span span, UnitId... unit) {
        return office.in(() -> measures.read(key, span, List.of(unit).stream().findFirst(), office.id));
    }

    private List<Counted> records(String key, Span span, Actor by, UnitId... unit) {
        return office.in(
                () -> measures.records(key, span, List.of(unit).stream().findFirst(), by));
    }

    @Test
    void everyMeasureHasItsWordsInBothLanguages() {
        assertThat(measures.all()).hasSizeGreaterThan(5);
        for (var measure : measures.all()) {
            for (var text : List.of(words.in(Words.VIETNAMESE), words.in(Words.ENGLISH))) {
                for (var part : List.of("", ".unit", ".counts", ".law", ".says", ".says-nothing")) {
                    assertThat(text.say(measure.key() + part, "1", "2", "50"))
                            .as(measure.key() + part)
                            .isNotBlank();
                }
            }
            assertThat(words.in(Words.ENGLISH).say(measure.key() + ".counts"))
                    .isNotEqualTo(words.in(Words.VIETNAMESE).say(measure.key() + ".counts"));
        }
    }

    @Test
    void everyNumberIsAsManyAsTheRecordsBehindIt() {
        document("01/BC", quanLy, LocalDate.of(2021, 2, 16), head);
        document("02/BC", vanPhong, LocalDate.of(2021, 2, 17), clerk);
        clock.set(LocalDate.of(2021, 3, 10));
        office.in(() -> reminders.remind(Actor.system(office.id, "remind")));
        for (var measure : measures.all()) {
            var amount = read(measure.key(), QUARTER);
            var records = records(measure.key(), QUARTER, clerk);
            assertThat(amount.records()).as(measure.key()).isEqualTo(records.size());
            assertThat(amount.amount().longValue())
                    .as(measure.key())
                    .isEqualTo(records.stream().filter(Counted::in).count());
        }
        assertThat(read(EVIDENCE, QUARTER).records()).isEqualTo(2);
        assertThat(read("chasing.measured.reminders", QUARTER).records()).isPositive();
        assertThat(records(STARTED, QUARTER, clerk))
                .singleElement()
                .satisfies(one -> assertThat(one.said()).startsWith("15/KH-STN"));
    }

    @Test
    void aReportIsOnTimeByItsOwnLastDayAndNotCountedBeforeIt() {
        clock.set(LocalDate.of(2021, 3, 4));
        office.in(() -> {
            writing.save(
                    quarter.id(),
                    quanLy.id(),
                    givenPlan.tasks(office, plan).getFirst().id(),
                    LineText.of(LineStatus.DONE_IN_PERIOD, "Đã đăng 03 tin, bài."),
                    0,
                    head);
            return submission.send(quarter.id(), quanLy.id(), head).orElseThrow();
        });
        assertThat(read(ON_TIME, QUARTER).records()).as("the 4th is not over").isZero();
        clock.set(LocalDate.of(2021, 3, 5));
        var all = read(ON_TIME, QUARTER);
        assertThat(all.amount()).isEqualByComparingTo("1");
        assertThat(all.outOf().orElseThrow()).isEqualByComparingTo("3");
        assertThat(Amount.read(Measure.Kind.SHARE, all.amount(), all.outOf()).orElseThrow())
                .isEqualByComparingTo("33.3");
        assertThat(read(ON_TIME, QUARTER, quanLy.id()).outOf().orElseThrow()).isEqualByComparingTo("1");
        assertThat(read(ON_TIME, new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 3, 3)))
                        .records())
                .isZero();
    }

    @Test
    void theSameRecordsGiveTheSameDigestAndOneMoreAnother() {
        document("01/BC", quanLy, LocalDate.of(2021, 2, 16), head);
        var first = read(EVIDENCE, QUARTER);
        assertThat(read(EVIDENCE, QUARTER)).isEqualTo(first);
        assertThat(read(EVIDENCE, QUARTER, quanLy.id()).digest()).isEqualTo(first.digest());
        document("02/BC", quanLy, LocalDate.of(2021, 2, 17), head);
        assertThat(read(EVIDENCE, QUARTER).digest())
                .isNotEqualTo(first.digest())
                .hasSize(64);
        assertThat(read(EVIDENCE, new Span(LocalDate.of(2021, 2, 16), LocalDate.of(2021, 2, 16))))
                .isEqualTo(first);
        assertThat(read(EVIDENCE, new Span(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 2)))
                        .digest())
                .isEqualTo(Amount.NONE.digest());
    }

    @Test
    void whatAReaderMayNotSeeIsCountedAndNotListed() {
        document("01/BC", quanLy, LocalDate.of(2021, 2, 16), head);
        document("02/BC", vanPhong, LocalDate.of(2021, 2, 17), clerk);
        assertThat(records(EVIDENCE, QUARTER, clerk)).extracting(Counted::said).containsExactly("02/BC", "01/BC");
        assertThat(records(EVIDENCE, QUARTER, head)).extracting(Counted::said).containsExactly("01/BC");
        var stranger = office.actor("Anh Tư", congNghe.id(), PositionRole.STAFF);
        assertThat(records(EVIDENCE, QUARTER, stranger)).isEmpty();
        assertThat(records(EVIDENCE, QUARTER, clerk, quanLy.id())).hasSize(1);
        var elsewhere = given.anAgency();
        var foreigner = elsewhere.actor(
                "Người Khác", elsewhere.unit(UnitKind.OFFICE, "Văn phòng").id(), PositionRole.STAFF);
        assertThat(elsewhere.in(() -> measures.records(EVIDENCE, QUARTER, Optional.empty(), foreigner)))
                .isEmpty();
        assertThat(elsewhere.in(() -> measures.read(EVIDENCE, QUARTER, Optional.empty(), elsewhere.id)))
                .isEqualTo(Amount.NONE);
    }

    @Test
    void aUnitIsToldWithTheUnitsInWhosePlaceItStands() {
        document("01/BC", quanLy, LocalDate.of(2021, 2, 16), head);
        document("02/BC", congNghe, LocalDate.of(2021, 2, 17), clerk);
        var day = LocalDate.of(2021, 3, 1);
        var merged = office.in(() -> reorganisation
                .merge(
                        Set.of(quanLy.id(), congNghe.id()),
                        NewUnit.of(UnitKind.DIVISION, "Phòng Khoa học - Công nghệ", "KHCN"),
                        day,
                        "05/QĐ",
                        office.administrator)
                .orElseThrow());
        assertThat(read(EVIDENCE, QUARTER, quanLy.id()).records())
                .as("before the day")
                .isEqualTo(1);
        clock.set(day);
        var heir = read(EVIDENCE, QUARTER, merged.id());
        assertThat(heir.amount()).isEqualByComparingTo(BigDecimal.TWO);
        assertThat(read(EVIDENCE, QUARTER, merged.id()).digest()).isEqualTo(heir.digest());
        assertThat(records(EVIDENCE, QUARTER, clerk, merged.id())).hasSize(2);
    }

    @Test
    void aMeasureThatNoRoomCountsIsNotFound() {
        assertThat(measures.find("portal.measured.nothing")).isEmpty();
        assertThatThrownBy(() -> read("portal.measured.nothing", QUARTER)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> records("portal.measured.nothing", QUARTER, clerk))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void manyQuestionsAreAnsweredAtOnce() {
        document("01/BC", quanLy, LocalDate.of(2021, 2, 16), head);
        var questions = List.of(new Question(EVIDENCE, QUARTER), new Question(STARTED, QUARTER));
        var answers = office.in(() -> measures.count(questions, office.id));
        assertThat(requireNonNull(answers.get(questions.getFirst()))
                        .of(quanLy.id())
                        .records())
                .isEqualTo(1);
        assertThat(requireNonNull(answers.get(questions.getLast())).whole().records())
                .isEqualTo(1);
    }

    @Test
    void amountsAreSpokenAsOfficialsWriteThem() {
        var vi = words.in(Words.VIETNAMESE);
        var en = words.in(Words.ENGLISH);
        var share = measures.require(ON_TIME);
        assertThat(Spoken.sentence(share, BigDecimal.valueOf(8), Optional.of(BigDecimal.valueOf(9)), vi))
                .isEqualTo("Trong kỳ có 08/09 báo cáo gửi đúng hạn, đạt 88,9%.");
        assertThat(Spoken.sentence(share, BigDecimal.valueOf(8), Optional.of(BigDecimal.valueOf(9)), en))
                .isEqualTo("8 of 9 reports due in the period were sent in time, 88.9%.");
        assertThat(Spoken.sentence(share, BigDecimal.ZERO, Optional.of(BigDecimal.ZERO), vi))
                .isEqualTo("Trong kỳ không có báo cáo nào đến hạn gửi.");
        assertThat(Spoken.amount(share, BigDecimal.valueOf(8), Optional.of(BigDecimal.valueOf(9)), vi))
                .isEqualTo("8/9 báo cáo (88,9%)");
    }
}
