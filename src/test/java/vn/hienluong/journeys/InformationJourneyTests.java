package vn.hienluong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.identity.Accounts;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;
import vn.hienluong.portal.Sites;
import vn.hienluong.redaction.paper.CorpusFiles;

/** From a question on a small screen to an answer with a redacted file, a refusal with its ground, and what the public reads. */
@InTheHouse
@Tag("journey")
class InformationJourneyTests {

    private static final double MAKING = 60_000;
    private static final String PASSWORD = "con sông bên cầu cũ";

    @Autowired
    Given given;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Sites sites;

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

    private Seat signedIn(Given.Office office, String name, Unit unit, PositionRole role) {
        var email = Ids.next() + "@example.org";
        var person = office.in(() -> people.add(name, Optional.of(email), Optional.empty(), office.administrator)
                .orElseThrow());
        office.in(() -> people.appoint(
                person.id(), unit.id(), role, role.name(), LocalDate.of(2010, 1, 1), office.administrator));
        office.in(() -> accounts.accept(
                accounts.invite(person, office.administrator).orElseThrow().token(), PASSWORD, PASSWORD));
        return seat(1366, true).signIn(email, PASSWORD);
    }

    private static void ask(Seat citizen, String wanted, boolean agree) {
        citizen.fill("Nội dung thông tin cần cung cấp", wanted)
                .fill("Họ và tên", "Trần Thị Lan")
                .fill("Nơi cư trú", "Khu phố 1, Đông Hà")
                .fill("Số căn cước công dân, chứng minh nhân dân hoặc hộ chiếu", "045123456789")
                .fill("Điện thoại", "0912 345 678");
        if (agree) {
            citizen.tick("Tôi đồng ý để cơ quan công khai câu hỏi và câu trả lời, không ghi tên tôi.");
        }
        citizen.press("Gửi yêu cầu");
    }

