package vn.hienluong.consolidation;

import static vn.hienluong.GivenPlan.before;
import static vn.hienluong.GivenPlan.ongoing;
import static vn.hienluong.GivenPlan.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.TestClock;
import vn.hienluong.authority.Actor;
import vn.hienluong.obligations.Period;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.TaskId;
import vn.hienluong.reports.Evidence;
import vn.hienluong.reports.Evidences;
import vn.hienluong.reports.Figure;
import vn.hienluong.reports.LineStatus;
import vn.hienluong.reports.LineText;
import vn.hienluong.reports.Submission;
import vn.hienluong.reports.Writing;

/** An agency whose units have sent a quarter, and everybody who has a hand in the department's report. */
class GivenReports {

    private final Given given;
    private final GivenPlan givenPlan;
    private final Writing writing;
    private final Submission submission;
    private final Evidences evidences;
    private final TestClock clock;

    private GivenReports(
            Given given,
            GivenPlan givenPlan,
            Writing writing,
            Submission submission,
            Evidences evidences,
            TestClock clock) {
        this.given = given;
        this.givenPlan = givenPlan;
        this.writing = writing;
        this.submission = submission;
        this.evidences = evidences;
        this.clock = clock;
    }

    static GivenReports in(ApplicationContext house) {
        return new GivenReports(
                house.getBean(Given.class),
                house.getBean(GivenPlan.class),
                house.getBean(Writing.class),
                house.getBean(Submission.class),
                house.getBean(Evidences.class),
                house.getBean(TestClock.class));
    }

    final class Story {
        final Given.Office office;
        final Unit vanPhong;
        final Unit quanLy;
        final Unit thanhTra;
        final Unit ban;
        final Actor writer;
        final Actor chief;
        final Actor leader;
        final Actor clerk;
        final Actor quanLyHead;
        final Actor thanhTraHead;
        final Period quarter;
        final List<PlanTask> tasks;

        Story(boolean withClerk) {
            clock.set(LocalDate.of(2021, 2, 15));
            office = given.anAgency();
            ban = office.unit(UnitKind.LEADERSHIP, "Ban Giám đốc");
            vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
            quanLy = office.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học");
            thanhTra = office.unit(UnitKind.INSPECTORATE, "Thanh tra");
            writer = office.actor("Chị Hương", vanPhong.id(), PositionRole.STAFF);
            chief = office.actor("Chánh Văn phòng", vanPhong.id(), PositionRole.HEAD);
            leader = office.actor("Phó Giám đốc", ban.id(), PositionRole.DEPUTY);
            clerk = withClerk ? office.actor("Văn thư", vanPhong.id(), PositionRole.CLERK) : writer;
            quanLyHead = office.actor("Bà Lan", quanLy.id(), PositionRole.HEAD);
            thanhTraHead = office.actor("Ông Minh", thanhTra.id(), PositionRole.HEAD);
            var plan = givenPlan.plan(
                    office,
                    writer,
                    task("1", "Tuyên truyền về Chỉ số PAPI", ongoing(), quanLy.id(), thanhTra.id()),
                    task("2", "Rà soát văn bản", before(LocalDate.of(2021, 5, 1)), quanLy.id()),
                    task("", "Tiếp công dân", ongoing(), thanhTra.id()));
            quarter = givenPlan.openQuarter(office, plan, writer);
            tasks = givenPlan.tasks(office, plan);
        }

        TaskId taskId(int n) {
            return tasks.get(n).id();
        }

        void write(Unit unit, int task, LineText text, int seen, Actor by) {
            office.in(() -> writing.save(quarter.id(), unit.id(), taskId(task), text, seen, by)
                    .orElseThrow());
        }

        void quanLySends() {
            var figures = List.of(new Figure("tin, bài", "tin", BigDecimal.valueOf(3), Optional.empty()));
            write(
                    quanLy,
                    0,
                    LineText.of(LineStatus.DONE_IN_PERIOD, "Đã đăng 03 tin, bài tuyên truyền về Chỉ số PAPI.")
                            .with(figures),
                    0,
                    quanLyHead);
            write(
                    quanLy,
                    1,
                    new LineText(
                            Optional.of(LineStatus.IN_PROGRESS),
                            "Đã rà soát 12 văn bản.",
                            "",
                            "Một số văn bản đã hết hiệu lực.",
                            "Đề nghị Sở Tư pháp hướng dẫn.",
                            Optional.empty(),
                            List.of()),
                    0,
                    quanLyHead);
            var paper = Evidence.of(
                    quanLy.id(),
                    "03/BC-QLKH",
                    Optional.of(LocalDate.of(2021, 2, 20)),
                    "Phòng Quản lý khoa học",
                    "",
                    Optional.empty(),
                    Optional.empty());
            office.in(() -> evidences
                    .add(paper, quanLyHead)
                    .then(kept -> evidences.attach(kept.id(), quarter.id(), quanLy.id(), taskId(0), quanLyHead))
                    .orElseThrow());
            send(quanLy, quanLyHead);
        }

        void thanhTraSends(String result) {
            var figures = List.of(new Figure("tin, bài", "tin", BigDecimal.valueOf(2), Optional.empty()));
            write(
                    thanhTra,
                    0,
                    LineText.of(LineStatus.DONE_IN_PERIOD, "Đã đăng 02 tin, bài tuyên truyền Chỉ số PAPI.")
                            .with(figures),
                    0,
                    thanhTraHead);
            write(thanhTra, 2, LineText.of(LineStatus.DONE_IN_PERIOD, result), 0, thanhTraHead);
            send(thanhTra, thanhTraHead);
        }

        void send(Unit unit, Actor head) {
            office.in(() -> submission.send(quarter.id(), unit.id(), head).orElseThrow());
        }

        /** The office asks again, the unit writes other words and sends again. */
        void changes(Unit unit, int task, LineText text, int seen, Actor head) {
            office.in(() -> submission
                    .giveBack(quarter.id(), unit.id(), "Xem lại", java.util.Map.of(), writer)
                    .orElseThrow());
            write(unit, task, text, seen, head);
            send(unit, head);
        }
    }

    Story aQuarter() {
        return new Story(true);
    }

    Story aQuarterWithoutClerk() {
        return new Story(false);
    }
}
