package vn.hienluong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.Key;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.identity.Accounts;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/** Letting somebody in, a second factor, and where one is signed in: in a real browser, on a telephone and at a desk. */
@InTheHouse
@Tag("journey")
class AccountJourneyTests {

    private static final String PASSWORD = "con sông bên cầu cũ";
    private static final LocalDate SINCE = LocalDate.of(2010, 1, 1);

    @Autowired
    Given given;

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
    private Unit unit;

    @BeforeEach
    void anAgency() {
        clock.set(LocalDate.of(2021, 3, 1));
        office = given.anAgency();
        unit = office.unit(UnitKind.OFFICE, "Văn phòng");
    }

    @AfterEach
    void leave() {
        seats.forEach(Seat::leave);
    }

    private Seat seat(int width) {
        var seat = new Seat(port, width, true);
        seats.add(seat);
        return seat;
    }

    private Person person(String name, PositionRole role) {
        var email = Ids.next() + "@example.org";
        var person = office.in(() -> people.add(name, Optional.of(email), Optional.empty(), office.administrator))
                .orElseThrow();
        office.in(() -> people.appoint(person.id(), unit.id(), role, "", SINCE, office.administrator));
        return person;
    }

    private Person whoCanSignIn(String name, PositionRole role) {
        var person = person(name, role);
        office.in(() -> accounts.accept(
                accounts.invite(person, office.administrator).orElseThrow().token(), PASSWORD, PASSWORD));
        return person;
    }

    private static String email(Person person) {
        return person.email().orElseThrow();
    }

    @Test
    void anInvitedPersonSetsTheirOwnPasswordAndComesIn() {
        var boss = whoCanSignIn("Lê Văn Cường", PositionRole.ADMINISTRATOR);
        var hoa = person("Chị Hoa", PositionRole.STAFF);
        var desk = seat(1366).signIn(email(boss), PASSWORD);
        desk.open("/accounts/" + hoa.id() + "/invitation")
                .press("Tạo liên kết")
                .sees("Liên kết dùng một lần")
                .isSound();
        var link = desk.page().locator("#link").inputValue();
        var phone = seat(360).open(link).isSound();
        phone.fill("Mật khẩu mới", "12345678")
                .fill("Nhập lại mật khẩu", "12345678")
                .press("Lưu mật khẩu");
        phone.sees("Mật khẩu").isSound();
        phone.fill("Mật khẩu mới", PASSWORD).fill("Nhập lại mật khẩu", PASSWORD).press("Lưu mật khẩu");
        phone.sees("Đã đặt mật khẩu");
        phone.signIn(email(hoa), PASSWORD).isSound();
        assertThat(seat(360).open(link).page().title()).as("used up").doesNotContain("Đặt mật khẩu");
    }

    private static String code(Key secret, int secondsFromNow) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(secret, Instant.now().plusSeconds(secondsFromNow));
        } catch (InvalidKeyException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Seat password(Seat at, Person person) {
        return at.open("/sign-in")
                .fill("Thư điện tử", email(person))
                .fill("Mật khẩu", PASSWORD)
                .press("Đăng nhập");
    }

    @Test
    void aTelephoneThatMakesCodesGuardsTheDoor() {
        var hoa = whoCanSignIn("Chị Hoa", PositionRole.STAFF);
        var desk = seat(768).signIn(email(hoa), PASSWORD).open("/account").isSound();
        desk.follow("Thiết lập xác thực hai bước").isSound();
        var shown = desk.page().locator("main code").first().textContent().replace(" ", "");
        var secret = new SecretKeySpec(Base32.decode(shown), "HmacSHA1");
        desk.fill("3. Nhập mã 6 chữ số mà ứng dụng hiện ra", "000000")
                .press("Bật xác thực hai bước")
                .sees("Mã không đúng");
        assertThat(desk.page().locator("main code").first().textContent().replace(" ", ""))
                .as("a slip does not change what the telephone has learnt")
                .isEqualTo(shown);
        desk.fill("3. Nhập mã 6 chữ số mà ứng dụng hiện ra", code(secret, -30)).press("Bật xác thực hai bước");
        desk.sees("Mã dự phòng").isSound();
        var spare = desk.page().locator(".codes code").allTextContents();
        assertThat(spare).hasSize(10);
        desk.follow("Tôi đã cất giữ").sees("Việc của tôi");

        var phone = password(seat(360), hoa).sees("Nhập mã xác thực").isSound();
        phone.fill("Mã xác thực", code(secret, 0)).press("Đăng nhập").sees("Việc của tôi");
        var withoutPhone = password(seat(360), hoa);
        withoutPhone.fill("Mã xác thực", spare.getFirst()).press("Đăng nhập").sees("Việc của tôi");
        withoutPhone.open("/account").sees("Còn 9 mã dự phòng").isSound();
    }

    @Test
    void oneSignsOutEverywhereElseFromOnePlace() {
        var hoa = whoCanSignIn("Chị Hoa", PositionRole.STAFF);
        var forgotten = seat(1366).signIn(email(hoa), PASSWORD);
        var phone = seat(360).signIn(email(hoa), PASSWORD);
        phone.open("/account").sees("Thiết bị đang dùng").isSound();
        phone.press("Đăng xuất mọi thiết bị khác").sees("Đã đăng xuất");
        forgotten.open("/my-work");
        assertThat(forgotten.path()).startsWith("/sign-in");
        phone.open("/my-work").sees("Việc của tôi");
    }

    @Test
    void oneDeviceIsSignedOutAndTheOthersStay() {
        var hoa = whoCanSignIn("Chị Hoa", PositionRole.STAFF);
        var others = List.of(seat(768).signIn(email(hoa), PASSWORD), seat(1366).signIn(email(hoa), PASSWORD));
        var phone = seat(360).signIn(email(hoa), PASSWORD);
        phone.open("/account").pictured("devices").isSound();
        var ends = phone.page().locator("form[action^='/account/devices/'] button");
        assertThat(ends.count()).isEqualTo(2);
        ends.first().press("Enter");
        phone.sees("Đã đăng xuất.").isSound();
        assertThat(ends.count()).isEqualTo(1);
        assertThat(others.stream().map(seat -> seat.open("/my-work").path()))
                .as("one is out, the other stays")
                .containsExactlyInAnyOrder("/sign-in", "/my-work");
        phone.open("/my-work").sees("Việc của tôi");
    }
}
