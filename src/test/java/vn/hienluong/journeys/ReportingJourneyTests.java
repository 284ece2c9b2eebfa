package vn.hienluong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
import vn.hienluong.authority.UnitId;
import vn.hienluong.identity.Accounts;
import vn.hienluong.obligations.Period;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/** A unit writes, its head sends, the office returns and receives: in a real browser, as people do it. */
@InTheHouse
@Tag("journey")
class ReportingJourneyTests {

    private static final String PASSWORD = "mot-mat-khau-du-dai-2021";
    private static final String RESULT = "Kết quả trong kỳ (nếu không phát sinh: nêu lý do)";
    private static final LocalDate SINCE = LocalDate.of(2010, 1, 1);

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

    Given.Office office;
    Unit vanPhong;
    Unit phong;
    Period quarter;

    private final List<Seat> seats = new ArrayList<>();

    @AfterEach
    void leave() {
        seats.forEach(Seat::leave);
    }

    @BeforeEach
    void anOpenQuarter() {
        clock.set(LocalDate.of(2021, 2, 22));
        office = given.anAgency();
        vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        phong = office.unit(UnitKind.DIVISION, "Phòng Đo lường");
        var clerk = office.actor("Chị Hương", vanPhong.id(), PositionRole.STAFF);
        var plan = givenPlan.plan(office, clerk, GivenPlan.task("1", "Tuyên truyền", GivenPlan.ongoing(), phong.id()));
        quarter = givenPlan.openQuarter(office, plan, clerk);
    }

    @Test
    void aUnitWritesItsHeadSendsAndTheOfficeReceives() {
        var staff = signedIn("Anh Nam", phong.id(), PositionRole.STAFF, 1366, true);
        staff.follow("Báo cáo").choose("Tình trạng", "DONE_IN_PERIOD");
        staff.fill(RESULT, "Đã đăng 03 tin, bài trong kỳ.");
        staff.press("Lưu").sees("lưu lúc").isSound();
        staff.press("Trình lãnh đạo đơn vị");

        var head = signedIn("Bà Lan", phong.id(), PositionRole.HEAD, 360, true);
        head.follow("Báo cáo").isSound();
        head.press("Gửi báo cáo").sees("Đã gửi").isSound();

        var clerk = signedIn("Chị Mai", vanPhong.id(), PositionRole.STAFF, 768, true);
        clerk.open("/periods/" + quarter.id()).follow("Phòng Đo lường");
        clerk.press("Tiếp nhận").sees("Đã tiếp nhận").isSound();
    }

    @Test
    void withoutJavaScriptTheSameReportIsWrittenAndSent() {
        var head = signedIn("Bà Lan", phong.id(), PositionRole.HEAD, 1366, false);
        head.follow("Báo cáo").choose("Tình trạng", "NOTHING_AROSE");
        head.fill(RESULT, "Trong kỳ không có đợt tuyên truyền nào.");
        head.press("Lưu").press("Gửi báo cáo").sees("Đã gửi");
    }

    @Test
    void twoPeopleAtOnceSeeBothTextsWithoutJavaScript() {
        var nam = signedIn("Anh Nam", phong.id(), PositionRole.STAFF, 1366, false);
        var hoa = signedIn("Chị Hoa", phong.id(), PositionRole.STAFF, 1366, false);
        nam.follow("Báo cáo");
        hoa.follow("Báo cáo");
        write(nam, "Đăng 03 tin, bài.");
        write(hoa, "Đăng 05 tin, bài.");
        hoa.sees("Đăng 03 tin, bài.").sees("Anh Nam");
        assertThat(hoa.page().locator("textarea[name=result]").inputValue()).isEqualTo("Đăng 05 tin, bài.");
        write(hoa, "Đăng 08 tin, bài.");
        assertThat(nam.open(nam.path().replaceFirst("#.*", ""))
                        .page()
                        .locator("textarea[name=result]")
                        .inputValue())
                .isEqualTo("Đăng 08 tin, bài.");
    }

    @Test
    void twoPeopleAtOnceSeeBothTextsWithJavaScript() {
        var nam = signedIn("Anh Nam", phong.id(), PositionRole.STAFF, 1366, true);
        var hoa = signedIn("Chị Hoa", phong.id(), PositionRole.STAFF, 1366, true);
        nam.follow("Báo cáo");
        hoa.follow("Báo cáo");
        write(nam, "Đăng 03 tin, bài.");
        nam.sees("lưu lúc");
        write(hoa, "Đăng 05 tin, bài.");
        hoa.sees("Đăng 03 tin, bài.").sees("Anh Nam").isSound();
        assertThat(hoa.page().locator("textarea[name=result]").inputValue()).isEqualTo("Đăng 05 tin, bài.");
    }

