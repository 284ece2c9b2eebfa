package vn.hienluong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
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
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/** A text on its way to the public by four hands, in a real browser; once with a toolbar, once without any script. */
@InTheHouse
@Tag("journey")
class PublishingJourneyTests {

    private static final String PASSWORD = "con sông bên cầu cũ";
    private static final LocalDate SINCE = LocalDate.of(2010, 1, 1);

    /** As Word puts a list and a table into the clipboard. */
    private static final String FROM_WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
            <p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:14.0pt'>Kết quả</span></b></p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>Việc một</p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>Việc hai</p>
            <table class=MsoTableGrid border=1><tr><td colspan=2 style='width:10pt'><p class=MsoNormal>Cả hai cột</p></td></tr><tr><td>a</td><td>b</td></tr></table>
            <!--EndFragment--></body></html>
            """;

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
    private Unit chancery;
    private Unit division;

    @BeforeEach
    void anAgency() {
        clock.set(LocalDate.of(2021, 3, 1));
        office = given.anAgency();
        chancery = office.unit(UnitKind.OFFICE, "Văn phòng");
        division = office.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học");
    }

    @AfterEach
    void leave() {
        seats.forEach(Seat::leave);
    }

    private Seat seat(int width, boolean javaScript, String name, Unit unit, PositionRole role) {
        var email = Ids.next() + "@example.org";
        var person = office.in(() -> people.add(name, Optional.of(email), Optional.empty(), office.administrator))
                .orElseThrow();
        office.in(() -> people.appoint(person.id(), unit.id(), role, "", SINCE, office.administrator));
        office.in(() -> accounts.accept(
                accounts.invite(person, office.administrator).orElseThrow().token(), PASSWORD, PASSWORD));
        var seat = new Seat(port, width, javaScript);
        seats.add(seat);
        return seat.signIn(email, PASSWORD);
    }

    @Test
    void aTextIsWrittenWithAToolbarApprovedByAnotherAndPublished() throws IOException {
        var lan = seat(1366, true, "Lan", division, PositionRole.STAFF);
        lan.open("/publications").sees("Chưa có nội dung nào").isSound().pictured("publications-none");
        lan.open("/publications/new").isSound().pictured("publications-new");
        lan.choose("Loại nội dung", "Tin tức").fill("Tiêu đề", "Tổng kết quý I").press("Bắt đầu soạn");
        var page = lan.page();
        assertThat(page.locator(".jodit-wysiwyg").first()).isVisible();
        paste(lan);
        assertThat(page.locator(".jodit-wysiwyg ul > li").first()).hasText("Việc một");
        assertThat(page.locator(".jodit-wysiwyg td[colspan='2']")).hasText("Cả hai cột");
        lan.isSound();
        lan.press("Lưu").sees("Đã lưu");
        assertThat(page.locator(".jodit-wysiwyg .align-center")).hasText("Kết quả");
        lan.give("Thêm hình (JPEG, PNG)", "hội nghị.png", "image/png", png());
        page.locator("#f-alt").fill("Đại biểu dự hội nghị");
        lan.press("Tải hình lên").sees("Đã thêm hình").isSound().pictured("publications-edit");
        lan.follow("Đến bước trình duyệt").isSound().pictured("publications-show");
        lan.press("Trình lãnh đạo đơn vị").sees("Đã trình lãnh đạo đơn vị");
        var at = lan.path();
        var head = seat(768, true, "Trưởng phòng Minh", division, PositionRole.HEAD);
        head.open("/my-work")
                .sees("Tổng kết quý I")
                .open(at)
                .isSound()
                .pictured("publications-review")
                .press("Duyệt nội dung")
                .sees("Đã duyệt nội dung");
        var chief = seat(360, true, "Chánh Văn phòng", chancery, PositionRole.HEAD);
        chief.open(at)
                .isSound()
                .pictured("publications-approve")
                .press("Phê duyệt")
                .sees("Đã phê duyệt");
        chief.press("Xuất bản").sees("Công khai từ 09:00 01/03/2021").isSound();
        chief.follow("Xem như người đọc").sees("Việc hai").isSound().pictured("publications-preview");
        chief.open("/publications").isSound().pictured("publications-list");
        corrected(lan, head, chief, at);
        chief.unfold("Gỡ khỏi cổng").fill("Lý do gỡ", "Có thông tin cá nhân").press("Gỡ khỏi cổng");
        chief.sees("Đã gỡ lúc").sees("Lý do: Có thông tin cá nhân").isSound().pictured("publications-withdrawn");
    }

    /** A picture that is pasted while somebody writes is in nobody's way; what is other in the correction is shown. */
    private void corrected(Seat lan, Seat head, Seat chief, String at) throws IOException {
        clock.set(LocalDate.of(2021, 3, 2));
        lan.open(at).press("Đính chính, bổ sung");
        lan.page().locator("#f-title").fill("Tổng kết quý I, đính chính");
        lan.page().locator("#f-note").fill("Sửa tiêu đề");
        pastePicture(lan);
        lan.press("Lưu").sees("Đã lưu");
        lan.page()
                .locator(".picture-row")
                .last()
                .getByLabel("Lời mô tả hình")
                .first()
                .fill("Biểu đồ quý I");
        lan.page().locator(".picture-row").last().getByText("Lưu mô tả").press("Enter");
        lan.sees("Đã lưu mô tả hình").follow("Đến bước trình duyệt").follow("So với bản trước");
        lan.sees("đính chính").isSound().pictured("publications-difference");
        lan.open(at).press("Trình lãnh đạo đơn vị").sees("Đã trình lãnh đạo đơn vị");
        head.open(at).press("Duyệt nội dung").sees("Đã duyệt nội dung");
        chief.open(at).press("Phê duyệt").sees("Đã phê duyệt");
        chief.press("Xuất bản").sees("Đã xuất bản.");
        chief.follow("Xem như người đọc").sees("Sửa tiêu đề");
        assertThat(chief.page().getByAltText("Biểu đồ quý I")).isVisible();
        chief.open(at);
    }

    private static void pastePicture(Seat seat) throws IOException {
        seat.page().evaluate("""
                base64 => {
                  const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
                  const data = new DataTransfer();
                  data.items.add(new File([bytes], 'chart.png', {type: 'image/png'}));
                  document.querySelector('.jodit-wysiwyg').dispatchEvent(
                    new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                }
                """, java.util.Base64.getEncoder().encodeToString(png()));
        assertThat(seat.page().locator(".jodit-wysiwyg img").last()).isVisible();
    }

    private static void paste(Seat seat) {
        seat.page().locator(".jodit-wysiwyg").first().click();
        seat.page().evaluate("""
                html => {
                  const data = new DataTransfer();
                  data.setData('text/html', html);
                  document.querySelector('.jodit-wysiwyg').dispatchEvent(
                    new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                }
                """, FROM_WORD);
    }

    @Test
    void withoutAnyScriptTheSameIsWrittenInPlainText() {
        var lan = seat(360, false, "Lan", division, PositionRole.STAFF);
        lan.open("/publications/new")
                .choose("Loại nội dung", "Tin tức")
                .fill("Tiêu đề", "Tin không cần thanh công cụ")
                .press("Bắt đầu soạn");
        lan.fill("Nội dung", "# Mục một\n\nĐoạn một\n\n- Việc một\n- Việc hai")
                .press("Lưu")
                .sees("Đã lưu");
        lan.follow("Đến bước trình duyệt").follow("Xem như người đọc").sees("Việc hai");
        assertThat(lan.page().locator(".article-body h2")).hasText("Mục một");
        assertThat(lan.page().locator(".article-body li").count()).isEqualTo(2);
    }

    private static byte[] png() throws IOException {
        try (var target = new ByteArrayOutputStream()) {
            var image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
            var pen = image.createGraphics();
            pen.setColor(java.awt.Color.ORANGE);
            pen.fillOval(300, 200, 600, 400);
            pen.dispose();
            ImageIO.write(image, "png", target);
            return target.toByteArray();
        }
    }
}
