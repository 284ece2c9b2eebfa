package vn.hienluong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.identity.Accounts;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/** A duty is missed, seen, cured by a posting, and its minutes are checked by somebody who holds them. */
@InTheHouse
@Tag("journey")
class DisclosureJourneyTests {

    private static final String PASSWORD = "con sông bên cầu cũ";
    private static final LocalDate TODAY = LocalDate.of(2021, 3, 1);

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

    @AfterEach
    void leave() {
        seats.forEach(Seat::leave);
    }

    private Seat seat(int width, boolean javaScript) {
        var seat = new Seat(port, width, javaScript);
        seats.add(seat);
        return seat;
    }

    /** axe is a script itself: it cannot look at a page that runs none. */
    private static Seat sound(Seat at, boolean javaScript) {
        return javaScript ? at.isSound() : at;
    }

    @Test
    void aMissedDutyIsSeenAndCuredAndItsMinutesAreProvedByCodeAndByFile() throws Exception {
        clock.set(TODAY);
        var office = given.anAgency();
        var vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        var email = Ids.next() + "@example.org";
        var mai = office.in(() -> people.add("Chị Mai", Optional.of(email), Optional.empty(), office.administrator)
                .orElseThrow());
        office.in(() -> people.appoint(
                mai.id(),
                vanPhong.id(),
                PositionRole.HEAD,
                "Chánh Văn phòng",
                LocalDate.of(2010, 1, 1),
                office.administrator));
        office.in(() -> accounts.accept(
                accounts.invite(mai, office.administrator).orElseThrow().token(), PASSWORD, PASSWORD));
        givenPlan.plan(
                office, office.actor(mai), GivenPlan.task("1", "Tuyên truyền", GivenPlan.ongoing(), vanPhong.id()));

        var desk = seat(1366, true).signIn(email, PASSWORD);
        desk.sees("Công khai: 15/KH-STN").pictured("disclosure-my-work").isSound();
        desk.open("/disclosures/board")
                .sees("Chưa công khai")
                .pictured("disclosure-board")
                .isSound();
        desk.follow("1")
                .sees("15/KH-STN: Kế hoạch thử nghiệm năm 2021")
                .pictured("disclosure-list")
                .isSound();
        desk.open("/disclosures?duty=plan.inside").follow("15/KH-STN");
        desk.sees("quá hạn từ 28/01/2021").pictured("disclosure-item").isSound();
        desk.fill("Địa điểm niêm yết", "bảng tin tầng 1");
        desk.fill("Danh mục tài liệu niêm yết", "Kế hoạch số 15/KH-STN ngày 20/01/2021");
        desk.fill("Người chứng kiến", "Bà Lê Thị Lan, Chủ tịch Công đoàn cơ sở");
        desk.press("Niêm yết và lập biên bản").sees("Đã ghi nhận niêm yết và lập biên bản.");
        desk.sees("Chậm").pictured("disclosure-posted").isSound();
        var link = desk.page().locator("a:has-text('Biên bản niêm yết (PDF)')").getAttribute("href");
        var minutes = desk.download(link);
        java.nio.file.Files.createDirectories(java.nio.file.Path.of("target", "journeys"));
        java.nio.file.Files.write(java.nio.file.Path.of("target", "journeys", "minutes.pdf"), minutes);
        java.nio.file.Files.write(
                java.nio.file.Path.of("target", "journeys", "minutes.docx"),
                desk.download(link.replace("pdf", "docx")));
        var code = desk.page().locator("a[href^='/kiem-tra/']").first().textContent();
        try (var document = Loader.loadPDF(minutes)) {
            assertThat(new PDFTextStripper().getText(document)).contains(code);
        }
        desk.open("/disclosures/duties").pictured("disclosure-duties").isSound();
        desk.open("/links").pictured("links").isSound();
        desk.open("/disclosures/new").pictured("disclosure-new").isSound();

        for (boolean javaScript : new boolean[] {true, false}) {
            var name = "check-" + (javaScript ? "script" : "plain");
            var citizen = seat(javaScript ? 360 : 768, javaScript).open("/kiem-tra");
            sound(citizen, javaScript).pictured(name);
            citizen.choose("Cơ quan", office.id.toString());
            citizen.fill("Mã kiểm tra", code.toLowerCase(Locale.ROOT)).press("Kiểm tra");
            citizen.sees("Kết quả kiểm tra mã " + code)
                    .sees("Hiện đang công khai")
                    .sees("Nội bộ cơ quan");
            sound(citizen.seesNot("Chị Mai"), javaScript).pictured(name + "-code");
            citizen.open("/kiem-tra").page().locator("#f-file-agency").selectOption(office.id.toString());
            citizen.give("Tệp", "bien-ban.pdf", "application/pdf", minutes);
            citizen.page().locator("form[data-digest] button").press("Enter");
            sound(citizen.sees("Tệp này đã được cơ quan công khai"), javaScript).pictured(name + "-file");
            assertThat(citizen.path().contains("sha256="))
                    .as("only a digest travels")
                    .isEqualTo(javaScript);
        }
        var telephone = seat(360, true).signIn(email, PASSWORD);
        for (var page :
                List.of("/disclosures?standing=ALL", "/disclosures/board", "/disclosures/duties", "/disclosures/new")) {
            telephone
                    .open(page)
                    .pictured("narrow" + page.replaceAll("\\W", "-"))
                    .isSound();
        }
    }
}
