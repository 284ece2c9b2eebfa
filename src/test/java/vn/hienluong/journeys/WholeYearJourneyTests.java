package vn.hienluong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;
import vn.hienluong.HienLuong;
import vn.hienluong.TestClock;
import vn.hienluong.identity.Setup;

/**
 * An empty installation, a browser, and a plan of one's own: from the link of the first start to the report of the
 * year, with a return, an amendment and a merger on the way. The figures of the year are those of its periods.
 */
@SpringBootTest(
        classes = HienLuong.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hienluong.data=target/test-data/empty", "hienluong.db.durable=false"})
@ContextConfiguration(initializers = WholeYearJourneyTests.EmptyFolder.class)
@Import(TestClock.Configuration.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
@Tag("journey")
class WholeYearJourneyTests {

    static final class EmptyFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                FileSystemUtils.deleteRecursively(Path.of("target", "test-data", "empty"));
            } catch (IOException inUse) {
                throw new IllegalStateException(inUse);
            }
        }
    }

    private static final String PASSWORD = "nui-song-bien-troi-2022";

    @Autowired
    TestClock clock;

    @Autowired
    Setup setup;

    @LocalServerPort
    int port;

    private final Map<String, Seat> seats = new HashMap<>();

    @AfterAll
    void leave() {
        seats.values().forEach(Seat::leave);
    }

    @Test
    void aYearOfAPlanFromAnEmptyInstallation() throws IOException {
        clock.set(LocalDate.of(2022, 1, 17));
        found();
        unitsAndPeople();
        var plan = trackThePlan();

        clock.set(LocalDate.of(2022, 2, 21));
        var first = period(plan, "2022-Q1");
        reportsOfTheFirstQuarter(first);
        var paper = issue(first, "12", "04/03/2022");
        assertThat(paper).contains("Lượt viên chức: 30 lượt").contains("48 phiếu");

        amendTheFourthTask(plan);
        mergeTheTwoDivisions();

        clock.set(LocalDate.of(2022, 5, 23));
        var second = period(plan, "2022-Q2");
        reportsOfTheSecondQuarter(second);
        paper = issue(second, "31", "06/06/2022");
        assertThat(paper)
                .contains("Phòng Kế hoạch - Điều dưỡng")
                .contains("Lũy kế từ đầu năm: Lượt viên chức: 52 lượt");

        clock.set(LocalDate.of(2022, 11, 1));
        var year = period(plan, "2022-Y");
        reportsOfTheYear(year);
        paper = issue(year, "77", "16/11/2022");
        assertThat(paper).contains("Lũy kế từ đầu năm: Lượt viên chức: 70 lượt");
        reconcile(plan, year);
    }

    // --- the first day ---------------------------------------------------------------------------------------------

    private void found() {
        var admin = new Seat(port, 1366, true);
        admin.open(setup.open().orElseThrow())
                .isSound()
                .fill("Tên cơ quan", "Trung tâm Y tế An Sơn")
                .fill("Tên gọi tắt", "TTYT An Sơn")
                .fill("Chữ viết tắt trong ký hiệu văn bản", "TTYT")
                .fill("Cơ quan chủ quản", "Sở Y tế tỉnh An Sơn")
                .fill("Địa danh", "An Sơn")
                .fill("Tên đơn vị tổng hợp báo cáo", "Văn phòng")
                .fill("Họ và tên", "Vũ Quản Trị")
                .fill("Thư điện tử", "quantri@ansontt.example")
                .press("Khởi tạo");
        admin.fill("Mật khẩu mới", PASSWORD).fill("Nhập lại mật khẩu", PASSWORD).press("Lưu mật khẩu");
        admin.signIn("quantri@ansontt.example", PASSWORD);
        seats.put("admin", admin);
        assertThat(setup.open()).isEmpty();
    }

    private void unitsAndPeople() {
        unit("Ban Giám đốc", "LEADERSHIP", false);
        unit("Phòng Kế hoạch", "DIVISION", true);
        unit("Phòng Điều dưỡng", "DIVISION", true);
        unit("Trung tâm Dữ liệu", "CENTRE", true);
        person("leader", "Trần Giám Đốc", "Ban Giám đốc", "HEAD");
        person("chief", "Lê Chánh", "Văn phòng", "HEAD");
        person("office", "Ngô Tổng Hợp", "Văn phòng", "STAFF");
        person("clerk", "Đỗ Văn Thư", "Văn phòng", "CLERK");
        person("planning", "Bùi Kế Hoạch", "Phòng Kế hoạch", "HEAD");
        person("nursing", "Hồ Điều Dưỡng", "Phòng Điều dưỡng", "HEAD");
        person("centre", "Phan Dữ Liệu", "Trung tâm Dữ liệu", "HEAD");
        seats.get("admin").open("/organization").sees("Trung tâm Dữ liệu").isSound();
    }

    private void unit(String name, String kind, boolean counts) {
        var admin = seats.get("admin").open("/organization/units/new");
        admin.fill("Tên", name).choose("Loại", kind).fill("Từ ngày", "2022-01-01");
        admin.page().locator("[name=counts]").setChecked(counts);
        admin.press("Thêm phòng, đơn vị").sees(name);
    }

    private void person(String seat, String name, String unit, String role) {
        var admin = seats.get("admin").open("/organization/people");
        var email = seat + "@ansontt.example";
        admin.fill("Họ và tên", name).fill("Thư điện tử", email).press("Thêm người");
        admin.open("/organization/people").follow(name).unfold("Giao vị trí công tác");
        admin.page()
                .locator("[name=unit]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(unit));
        admin.choose("Vai trò", role);
        admin.page().locator("form[action$=positions] button").press("Enter");
        admin.sees("Đã giao vị trí công tác");
        admin.follow("Mời đăng nhập").press("Tạo liên kết");
        var link = admin.page().locator("#link").inputValue();
        var guest = new Seat(port, 1366, true);
        guest.open(link.replaceFirst("^https?://[^/]+", ""));
        guest.fill("Mật khẩu mới", PASSWORD).fill("Nhập lại mật khẩu", PASSWORD).press("Lưu mật khẩu");
        seats.put(seat, guest.signIn(email, PASSWORD));
    }

    // --- the plan --------------------------------------------------------------------------------------------------

    private String trackThePlan() {
        var office = seats.get("office").open("/imports");
        office.give(
                "Bản kế hoạch đã ký",
                "ke-hoach-19.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                PlanOfACentre.docx());
        office.press("Đọc kế hoạch");
        office.sees("Bản đọc Kế hoạch số 19/KH-TTYT")
                .sees("Khảo sát sự hài lòng")
                .isSound();
        var doubtful = office.page().locator("#task-2 select[name=leadUnit]").first();
        if (doubtful.inputValue().isEmpty()) {
            doubtful.selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Phòng Điều dưỡng"));
            office.page().locator("#task-2 form button:has-text('Lưu')").press("Enter");
            office.sees("Đã lưu chỗ sửa");
        }
        office.press("Đưa vào theo dõi");
        office.sees("Đã đưa kế hoạch vào theo dõi");
        var plan = office.path().replaceFirst("/plans/([^/?#]+).*", "$1");
        office.open("/plans/" + plan).sees("Quy chế").isSound();
        return plan;
    }

    private String period(String plan, String code) {
        var office = seats.get("office").open("/plans/" + plan + "/periods");
        office.page().locator("tr:has-text('" + code + "') th a").press("Enter");
        office.page().waitForURL("**/periods/*");
        if (office.page().locator("button:has-text('Mở kỳ báo cáo')").count() > 0) {
            office.press("Mở kỳ báo cáo").sees("Đã mở kỳ báo cáo");
        }
        return office.path().replaceFirst("/periods/([^/?#]+).*", "$1");
    }

    // --- what units write ------------------------------------------------------------------------------------------

    /** One line of the report that is open: its figures as label, amount, measure and since January. */
    private static void write(Seat seat, String task, String status, String result, String... figure) {
        var line = seat.page().locator(".report-line:has-text('" + task + "')");
        line.locator("[name=status]").selectOption(status);
        line.locator("[name=result]").fill(result);
        if (figure.length > 0) {
            line.locator("details.more").evaluate("box => box.open = true");
            var names = List.of("figureLabel", "figureAmount", "figureMeasure", "figureSince");
            for (int i = 0; i < figure.length; i++) {
                line.locator("[name=" + names.get(i) + "]").first().fill(figure[i]);
            }
        }
        line.locator("button:has-text('Lưu')").first().press("Enter");
        seat.page().waitForLoadState();
        seat.sees("lưu lúc");
    }

    private Seat openReport(String seat) {
        var writer = seats.get(seat).open("/my-work");
        writer.page().locator("a.work-title:has-text('Báo cáo')").first().press("Enter");
        writer.page().waitForURL("**/reports/*");
        return writer;
    }

    private static void send(Seat seat) {
        seat.press("Gửi báo cáo").sees("Đã gửi");
    }

    private void receiveAll(String period) {
        var office = seats.get("office");
        for (int guard = 0; guard < 6; guard++) {
            office.open("/periods/" + period);
            var sent = office.page().locator("tr:has(.badge-state:text-is('Đã gửi')) th a");
            if (sent.count() == 0) {
                return;
            }
            sent.first().press("Enter");
            office.page().waitForURL("**/reports/*");
            office.press("Tiếp nhận").sees("Đã tiếp nhận");
        }
    }

    private void reportsOfTheFirstQuarter(String period) {
        var planning = openReport("planning");
        write(planning, "niêm yết thủ tục", "DONE_IN_PERIOD", "Niêm yết 62 thủ tục tại khu khám bệnh.");
        write(
                planning,
                "Tập huấn",
                "DONE_IN_PERIOD",
                "Tổ chức 01 lớp tập huấn kỹ năng giao tiếp cho 12 lượt viên chức.",
                "Lượt viên chức",
                "12",
                "lượt",
                "12");
        planning.isSound();
        send(planning);

        var nursing = openReport("nursing");
        write(nursing, "Khảo sát", "DONE_IN_PERIOD", "Phát phiếu khảo sát tại các khoa.");
        write(
                nursing,
                "Tập huấn",
                "DONE_IN_PERIOD",
                "Tổ chức 01 lớp tập huấn kỹ năng giao tiếp cho 18 lượt viên chức.",
                "Lượt viên chức",
                "18",
                "lượt",
                "18");
        send(nursing);
        giveBackAndSendAgain(period);

        var centre = openReport("centre");
        write(
                centre,
                "đặt lịch khám",
                "DONE_IN_PERIOD",
                "Tiếp nhận 240 lượt đặt lịch khám.",
                "Lượt đặt lịch",
                "240",
                "lượt",
                "240");
        send(centre);

        var chief = openReport("chief");
        write(chief, "quy chế tiếp công dân", "IN_PROGRESS", "Đã dự thảo, lấy ý kiến 06 khoa, phòng.");
        send(chief);
        receiveAll(period);
    }

    private void giveBackAndSendAgain(String period) {
        var office = seats.get("office").open("/periods/" + period);
        office.page().locator("th a:has-text('Phòng Điều dưỡng')").press("Enter");
        office.page().waitForURL("**/reports/*");
        office.unfold("Đề nghị bổ sung, chỉnh sửa");
        office.fill("Nội dung đề nghị bổ sung, chỉnh sửa", "Bổ sung số phiếu khảo sát.");
        office.page()
                .locator("form[action$=receipt] button:has-text('Đề nghị bổ sung')")
                .press("Enter");
        office.sees("Đề nghị bổ sung, chỉnh sửa");

        var nursing = openReport("nursing").sees("Bổ sung số phiếu khảo sát.");
        write(nursing, "Khảo sát", "DONE_IN_PERIOD", "Khảo sát 48 phiếu tại các khoa, 46 phiếu hài lòng.");
        send(nursing);
    }

    private void reportsOfTheSecondQuarter(String period) {
        var merged = openReport("planning");
        merged.sees("Phòng Kế hoạch - Điều dưỡng").sees("lũy kế đến hết kỳ trước là 30");
        write(merged, "niêm yết thủ tục", "DONE_IN_PERIOD", "Phòng Kế hoạch - Điều dưỡng niêm yết bổ sung 03 thủ tục.");
        write(merged, "Khảo sát", "DONE_IN_PERIOD", "Khảo sát 50 phiếu, 47 phiếu hài lòng.");
        write(
                merged,
                "Tập huấn",
                "DONE_IN_PERIOD",
                "Tổ chức 01 lớp tập huấn cho 22 lượt viên chức.",
                "Lượt viên chức",
                "22",
                "lượt",
                "52");
        send(merged);
        var centre = openReport("centre").sees("qua điện thoại và trực tuyến");
        write(
                centre,
                "đặt lịch khám",
                "DONE_IN_PERIOD",
                "Tiếp nhận 310 lượt đặt lịch khám.",
                "Lượt đặt lịch",
                "310",
                "lượt",
                "550");
        send(centre);
        var chief = openReport("chief");
        write(chief, "quy chế tiếp công dân", "COMPLETED", "Ban hành Quy chế kèm theo Quyết định số 88/QĐ-TTYT.");
        var line = chief.page().locator(".report-line:has-text('quy chế tiếp công dân')");
        line.locator("details.more").evaluate("box => box.open = true");
        line.locator("[name=doneOn]").fill("2022-05-20");
        line.locator("button:has-text('Lưu')").first().press("Enter");
        send(chief);
        receiveAll(period);
    }

    private void reportsOfTheYear(String period) {
        var merged = openReport("planning");
        write(merged, "niêm yết thủ tục", "DONE_IN_PERIOD", "Niêm yết 65/65 thủ tục.");
        write(merged, "Khảo sát", "DONE_IN_PERIOD", "Khảo sát 52 phiếu.");
        write(
                merged,
                "Tập huấn",
                "DONE_IN_PERIOD",
                "Tổ chức 01 lớp tập huấn cho 18 lượt viên chức.",
                "Lượt viên chức",
                "18",
                "lượt",
                "70");
        send(merged);
        var centre = openReport("centre");
        write(
                centre,
                "đặt lịch khám",
                "DONE_IN_PERIOD",
                "Tiếp nhận 450 lượt đặt lịch khám.",
                "Lượt đặt lịch",
                "450",
                "lượt",
                "1.000");
        send(centre);
        var chief = openReport("chief").seesNot("Ban hành quy chế tiếp công dân");
        send(chief);
        receiveAll(period);
    }

    // --- to the signature ------------------------------------------------------------------------------------------

    /** Consolidates, checks, signs off and issues; gives back the text of the paper. */
    private String issue(String period, String number, String date) throws IOException {
        var at = "/periods/" + period + "/consolidation";
        var office = seats.get("office").open(at);
        office.press("Tổng hợp từ báo cáo đã gửi").sees("Đã tổng hợp").isSound();
        office.press("Trình Chánh Văn phòng kiểm tra");
        seats.get("chief").open(at).press("Đã kiểm tra, trình ký").sees("Đã trình ký");
        seats.get("leader").open(at).press("Duyệt").sees("Đã duyệt");
        var day = date.split("/");
        clock.set(LocalDate.of(Integer.parseInt(day[2]), Integer.parseInt(day[1]), Integer.parseInt(day[0])));
        var clerk = seats.get("clerk").open(at);
        clerk.fill("Số", number).fill("Ngày văn bản", day[2] + "-" + day[1] + "-" + day[0]);
        clerk.press("Ban hành").sees("Đã ban hành: số " + number);
        clerk.isSound();
        try (var paper = new XWPFDocument(new ByteArrayInputStream(clerk.download(at + "/paper?as=docx")));
                var words = new XWPFWordExtractor(paper)) {
            return words.getText();
        }
    }

    // --- what changes in a year ------------------------------------------------------------------------------------

    private void amendTheFourthTask(String plan) {
        var centre = seats.get("centre").open("/plans/" + plan);
        centre.follow("Vận hành đặt lịch khám trực tuyến").follow("Đề nghị điều chỉnh nhiệm vụ");
        centre.fill("Nội dung đề nghị điều chỉnh", "Thêm kênh điện thoại.")
                .fill("Lý do", "Nhiều người cao tuổi không dùng mạng.")
                .press("Gửi đề nghị");
        var office = seats.get("chief").open("/plans/" + plan + "/amendments").follow("Thêm kênh điện thoại.");
        var at = office.path();
        office.press("Trình Lãnh đạo").sees("Chờ Lãnh đạo");
        seats.get("leader").open(at).press("Đồng ý").sees("Đã đồng ý");
        seats.get("chief")
                .open(at)
                .fill("Số, ký hiệu văn bản", "25/QĐ-TTYT")
                .fill("Ngày văn bản", "2022-03-04")
                .fill("Áp dụng từ ngày", "2022-04-01")
                .fill("Nội dung, nhiệm vụ", "Vận hành đặt lịch khám qua điện thoại và trực tuyến")
                .press("Áp dụng điều chỉnh")
                .sees("Đã điều chỉnh");
    }

    private void mergeTheTwoDivisions() {
        clock.set(LocalDate.of(2022, 4, 4));
        var admin = seats.get("admin").open("/organization/mergers/new");
        admin.tick("Phòng Kế hoạch").tick("Phòng Điều dưỡng");
        admin.fill("Tên", "Phòng Kế hoạch - Điều dưỡng")
                .choose("Loại", "DIVISION")
                .fill("Từ ngày", "2022-04-10");
        admin.page().locator("[name=counts]").check();
        admin.fill("Văn bản quyết định", "Quyết định số 30/QĐ-TTYT ngày 01/4/2022")
                .press("Hợp nhất");
        admin.sees("Phòng Kế hoạch - Điều dưỡng");
        clock.set(LocalDate.of(2022, 4, 11));
        admin.open("/organization/people").follow("Bùi Kế Hoạch").unfold("Giao vị trí công tác");
        admin.page()
                .locator("[name=unit]")
                .selectOption(
                        new com.microsoft.playwright.options.SelectOption().setLabel("Phòng Kế hoạch - Điều dưỡng"));
        admin.choose("Vai trò", "HEAD");
        admin.page().locator("form[action$=positions] button").press("Enter");
        admin.sees("Đã giao vị trí công tác");
    }

    /** The board, the public page and the table of sendings tell the same year. */
    private void reconcile(String plan, String year) {
        seats.get("leader").open("/overview").isSound();
        seats.get("office")
                .open("/plans/" + plan + "/board")
                .sees("Hiển thị 5/5 nhiệm vụ")
                .isSound();
        seats.get("office").open("/periods/" + year).sees("3/3").sees("Đã khóa").isSound();
        var citizen = new Seat(port, 360, true);
        citizen.open("/ket-qua/TTYT").sees("Niêm yết 65/65 thủ tục.").isSound();
        citizen.leave();
    }
}
