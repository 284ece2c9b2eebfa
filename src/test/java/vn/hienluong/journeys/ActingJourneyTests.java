package vn.hienluong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.authority.PersonId;
import vn.hienluong.identity.Accounts;
import vn.hienluong.obligations.Period;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/** Somebody acts for a head who is away, or heads a unit for a while: in a real browser, and only for so long. */
@InTheHouse
@Tag("journey")
class ActingJourneyTests {

    private static final String PASSWORD = "con sông bên cầu cũ";
    private static final LocalDate TODAY = LocalDate.of(2021, 2, 22);
    private static final String RESULT = "Kết quả trong kỳ (nếu không phát sinh: nêu lý do)";

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private final List<Seat> seats = new ArrayList<>();
    private Given.Office office;
    private Unit vanPhong;
    private Unit phong;
    private Unit khac;
    private Period quarter;

    @BeforeEach
    void anOpenQuarter() {
        clock.set(TODAY);
        office = given.anAgency();
        vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        phong = office.unit(UnitKind.DIVISION, "Phòng Đo lường");
        khac = office.unit(UnitKind.DIVISION, "Phòng Kế hoạch");
        var clerk = office.actor("Chị Hương", vanPhong.id(), PositionRole.STAFF);
        var plan = givenPlan.plan(office, clerk, GivenPlan.task("1", "Tuyên truyền", GivenPlan.ongoing(), phong.id()));
        quarter = givenPlan.openQuarter(office, plan, clerk);
    }

    @AfterEach
    void leave() {
        seats.forEach(Seat::leave);
    }

    private record Somebody(PersonId id, String email, Seat seat) {}

    private Somebody somebody(String name, Unit unit, PositionRole role, int width) {
        var email = Ids.next() + "@example.org";
        var person = office.in(() -> people.add(name, Optional.of(email), Optional.empty(), office.administrator))
                .orElseThrow();
        office.in(
                () -> people.appoint(person.id(), unit.id(), role, "", LocalDate.of(2010, 1, 1), office.administrator));
        office.in(() -> accounts.accept(
                accounts.invite(person, office.administrator).orElseThrow().token(), PASSWORD, PASSWORD));
        var seat = new Seat(port, width, true);
        seats.add(seat);
        return new Somebody(person.id(), email, seat.signIn(email, PASSWORD));
    }

    private Seat report(Seat at) {
        return at.open("/periods/" + quarter.id() + "/reports/" + phong.id());
    }

    private void writes(Seat at) {
        report(at).choose("Tình trạng", "DONE_IN_PERIOD").fill(RESULT, "Đã đăng 03 tin, bài trong kỳ.");
        at.press("Lưu").sees("lưu lúc");
    }

    private static int buttons(Seat at, String words) {
        return at.page().locator("main button:has-text('" + words + "')").count();
    }

