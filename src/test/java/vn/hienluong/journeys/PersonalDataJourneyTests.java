package vn.hienluong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;
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
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.identity.Accounts;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/** Somebody asks about their own data, from a telephone; whoever handles it answers at a desk. */
@InTheHouse
@Tag("journey")
class PersonalDataJourneyTests {

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
    private Person boss;
    private Person hoa;

    @BeforeEach
    void anAgency() {
        clock.set(LocalDate.of(2026, 3, 5), LocalTime.of(9, 0));
        office = given.anAgency();
        unit = office.unit(UnitKind.OFFICE, "Văn phòng");
        boss = whoCanSignIn("Lê Văn Cường", PositionRole.ADMINISTRATOR);
        hoa = whoCanSignIn("Chị Hoa", PositionRole.STAFF);
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

    private Person whoCanSignIn(String name, PositionRole role) {
        var person = office.in(() -> people.add(
                        name, Optional.of(Ids.next() + "@example.org"), Optional.of("0912345678"), office.administrator)
                .orElseThrow());
        office.in(() -> people.appoint(person.id(), unit.id(), role, "", SINCE, office.administrator));
        office.in(() -> accounts.accept(
                accounts.invite(person, office.administrator).orElseThrow().token(), PASSWORD, PASSWORD));
        return person;
    }

    private static String email(Person person) {
        return person.email().orElseThrow();
    }

    /** In one go: signing in and the world cost more than what is looked at. */
    @Test
    void aCopyIsAskedForOnATelephoneTimesAreSetAndWhoLeftIsErasedAtADesk() {
        var phone = seat(360).signIn(email(hoa), PASSWORD);
        var desk = seat(1366).signIn(email(boss), PASSWORD);
        aCopyIsAskedForAndHandedOut(phone, desk);
        howLongThingsAreKeptIsReadAndSet(phone, desk);
        desk.page().setViewportSize(768, 1024);
        whoLeftIsErasedAndReadsWhatStayed(desk);
    }

    private void aCopyIsAskedForAndHandedOut(Seat phone, Seat desk) {
        phone.open("/account")
                .follow("Dữ liệu cá nhân của tôi")
                .sees("Chưa có yêu cầu nào")
                .isSound();
        phone.follow("Dữ liệu cá nhân đang giữ")
                .sees("Thư điện tử, điện thoại")
                .isSound()
                .pictured("personal-data-held");
        phone.open("/personal-data/requests/new").isSound().pictured("personal-data-new");
        phone.choose("Yêu cầu", "COPY")
                .fill("Trả lời bằng cách nào", "giao tận tay")
                .press("Gửi yêu cầu");
        phone.sees("Đã tiếp nhận")
                .sees("trước 24:00 16/03/2026")
                .sees("còn 11 ngày")
                .isSound()
                .pictured("personal-data-mine");

        desk.open("/notifications")
                .sees("Có yêu cầu mới về dữ liệu cá nhân")
                .open("/personal-data")
                .isSound()
                .pictured("personal-data-all");
        desk.follow("Xem, cung cấp bản sao dữ liệu")
                .sees("cần đối chiếu với văn bản")
                .isSound();
        desk.press("Nhận giải quyết").sees("Bạn đã nhận giải quyết").isSound().pictured("personal-data-taken");
        var copy = desk.page()
                .waitForDownload(() -> desk.page()
                        .locator("main")
                        .getByText(
                                "Tải bản sao", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                        .click());
        assertThat(copy.suggestedFilename()).isEqualTo("du-lieu-ca-nhan.zip");
        desk.fill("Kết quả, lý do", "Đã giao bản sao tận tay").press("Đã giải quyết");
        desk.sees("Đã giải quyết yêu cầu").isSound();
        phone.open("/personal-data").follow("Xem, cung cấp bản sao dữ liệu");
        phone.sees("Đã giao bản sao tận tay")
                .sees("Đọc dữ liệu cá nhân để lập bản sao")
                .isSound();
    }

    private void whoLeftIsErasedAndReadsWhatStayed(Seat desk) {
        desk.open("/personal-data/requests/new").isSound();
        desk.fill("Tìm người", "hoa").press("Tìm");
        desk.follow("Chị Hoa").sees("Dữ liệu của Chị Hoa").isSound();
        desk.choose("Yêu cầu", "ERASURE")
                .fill("Đã xác minh bằng cách nào", "đối chiếu căn cước")
                .press("Gửi yêu cầu");
        desk.press("Nhận giải quyết").sees("còn giữ vị trí công tác").isSound();
        office.in(() -> people.positionsOf(unit.id(), LocalDate.of(2026, 3, 5), office.id)).stream()
                .filter(position -> position.person().equals(hoa.id()))
                .forEach(position -> office.in(() -> {
                    people.relieve(hoa.id(), position.id(), LocalDate.of(2026, 3, 5), office.administrator);
                    return true;
                }));
        desk.page().reload(new Page.ReloadOptions());
        desk.press("Xóa ngay").sees("Đã giải quyết yêu cầu");
        desk.sees("Giữ lại")
                .sees("Phải giữ theo")
                .sees("Luật Lưu trữ")
                .isSound()
                .pictured("personal-data-erased");
    }

    private void howLongThingsAreKeptIsReadAndSet(Seat phone, Seat desk) {
        desk.open("/personal-data/retention").sees("Nhắc việc").isSound();
        desk.choose("Loại", "notes")
                .fill("Số ngày giữ", "5")
                .fill(
                        "Từ ngày",
                        LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"))
                                .plusDays(2)
                                .toString())
                .fill("Văn bản quyết định", "Quyết định số 12/QĐ-SKHCN")
                .press("Đặt thời hạn");
        desk.sees("Số ngày phải từ 30").isSound();
        desk.fill("Số ngày giữ", "90")
                .press("Đặt thời hạn")
                .sees("giữ 90 ngày")
                .isSound()
                .pictured("personal-data-retention");
        phone.open("/personal-data/retention");
        phone.sees("Sẽ áp dụng").sees("Quyết định số 12/QĐ-SKHCN").isSound().pictured("personal-data-retention");
    }
}
