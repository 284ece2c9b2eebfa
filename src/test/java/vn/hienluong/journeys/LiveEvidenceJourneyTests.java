package vn.hienluong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
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
import vn.hienluong.identity.Accounts;
import vn.hienluong.obligations.NewPeriod;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodKind;
import vn.hienluong.obligations.Periods;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.plans.PlanId;
import vn.hienluong.platform.Ids;

/** A period opens, a line is filled, somebody changes the figure, and the department's paper leads back to the records. */
@InTheHouse
@Tag("journey")
class LiveEvidenceJourneyTests {

    private static final String PASSWORD = "mot-mat-khau-du-dai-2021";
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

    @Autowired
    Periods periods;

    @LocalServerPort
    int port;

    private final List<Seat> seats = new ArrayList<>();
    private Given.Office office;
    private Unit vanPhong;
    private Unit phong;
    private PlanId plan;
    private Period quarter;

    @BeforeEach
    void aPlannedQuarter() {
        clock.set(LocalDate.of(2021, 2, 22));
        office = given.anAgency();
        vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        phong = office.unit(UnitKind.DIVISION, "Phòng Đo lường");
        var clerk = office.actor("Chị Hương", vanPhong.id(), PositionRole.STAFF);
        plan = givenPlan.plan(
                office, clerk, GivenPlan.task("1", "Xây dựng Kế hoạch năm 2021", GivenPlan.ongoing(), phong.id()));
        quarter = office.in(() -> periods.plan(
                        plan,
                        new NewPeriod(
                                "2021-Q1",
                                PeriodKind.QUARTER,
                                "quý I năm 2021",
                                LocalDate.of(2021, 1, 1),
                                LocalDate.of(2021, 3, 31),
                                LocalDate.of(2021, 2, 28),
                                LocalDate.of(2021, 3, 5),
                                Optional.empty(),
                                LocalDate.of(2021, 2, 13)),
                        clerk)
                .orElseThrow());
    }

    @AfterEach
    void leave() {
        seats.forEach(Seat::leave);
    }

    private Seat signedIn(String name, Unit unit, PositionRole role, int width, boolean javaScript) {
        var email = Ids.next() + "@example.org";
        var person = office.in(() -> people.add(name, Optional.of(email), Optional.empty(), office.administrator)
                .orElseThrow());
        office.in(() -> people.appoint(person.id(), unit.id(), role, "", SINCE, office.administrator));
        office.in(() -> accounts.accept(
                accounts.invite(person, office.administrator).orElseThrow().token(), PASSWORD, PASSWORD));
        var seat = new Seat(port, width, javaScript);
        seats.add(seat);
        return seat.signIn(email, PASSWORD);
    }

    private void opened(Seat clerk) {
        clerk.open("/plans/" + plan + "/measures").press("Đề xuất lại từ nội dung nhiệm vụ");
        clerk.sees("Kế hoạch đã ban hành").press("Xác nhận tất cả").sees("Đã xác nhận");
        clerk.open("/periods/" + quarter.id()).press("Mở kỳ báo cáo").sees("Phòng Đo lường");
    }

    private static String text(byte[] docx) {
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void aFigureGoesFromTheRecordsToThePaperAndBack() {
        var clerk = signedIn("Chị Mai", vanPhong, PositionRole.STAFF, 1366, true);
        opened(clerk);

        var head = signedIn("Bà Lan", phong, PositionRole.HEAD, 360, true).follow("Báo cáo");
        head.sees("Số liệu của hệ thống").sees("1 kế hoạch").isSound();
        assertThat(head.page().locator("textarea[name=result]").inputValue())
                .isEqualTo("Trong kỳ đã ban hành và đưa vào theo dõi 01 kế hoạch.");
        head.unfold("Sửa số");
        head.fill("Số liệu", "2").fill("Vì sao khác số của hệ thống", "Còn một kế hoạch giấy.");
        head.press("Ghi số sửa tay").sees("Hệ thống đếm được 1 kế hoạch").isSound();
        head.choose("Tình trạng", "DONE_IN_PERIOD").press("Lưu").sees("lưu lúc");
        head.press("Gửi báo cáo").sees("Đã gửi").sees("Sửa tay").isSound();

        var at = "/periods/" + quarter.id() + "/consolidation";
        clerk.open(at).press("Tổng hợp từ báo cáo đã gửi").sees("02 kế hoạch").isSound();
        clerk.unfold("Nguồn").follow("Mở nguồn số liệu, tính lại và đối chiếu");
        clerk.sees("Hệ thống đếm được: 1 kế hoạch").isSound();
        clerk.follow("Tính lại và đối chiếu")
                .sees("Tính lại vẫn đúng các bản ghi đó")
                .isSound();
        clerk.follow("Mở 1 bản ghi đã đếm")
                .sees("15/KH-STN Kế hoạch thử nghiệm năm 2021")
                .isSound();
        clerk.follow("Kế hoạch đã ban hành và đưa vào theo dõi")
                .sees("Từ đầu năm đến nay")
                .isSound();

        assertThat(text(clerk.download(at + "/paper?as=docx&internal=SOURCES")))
                .contains("Sửa tay thành 2 kế hoạch (Bà Lan: Còn một kế hoạch giấy.).")
                .contains("Bản ghi: 15/KH-STN Kế hoạch thử nghiệm năm 2021 (20/01/2021).")
                .contains("Tính lại khi in phụ lục này: không đổi.");
    }

    @Test
    void withoutJavaScriptTheFilledLineIsSentAsWell() {
        opened(signedIn("Chị Mai", vanPhong, PositionRole.STAFF, 768, false));
        var head = signedIn("Bà Lan", phong, PositionRole.HEAD, 768, false).follow("Báo cáo");
        head.press("Lấy lại số liệu").sees("Nội dung bạn viết không thay đổi");
        head.choose("Tình trạng", "DONE_IN_PERIOD").press("Lưu").press("Gửi báo cáo");
        head.sees("Trong kỳ đã ban hành và đưa vào theo dõi 01 kế hoạch.");
    }

    @Test
    void thePagesOfFiguresAreSoundInBothLanguagesAtEveryWidth() {
        for (int width : new int[] {360, 768, 1366}) {
            var clerk = signedIn("Chị Mai " + width, vanPhong, PositionRole.STAFF, width, true);
            for (var path : List.of(
                    "/measures",
                    "/measures/reports.measured.on-time",
                    "/measures/plans.measured.started/records",
                    "/plans/" + plan + "/measures")) {
                clerk.open(path).isSound();
            }
        }
    }
}
