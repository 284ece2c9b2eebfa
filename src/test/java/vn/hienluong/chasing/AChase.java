package vn.hienluong.chasing;

import static vn.hienluong.GivenPlan.ongoing;
import static vn.hienluong.GivenPlan.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.TestClock;
import vn.hienluong.authority.Actor;
import vn.hienluong.notifications.KeptNote;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.obligations.NewPeriod;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodKind;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.plans.PlanId;
import vn.hienluong.reports.LineStatus;
import vn.hienluong.reports.LineText;
import vn.hienluong.reports.Submission;
import vn.hienluong.reports.Writing;

/** An office, two divisions and a body that owe the report of quý I/2021, due before 05/3. */
class AChase {

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    @Autowired
    TestClock clock;

    @Autowired
    Reminders reminders;

    @Autowired
    Notifications notifications;

    @Autowired
    Obligations obligations;

    @Autowired
    Writing writing;

    @Autowired
    Submission submission;

    final class Story {

        final Given.Office office = given.anAgency();
        final Unit vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        final Unit quanLy = office.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học");
        final Unit chuyenNganh = office.unit(UnitKind.DIVISION, "Phòng Quản lý chuyên ngành");
        final Unit congDoan = office.unit(UnitKind.BODY, "Công đoàn");
        final Actor huong = office.actor("Chị Hương", vanPhong.id(), PositionRole.STAFF);
        final Actor lan = office.actor("Bà Lan", quanLy.id(), PositionRole.HEAD);
        final Actor nam = office.actor("Anh Nam", quanLy.id(), PositionRole.STAFF);
        final Actor minh = office.actor("Ông Minh", chuyenNganh.id(), PositionRole.HEAD);
        final Actor thu = office.actor("Cô Thu", congDoan.id(), PositionRole.CONTACT);
        final PlanId plan;
        final Period quarter;

        Story() {
            clock.set(LocalDate.of(2021, 2, 13));
            plan = givenPlan.plan(
                    office,
                    huong,
                    task("1", "Tuyên truyền", ongoing(), quanLy.id()),
                    task("2", "Vận động đoàn viên", ongoing(), congDoan.id()));
            quarter = givenPlan.openQuarter(office, plan, huong);
        }

        int remindOn(int month, int day) {
            clock.set(LocalDate.of(2021, month, day));
            return office.in(() -> reminders.remind(Actor.system(office.id, "remind")));
        }

        List<String> told(Actor person) {
            return office.in(() -> notifications.of(person.person(), Optional.empty(), office.id)).stream()
                    .map(KeptNote::vietnamese)
                    .toList();
        }

        void send() {
            var task = givenPlan.tasks(office, plan).getFirst().id();
            var text = LineText.of(LineStatus.DONE_IN_PERIOD, "Đã đăng 03 tin, bài.");
            office.in(() -> writing.save(quarter.id(), quanLy.id(), task, text, 0, nam));
            office.in(() -> submission.send(quarter.id(), quanLy.id(), lan).orElseThrow());
        }

        void extend(Unit unit, LocalDate before) {
            office.in(() -> obligations
                    .extend(quarter.id(), unit.id(), before, "Chờ số liệu", huong)
                    .orElseThrow());
        }

        Period anotherPeriod() {
            return givenPlan.open(
                    office,
                    plan,
                    new NewPeriod(
                            "2021-DX1",
                            PeriodKind.AD_HOC,
                            "đột xuất tháng 3 năm 2021",
                            LocalDate.of(2021, 1, 1),
                            LocalDate.of(2021, 3, 5),
                            LocalDate.of(2021, 3, 5),
                            LocalDate.of(2021, 3, 10),
                            Optional.empty(),
                            LocalDate.of(2021, 2, 13)),
                    huong);
        }
    }

    Story begins() {
        return new Story();
    }
}
