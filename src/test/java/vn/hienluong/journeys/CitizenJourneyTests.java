package vn.hienluong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hienluong.InTheHouse;
import vn.hienluong.LetterBox;
import vn.hienluong.platform.Ids;

/** A citizen on an old telephone, with a letter for a key. */
@InTheHouse
@Tag("journey")
class CitizenJourneyTests {

    private static final String DOOR = "/cong-dan/dang-nhap";
    private static final Pattern DIGITS = Pattern.compile("\\b(\\d{6})\\b");

    @Autowired
    LetterBox letterBox;

    @LocalServerPort
    int port;

    private final List<Seat> seats = new ArrayList<>();

    @BeforeEach
    void aLetterBox() {
        letterBox.hangOut();
    }

    @AfterEach
    void leave() {
        letterBox.takeIn();
        seats.forEach(Seat::leave);
    }

    private Seat seat(int width, boolean javaScript) {
        var seat = new Seat(port, width, javaScript);
        seats.add(seat);
        return seat;
    }

    private String code() {
        var found = DIGITS.matcher(letterBox.letters().getLast().text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void aLetterOpensTheDoorAndWhoLeavesTakesEverythingAlong() {
        var email = "dan." + Ids.next() + "@example.org";
        var phone = seat(360, false).open("/cong-dan");
        assertThat(phone.path()).isEqualTo(DOOR);
        phone.sees("Đăng nhập dành cho công dân").pictured("citizen-door");
        phone.fill("Địa chỉ thư điện tử", email).press("Gửi mã cho tôi");
        phone.sees(email).pictured("citizen-code");
        phone.fill("Mã 6 chữ số", code().equals("000000") ? "000001" : "000000").press("Đăng nhập");
        phone.sees("còn 4 lần nhập");
        phone.fill("Mã 6 chữ số", code()).press("Đăng nhập");
        phone.sees("chưa gửi gì ở đây").pictured("citizen-matters");
        phone.fill("Họ và tên", "Nguyễn Thị Ba").press("Lưu").sees("Đã lưu");

        var desk = seat(1366, true).open(DOOR).isSound().pictured("citizen-door");
        desk.fill("Địa chỉ thư điện tử", email).press("Gửi mã cho tôi");
        desk.sees(email).isSound();
        desk.fill("Mã 6 chữ số", code()).press("Đăng nhập");
        desk.sees("chưa gửi gì ở đây").isSound().pictured("citizen-matters");
        assertThat(desk.page().locator("[name=fullName]").inputValue()).isEqualTo("Nguyễn Thị Ba");
        desk.open("/my-work");
        assertThat(desk.path()).as("no page of the staff").isEqualTo("/sign-in");

        desk.open("/cong-dan").unfold("Xóa tài khoản").tick("Tôi hiểu và muốn xóa tài khoản");
        desk.isSound().press("Xóa tài khoản của tôi").sees("Đã xóa tài khoản");
        phone.open("/cong-dan");
        assertThat(phone.path()).as("out everywhere").isEqualTo(DOOR);
    }
}