    @Test
    void aDelegateSendsForTheHeadWhileTheHeadIsAwayAndNoLonger() {
        var nam = somebody("Anh Nam", phong, PositionRole.STAFF, 360).seat();
        writes(nam);
        assertThat(buttons(nam, "Gửi báo cáo")).as("that is for the head").isZero();

        var head = somebody("Bà Lan", phong, PositionRole.HEAD, 1366);
        var lan = head.seat();
        lan.open("/organization/delegations").pictured("delegations-none").isSound();
        lan.choose("Người được uỷ quyền", "Anh Nam").choose("Phòng, đơn vị", "Phòng Đo lường");
        lan.fill("Từ ngày", TODAY.toString())
                .fill("Đến hết ngày", TODAY.minusDays(1).toString());
        lan.fill("Lý do", "Đi công tác").press("Uỷ quyền");
        assertThat(lan.page().locator("[name=reason]").inputValue())
                .as("a refusal loses nothing that was typed")
                .isEqualTo("Đi công tác");
        lan.page().context().clearCookies();
        lan.press("Uỷ quyền").sees("Phiên làm việc đã kết thúc");
        lan.signIn(head.email(), PASSWORD).open("/organization/delegations");
        assertThat(lan.page().locator("[name=reason]").inputValue())
                .as("nor does a session that ended")
                .isEqualTo("Đi công tác");
        lan.fill("Từ ngày", TODAY.toString())
                .fill("Đến hết ngày", TODAY.plusDays(2).toString());
        lan.fill("Lý do", "Đi công tác").press("Uỷ quyền").sees("Anh Nam làm thay Bà Lan tại Phòng Đo lường");
        lan.pictured("delegations").isSound();

        clock.set(TODAY.plusDays(2));
        report(nam)
                .sees("Bạn đang làm thay Bà Lan theo uỷ quyền")
                .pictured("acting")
                .isSound();
        nam.press("Gửi báo cáo")
                .sees("Anh Nam gửi thay Bà Lan theo uỷ quyền")
                .pictured("sent-for")
                .isSound();

        var mai = somebody("Chị Mai", vanPhong, PositionRole.STAFF, 768).seat();
        report(mai)
                .sees("Anh Nam gửi thay Bà Lan theo uỷ quyền")
                .pictured("sent-for")
                .isSound();
        mai.unfold("Đề nghị bổ sung, chỉnh sửa")
                .page()
                .locator("textarea[name=reason]")
                .fill("Bổ sung số liệu.");
        mai.press("Đề nghị bổ sung, chỉnh sửa").sees("Bổ sung số liệu.");

        clock.set(TODAY.plusDays(3));
        report(nam).seesNot("làm thay").sees("Bổ sung số liệu.");
        assertThat(buttons(nam, "Gửi báo cáo")).as("the day after").isZero();
        report(lan).press("Gửi báo cáo").sees("Đã gửi").seesNot("gửi thay");
    }

    @Test
    void anActingHeadFromAnotherUnitHeadsItUntilTheLastDay() {
        var nam = somebody("Anh Nam", khac, PositionRole.DEPUTY, 768);
        report(nam.seat()).sees("Không tìm thấy");

        var admin =
                somebody("Quản Trị", vanPhong, PositionRole.ADMINISTRATOR, 1366).seat();
        admin.open("/organization/people/" + nam.id()).unfold("Giao vị trí công tác");
        admin.choose("Phòng, đơn vị", "Phòng Đo lường").choose("Vai trò", "HEAD");
        admin.fill("Chức danh", "Phó Trưởng phòng phụ trách").fill("Từ ngày", TODAY.toString());
        admin.fill("Đến hết ngày", TODAY.plusDays(2).toString())
                .pictured("appointing")
                .isSound();
        admin.press("Giao vị trí công tác").sees("Phó Trưởng phòng phụ trách, Phòng Đo lường");
        admin.sees("22/02/2021 – 24/02/2021")
                .sees("Cấp phó, Phòng Kế hoạch")
                .pictured("two-units")
                .isSound();

        clock.set(TODAY.plusDays(2));
        writes(nam.seat());
        report(nam.seat())
                .press("Gửi báo cáo")
                .sees("Đã gửi")
                .seesNot("gửi thay")
                .isSound();

        clock.set(TODAY.plusDays(3));
        report(nam.seat()).sees("Không tìm thấy");
        admin.open("/organization/people/" + nam.id()).unfold("Vị trí đã qua");
        admin.sees("22/02/2021 – 24/02/2021").pictured("over").isSound();
    }

    @Test
    void thePagesAboutPositionsFitATelephone() {
        var nam = somebody("Anh Nam", khac, PositionRole.STAFF, 768);
        var admin =
                somebody("Quản Trị", vanPhong, PositionRole.ADMINISTRATOR, 360).seat();
        admin.open("/organization/people/" + nam.id()).unfold("Giao vị trí công tác");
        admin.pictured("appointing").isSound();
        admin.open("/organization/units/" + khac.id()).pictured("unit").isSound();
        admin.open("/organization/delegations").pictured("delegations").isSound();
    }
}
