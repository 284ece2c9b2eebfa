package vn.hienluong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.authority.Role;
import vn.hienluong.identity.Accounts;
import vn.hienluong.identity.SecondFactor;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Outcome;

/** A passkey instead of password and code, and one account for two agencies: in a real browser with a finger of its own. */
@InTheHouse
@Tag("journey")
class PasskeyJourneyTests {

    private static final String PASSWORD = "con sông bên cầu cũ";
    private static final String BY_PASSKEY = "Đăng nhập bằng khóa truy cập";

    @Autowired
    Given given;

    @Autowired
    TestClock clock;

    @Autowired
    Agencies agencies;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactor secondFactor;

    @LocalServerPort
    int port;

    private final List<Seat> seats = new ArrayList<>();
    private final String email = Ids.next() + "@example.org";
    private Given.Office office;

    @BeforeEach
    void somebodyOfAnAgency() {
        clock.set(LocalDate.of(2021, 3, 1));
        office = agency("Sở Khoa học và Công nghệ");
        joins(office);
    }

    @AfterEach
    void leave() {
        seats.forEach(Seat::leave);
    }

    private Seat seat(int width, boolean javaScript) {
        var seat = new Seat(port, width, javaScript);
        seats.add(seat);
        return seat;
    }

    private Given.Office agency(String name) {
        var made = given.anAgency();
        var old = made.in(() -> agencies.profile(made.id));
        made.in(() -> agencies.update(
                new AgencyProfile(
                        old.id(), name, name, old.notation(), old.superior(), old.place(), old.sample(), false),
                made.administrator));
        return made;
    }

    private void joins(Given.Office there) {
        var unit = there.unit(UnitKind.OFFICE, "Văn phòng");
        var person = there.in(() -> people.add("Chị Hoa", Optional.of(email), Optional.empty(), there.administrator))
                .orElseThrow();
        there.in(() -> people.appoint(
                person.id(), unit.id(), PositionRole.STAFF, "", LocalDate.of(2010, 1, 1), there.administrator));
        if (there.in(() -> accounts.invite(person, there.administrator)) instanceof Outcome.Done<?>(var link)) {
            var token = ((vn.hienluong.identity.Invitation) link).token();
            there.in(() -> accounts.accept(token, PASSWORD, PASSWORD));
        }
    }

    private Seat byPassword(int width) {
        return seat(width, true).withPasskeys().signIn(email, PASSWORD);
    }

    private static void addKey(Seat at, String name) {
        at.open("/account").fill("Tên gọi", name).press("Thêm khóa truy cập");
    }

    @Test
    void aPasskeyIsMadeOpensTheDoorAloneAndIsRemoved() {
        var phone = byPassword(360);
        phone.open("/account").pictured("account-without").isSound();
        addKey(phone, "Điện thoại của tôi");
        phone.sees("Mã dự phòng").pictured("codes").isSound();
        phone.follow("Tôi đã cất giữ").sees("Việc của tôi");
        phone.open("/account")
                .sees("chưa dùng lần nào")
                .pictured("account-with")
                .isSound();
        addKey(phone, "Lần nữa");
        phone.sees("Thiết bị này đã có khóa truy cập").isSound();

        phone.signOut().pictured("sign-in").isSound();
        phone.press(BY_PASSKEY).sees("Việc của tôi");
        phone.open("/account").sees("Điện thoại của tôi").sees("dùng gần nhất");
        phone.open("/notifications").sees("vừa được thêm khóa truy cập");
        phone.open("/account").unfold("Gỡ").pictured("account-removing").isSound();
        phone.press("Gỡ").sees("Đã gỡ khóa truy cập").isSound();

        phone.signOut().press(BY_PASSKEY).sees("Không đăng nhập được bằng khóa truy cập này");
        phone.pictured("sign-in-refused").isSound();
        phone.signIn(email, PASSWORD);
    }

    @Test
    void onEveryScreenThePagesAreSound() {
        for (int width : List.of(768, 1366)) {
            var desk = byPassword(width);
            addKey(desk, "Máy tính " + width);
            desk.sees(width == 768 ? "Mã dự phòng" : "Đã thêm khóa truy cập").isSound();
            desk.open("/account").pictured("account-with").isSound();
            desk.signOut().pictured("sign-in").isSound();
            desk.press(BY_PASSKEY).sees("Việc của tôi");
        }
    }

    @Test
    void aRoleThatNeedsBothFactorsIsContentWithAPasskey() {
        office.in(() -> {
            secondFactor.setRule(Set.of(Role.OFFICE), office.administrator);
            return true;
        });
        var phone = seat(360, true).withPasskeys().open("/sign-in");
        phone.fill("Thư điện tử", email).fill("Mật khẩu", PASSWORD).press("Đăng nhập");
        phone.sees("Hãy thiết lập trước khi tiếp tục").pictured("needed").isSound();
        phone.follow("Hoặc thêm khóa truy cập");
        phone.fill("Tên gọi", "Điện thoại").press("Thêm khóa truy cập").sees("Mã dự phòng");
        phone.open("/my-work").sees("Việc của tôi");
        phone.open("/account")
                .sees("Đang dùng khóa truy cập. Còn 10 mã dự phòng")
                .isSound();
        phone.signOut();
        phone.fill("Thư điện tử", email).fill("Mật khẩu", PASSWORD).press("Đăng nhập");
        phone.sees("Thêm một bước").pictured("second-step").isSound();
        phone.press(BY_PASSKEY).sees("Việc của tôi");
    }

    @Test
    void withoutAScriptThePasswordIsTheWay() {
        var plain = seat(360, false).open("/sign-in");
        assertThat(plain.page().getByText(BY_PASSKEY).isVisible()).isFalse();
        plain.signIn(email, PASSWORD).open("/account").sees("cần bật JavaScript");
    }

    @Test
    void whoHasTwoAgenciesSaysWhichAndGoesToTheOther() {
        joins(agency("Sở Nội vụ"));
        for (int width : List.of(360, 768, 1366)) {
            var desk = seat(width, true).open("/sign-in");
            desk.fill("Thư điện tử", email).fill("Mật khẩu", PASSWORD).press("Đăng nhập");
            if (width == 360) {
                desk.sees("Làm việc ở cơ quan nào").pictured("agencies").isSound();
                desk.press("Sở Nội vụ");
            }
            desk.sees("Việc của tôi").sees("Sở Nội vụ").pictured("header").isSound();
            desk.follow("đổi cơ quan")
                    .sees("đang làm việc")
                    .pictured("agencies-again")
                    .isSound();
            desk.press("Sở Khoa học và Công nghệ").sees("Việc của tôi").sees("Sở Khoa học và Công nghệ");
            desk.seesNot("Sở Nội vụ").follow("đổi cơ quan").press("Sở Nội vụ").sees("Việc của tôi");
        }
    }
}