    private static String seen(Seat at, String pattern) {
        var found = Pattern.compile(pattern).matcher(at.page().content());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void aCitizenAsksOnASmallScreenWithoutAScriptAndTheOfficeAnswersWithARedactedFile() throws IOException {
        clock.set(LocalDate.of(2021, 3, 1));
        var office = given.anAgency();
        var vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        var phong = office.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học");
        var base = sites.of(office.id).orElseThrow().shown().path();

        // an agency that has nothing yet
        var looking = seat(360, true);
        for (var page : List.of(
                "/yeu-cau-thong-tin",
                "/yeu-cau-thong-tin/gui",
                "/yeu-cau-thong-tin/tra-cuu",
                "/thong-tin-da-cung-cap")) {
            looking.open(base + page).isSound().pictured("information-empty" + page.replace('/', '-'));
            looking.open(base + "/en" + page).seesNot("Gửi yêu cầu");
        }

        var citizen = seat(360, false).open(base);
        citizen.follow("Yêu cầu cung cấp thông tin").follow("Gửi yêu cầu cung cấp thông tin");
        ask(citizen, "Danh sách người nhận hỗ trợ đổi mới công nghệ năm 2020", true);
        citizen.sees("Yêu cầu cung cấp thông tin số 1/2021").sees("Hạn trả lời: 04/03/2021");
        citizen.pictured("information-receipt");
        var page = citizen.path();
        var pickup = seen(citizen, "<code>(\\d{8})</code>");
        var code = page.substring(page.lastIndexOf('/') + 1);
        assertThat(text(citizen.download(page + "/giay-tiep-nhan"))).contains(code, pickup);
        Files.createDirectories(Path.of("target", "journeys"));
        Files.write(Path.of("target", "journeys", "receipt.pdf"), citizen.download(page + "/giay-tiep-nhan"));

        var clerk = signedIn(office, "Chị Hương", vanPhong, PositionRole.STAFF);
        clerk.sees("Yêu cầu cung cấp thông tin số 1/2021");
        clerk.open("/information/requests").isSound().pictured("information-register");
        clerk.follow("1/2021").isSound().pictured("information-received");
        clerk.choose("Phân loại yêu cầu", "COMPLICATED").press("Phân loại").sees("Đã phân loại");
        clerk.choose("Giao đơn vị giải quyết", phong.id().toString())
                .press("Giao")
                .sees("Đã giao đơn vị.");
        clerk.press("Thông báo ngày trả lời").sees("Đã thông báo ngày trả lời.");
        clerk.unfold("Gia hạn").fill("Lý do gia hạn", "Chờ ý kiến của người nhận hỗ trợ");
        clerk.press("Gia hạn và thông báo").sees("Đã gia hạn và thông báo cho người yêu cầu.");
        clerk.isSound().pictured("information-extended");

        clerk.open("/redactions");
        clerk.give("Tệp PDF cần che thông tin", "danh-sach.pdf", "application/pdf", CorpusFiles.plain());
        clerk.press("Tải lên và đánh dấu").fill("Chữ cần che", "Nguyễn Văn An").press("Tìm và đánh dấu");
        clerk.sees("Đã đánh dấu 1 chỗ").press("Lập tệp đã che");
        PlaywrightAssertions.assertThat(clerk.page().locator("body"))
                .containsText("Đã tìm lại những gì", new LocatorAssertions.ContainsTextOptions().setTimeout(MAKING));
        clerk.open("/information/requests").follow("1/2021");
        clerk.page().locator("select[name='redacted']").selectOption(new SelectOption().setIndex(1));
        clerk.press("Thêm tệp").sees("Đã thêm tệp.").sees("tai-lieu-da-che.pdf");

        var head = signedIn(office, "Ông Trưởng", phong, PositionRole.HEAD);
        head.sees("Yêu cầu cung cấp thông tin số 1/2021").follow("Yêu cầu cung cấp thông tin số 1/2021");
        head.seesNot("045123456789");
        head.fill("Nội dung trả lời", "Danh sách đã che thông tin riêng của người nhận.");
        head.press("Lưu dự thảo").sees("Đã lưu dự thảo.").isSound().pictured("information-draft");
        head.unfold("Cung cấp thông tin").press("Gửi trả lời").sees("Đã cung cấp thông tin.");
        head.isSound().pictured("information-answered");

        var elsewhere = seat(360, false).open(base + "/yeu-cau-thong-tin");
        elsewhere.fill("Mã tra cứu", code).press("Tra cứu").sees("Gia hạn").seesNot("Danh sách");
        elsewhere.fill("Mã nhận", pickup).press("Mở").sees("Danh sách đã che thông tin riêng");
        elsewhere.pictured("information-opened");
        var file = elsewhere.download(seen(elsewhere, "href=\"([^\"]+/tep/[^\"]+)\""));
        assertThat(text(file)).doesNotContain("Nguyễn Văn An");
        looking.open(base + "/yeu-cau-thong-tin/" + code).isSound();

        clerk.open("/information/requests").follow("1/2021");
        clerk.unfold("Viết nội dung công khai").fill("Tiêu đề", "Hỗ trợ đổi mới công nghệ năm 2020");
        clerk.press("Gửi duyệt").sees("Chờ duyệt công khai");
        looking.open(base + "/thong-tin-da-cung-cap").seesNot("Hỗ trợ đổi mới công nghệ");
        var chief = signedIn(office, "Ông Chánh", vanPhong, PositionRole.HEAD);
        chief.open("/information/requests").follow("1/2021").isSound().pictured("information-approve");
        chief.press("Duyệt công khai").sees("Đã công khai.");
        looking.open(base + "/thong-tin-da-cung-cap").isSound().pictured("information-log");
        looking.follow("Hỗ trợ đổi mới công nghệ năm 2020")
                .isSound()
                .seesNot("Lan")
                .pictured("information-entry");
        looking.open(base + "/tim-kiem?q=ho+tro+doi+moi")
                .sees("Hỗ trợ đổi mới công nghệ năm 2020")
                .isSound();

        citizen.open(base + "/yeu-cau-thong-tin/gui");
        ask(citizen, "Hồ sơ dự thầu của doanh nghiệp khác", false);
        chief.open("/information/requests").follow("2/2021");
        chief.unfold("Từ chối").choose("Căn cứ từ chối (Điều 28)", "CONDITIONS_NOT_MET");
        chief.fill("Lý do cụ thể", "Hồ sơ có bí mật kinh doanh.");
        chief.press("Từ chối và trả lời").sees("Đã từ chối.").isSound().pictured("information-refused");
        citizen.open(citizen.path()).sees("Điều 28 khoản 1 điểm a và Điều 7").sees("khiếu nại, khởi kiện");
        citizen.pictured("information-refused-citizen");
        var link = seen(chief, "href=\"([^\"]+/letter\\?format=pdf)\"");
        Files.write(Path.of("target", "journeys", "refusal.pdf"), chief.download(link));
        chief.open("/information/board").isSound().pictured("information-board");
        clerk.open("/information/requests/new").isSound().pictured("information-new");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