    @Test
    void whatIsTypedOnALostConnectionIsStillThereAfterwards() {
        var staff =
                signedIn("Anh Nam", phong.id(), PositionRole.STAFF, 1366, true).follow("Báo cáo");
        staff.page().context().setOffline(true);
        staff.page().fill("textarea[name=result]", "Gõ khi mất mạng.");
        staff.page().context().setOffline(false);
        staff.page().reload();
        PlaywrightAssertions.assertThat(staff.page().locator("textarea[name=result]"))
                .hasValue("Gõ khi mất mạng.");
    }

    @Test
    void whoPressesAButtonWaitsForWhatSavesItself() {
        var head = signedIn("Bà Lan", phong.id(), PositionRole.HEAD, 1366, true).follow("Báo cáo");
        var held = new ArrayList<Route>();
        Predicate<String> line = address -> address.contains("/lines/");
        head.page().route(line, held::add);
        head.choose("Tình trạng", "DONE_IN_PERIOD");
        head.page().waitForCondition(() -> !held.isEmpty());
        head.fill(RESULT, "Đăng 03 tin, bài.").press("Lưu");
        head.page().unroute(line);
        held.forEach(Route::resume);
        head.sees("Đã lưu.").seesNot("vừa lưu nội dung khác");

        head.fill(RESULT, "Đăng 03 tin, bài và 02 phóng sự.").press("Gửi báo cáo");
        head.sees("Đã gửi").sees("Đăng 03 tin, bài và 02 phóng sự.");
    }

    @Test
    void whatOthersWroteMeanwhileIsNotWrittenOverByAButton() {
        var staff =
                signedIn("Anh Nam", phong.id(), PositionRole.STAFF, 1366, true).follow("Báo cáo");
        var head = signedIn("Bà Lan", phong.id(), PositionRole.HEAD, 1366, true).follow("Báo cáo");
        write(staff, "Đăng 03 tin, bài.");
        staff.sees("lưu lúc");
        head.fill(RESULT, "Đăng 05 tin, bài.").choose("Tình trạng", "DONE_IN_PERIOD");
        head.sees("vừa lưu nội dung khác").press("Gửi báo cáo");
        head.sees("Đăng 03 tin, bài.").seesNot("Đã gửi").press("Lưu");
        head.sees("Đã lưu.").press("Gửi báo cáo").sees("Đã gửi").sees("Đăng 05 tin, bài.");
    }

    @Test
    void whatIsRefusedIsNotSentPast() {
        var head = signedIn("Bà Lan", phong.id(), PositionRole.HEAD, 360, true).follow("Báo cáo");
        write(head, "Đăng 03 tin, bài.");
        head.sees("lưu lúc").fill(RESULT, "Đăng 05 tin, bài.");
        head.page().locator("details.more").first().evaluate("box => box.open = true");
        head.page().locator("[name=figureLabel]").first().fill("Tin, bài");
        head.page().locator("[name=figureAmount]").first().fill("nhiều");
        head.press("Gửi báo cáo").sees("không đọc được").seesNot("Đã gửi");
        head.page().locator("[name=figureAmount]").first().fill("5");
        head.press("Gửi báo cáo").sees("Đã gửi").sees("Đăng 05 tin, bài.");
    }

    @Test
    void whatIsTypedAfterTheSessionEndedIsThereAfterSigningInAgain() {
        var email = withAccount("Anh Nam", phong.id(), PositionRole.STAFF);
        var staff = seated(email, 1366, true).follow("Báo cáo");
        var page = staff.path();
        staff.page().context().clearCookies();
        staff.fill(RESULT, "Gõ khi phiên làm việc đã hết.").choose("Tình trạng", "DONE_IN_PERIOD");
        staff.sees("Chưa lưu được");
        staff.signIn(email, PASSWORD).open(page);
        PlaywrightAssertions.assertThat(staff.page().locator("textarea[name=result]"))
                .hasValue("Gõ khi phiên làm việc đã hết.");
    }

