package vn.hienluong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.identity.Accounts;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;
import vn.hienluong.redaction.paper.Attackers;
import vn.hienluong.redaction.paper.CorpusFiles;

/** The clerk hides a name and a stamp before a file is published, and somebody attacks what was downloaded. */
@InTheHouse
@Tag("journey")
class RedactionJourneyTests {

    private static final double MAKING = 60_000;

    private static final String PASSWORD = "mot-mat-khau-du-dai-2021";

    @Autowired
    Given given;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private final List<Seat> seats = new ArrayList<>();
    private Given.Office office;
    private String email;

    @BeforeEach
    void aClerk() {
        office = given.anAgency();
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng").id();
        email = Ids.next() + "@example.org";
        var person = office.in(() -> people.add("Chị Hoa", Optional.of(email), Optional.empty(), office.administrator)
                .orElseThrow());
        office.in(() -> people.appoint(
                person.id(), unit, PositionRole.CLERK, "", LocalDate.of(2010, 1, 1), office.administrator));
        office.in(() -> accounts.accept(
                accounts.invite(person, office.administrator).orElseThrow().token(), PASSWORD, PASSWORD));
    }

    @AfterEach
    void leave() {
        seats.forEach(Seat::leave);
    }

    private Seat clerk(int width, boolean javaScript) {
        var seat = new Seat(port, width, javaScript);
        seats.add(seat);
        return seat.signIn(email, PASSWORD);
    }

    private static void begin(Seat clerk) {
        clerk.open("/redactions");
        clerk.give(
                "Tệp PDF cần che thông tin", "Đơn của Nguyễn Văn An.pdf", "application/pdf", CorpusFiles.withStamp());
        clerk.press("Tải lên và đánh dấu").sees("Chỗ đã đánh dấu (0)");
    }

    @Test
    void aNameByWordsAndAStampByAFrameThatIsDrawn() throws IOException {
        var clerk = clerk(1366, true);
        clerk.open("/redactions").isSound().pictured("redaction-index");
        begin(clerk);
        clerk.fill("Chữ cần che", "nguyen van an").press("Tìm và đánh dấu").sees("Đã đánh dấu 1 chỗ");
        clerk.isSound().pictured("redaction-marks");
        for (int width : new int[] {360, 768}) {
            clerk(width, true).open(clerk.path()).isSound().pictured("redaction-marks");
        }
        draw(clerk, 100, 220, 225, 345);
        clerk.sees("Đã đánh dấu vùng").sees("Chỗ đã đánh dấu (2)");
        clerk.open(clerk.path().replaceFirst("\\?.*", "") + "?page=1&painted=true")
                .pictured("redaction-painted");
        clerk.press("Lập tệp đã che");
        PlaywrightAssertions.assertThat(clerk.page().locator("body"))
                .containsText("Đã tìm lại những gì", new LocatorAssertions.ContainsTextOptions().setTimeout(MAKING));
        clerk.isSound().pictured("redaction-made");
        isGone(clerk.download(clerk.path().replaceFirst("\\?.*", "") + "/result"));
    }

    /** In points of the page. */
    private static void draw(Seat clerk, double left, double top, double right, double bottom) {
        var picture = clerk.page().locator("input[type=image]");
        picture.scrollIntoViewIfNeeded();
        var box = picture.boundingBox();
        double scale = box.width / 595.28;
        clerk.page().mouse().move(box.x + left * scale, box.y + top * scale);
        clerk.page().mouse().down();
        clerk.page().mouse().move(box.x + right * scale, box.y + bottom * scale);
        clerk.page().mouse().up();
        clerk.page().waitForLoadState();
    }

    @Test
    void theSameOnASmallScreenWithoutAScriptByTwoClicks() throws IOException {
        var clerk = clerk(360, false);
        begin(clerk);
        clerk.fill("Chữ cần che", "Nguyễn Văn An").press("Tìm và đánh dấu").sees("Đã đánh dấu 1 chỗ");
        click(clerk, 100, 220);
        clerk.sees("Hãy bấm vào góc đối diện");
        click(clerk, 225, 345);
        clerk.sees("Đã đánh dấu vùng");
        clerk.press("Lập tệp đã che");
        while (clerk.page().content().contains("Đang lập tệp đã che")) {
            clerk.follow("Xem đã xong chưa");
        }
        clerk.sees("Đã tìm lại những gì");
        isGone(clerk.download(clerk.path().replaceFirst("\\?.*", "") + "/result"));
    }

    private static void click(Seat clerk, double x, double y) {
        double scale = 720 / 595.28;
        clerk.page().locator("input[type=image]").click(new Locator.ClickOptions().setPosition(x * scale, y * scale));
        clerk.page().waitForLoadState();
    }

    private void isGone(byte[] file) throws IOException {
        Attackers.everything(file, folder)
                .forEach((attack, said) -> assertThat(squeezed(said).contains("nguyenvanan"))
                        .as(attack)
                        .isFalse());
        var pdf = Files.write(folder.resolve("result.pdf"), file);
        Attackers.run(
                "pdftoppm",
                "-r",
                "72",
                "-png",
                "-singlefile",
                pdf.toString(),
                folder.resolve("page").toString());
        var page = ImageIO.read(folder.resolve("page.png").toFile());
        for (int y = 223; y < 341; y++) {
            for (int x = 103; x < 221; x++) {
                assertThat(page.getRGB(x, y) & 0xffffff)
                        .as("stamp at %d, %d", x, y)
                        .isZero();
            }
        }
    }

    private static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