    @Test
    void leadershipGivesTheReportBackWithARemarkOnAParagraph() {
        var head = signedIn("Bà Lan", phong.id(), PositionRole.HEAD, 1366, true).follow("Báo cáo");
        write(head, "Đăng 03 tin, bài.");
        head.sees("lưu lúc").press("Gửi báo cáo").sees("Đã gửi");
        var at = "/periods/" + quarter.id() + "/consolidation";
        var clerk = signedIn("Chị Mai", vanPhong.id(), PositionRole.STAFF, 1366, true);
        clerk.open(at).press("Tổng hợp từ báo cáo đã gửi").sees("Đăng 03 tin, bài.");
        var box = clerk.page().locator("form[data-keep^=statement] textarea").first();
        box.fill("Viết lại mà chưa bấm lưu.");
        clerk.press("Trình Chánh Văn phòng kiểm tra").sees("Phần này chưa lưu");
        box.fill("Đăng 03 tin, bài.");
        clerk.page().locator("form[data-keep^=statement] button").first().press("Enter");
        clerk.sees("Đã lưu");
        clerk.press("Trình Chánh Văn phòng kiểm tra");
        var chief = signedIn("Ông Chánh", vanPhong.id(), PositionRole.HEAD, 768, true);
        chief.open(at).isSound().press("Đã kiểm tra, trình ký");
        var board = office.unit(UnitKind.LEADERSHIP, "Ban Giám đốc");
        var leader = signedIn("Ông Giám", board.id(), PositionRole.HEAD, 360, true);
        leader.open(at).isSound();
        leader.unfold("Chuyển lại kèm ý kiến").fill("Ý kiến", "Nêu rõ tên các tin, bài.");
        leader.page().locator("form[action$=return] button").press("Enter");
        leader.sees("Đã chuyển lại kèm ý kiến");
        clerk.open(at).sees("Nêu rõ tên các tin, bài.").isSound();
    }

    @Test
    void theOfficeChasesWhoHasNotSent() {
        clock.set(LocalDate.of(2021, 3, 9));
        var clerk = signedIn("Chị Mai", vanPhong.id(), PositionRole.HEAD, 1366, true);
        clerk.open("/periods/" + quarter.id() + "/chasing");
        clerk.sees("Phòng Đo lường").isSound();
        var letter = clerk.download("/periods/" + quarter.id() + "/chasing/letter?until=2021-03-12&format=docx");
        assertThat(letter).startsWith(0x50, 0x4b);
    }

    @Test
    void theMainPagesAreSoundInEnglishOnAPhone() {
        var clerk = signedIn("Chị Mai", vanPhong.id(), PositionRole.HEAD, 360, true);
        clerk.page().locator("button[name=language]").press("Enter");
        clerk.sees("My work");
        for (var path : List.of(
                "/my-work",
                "/plans",
                "/imports",
                "/overview",
                "/consolidation",
                "/chasing",
                "/organization",
                "/notifications",
                "/periods/" + quarter.id(),
                "/plans/" + quarter.plan(),
                "/plans/" + quarter.plan() + "/board",
                "/plans/" + quarter.plan() + "/periods",
                "/plans/" + quarter.plan() + "/amendments",
                "/periods/" + quarter.id() + "/consolidation")) {
            clerk.open(path).isSound();
        }
        PlaywrightAssertions.assertThat(clerk.page().locator("html")).hasAttribute("lang", "en");
    }

    private static void write(Seat seat, String result) {
        seat.choose("Tình trạng", "DONE_IN_PERIOD");
        seat.page().locator("textarea[name=result]").fill(result);
        seat.press("Lưu");
    }

    private Seat signedIn(String name, UnitId unit, PositionRole role, int width, boolean javaScript) {
        return seated(withAccount(name, unit, role), width, javaScript);
    }

    private String withAccount(String name, UnitId unit, PositionRole role) {
        var email = "p" + Ids.next() + "@thu.example";
        office.in(() -> {
            var person = people.add(name, Optional.of(email), Optional.empty(), office.administrator)
                    .orElseThrow();
            people.appoint(person.id(), unit, role, role.name(), SINCE, office.administrator)
                    .orElseThrow();
            var token =
                    accounts.invite(person, office.administrator).orElseThrow().token();
            return accounts.accept(token, PASSWORD, PASSWORD).orElseThrow();
        });
        return email;
    }

    private Seat seated(String email, int width, boolean javaScript) {
        var seat = new Seat(port, width, javaScript).signIn(email, PASSWORD);
        seats.add(seat);
        return seat;
    }
}
