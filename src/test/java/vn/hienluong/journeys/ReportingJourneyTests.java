package vn.hienluong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
    private static final LocalDate SINCE = LocalDate.of(2010, 1, 1);

    private static Playwright playwright;
    private static Browser browser;

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

    @BeforeAll
    static void open() {
        var chromium = System.getenv().getOrDefault("HIENLUONG_BROWSER", "/usr/bin/chromium");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
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
        staff.click("a.work-title");
        staff.selectOption("select[name=status]", "DONE_IN_PERIOD");
        staff.fill("textarea[name=result]", "Đã đăng 03 tin, bài trong kỳ.");
        staff.click("form[data-keep] button:has-text('Lưu')");
        assertThat(staff.locator("#notice")).isVisible();
        sound(staff);
        staff.click("button:has-text('Trình lãnh đạo đơn vị')");

        var head = signedIn("Bà Lan", phong.id(), PositionRole.HEAD, 360, true);
        head.click("a.work-title");
        fitsTheScreen(head);
        head.click("button:has-text('Gửi báo cáo')");
        assertThat(head.locator(".badge-state:has-text('Đã gửi')").first()).isVisible();
        sound(head);

        var clerk = signedIn("Chị Mai", vanPhong.id(), PositionRole.STAFF, 768, true);
        clerk.click("a.work-title:has-text('Phòng Đo lường')");
        clerk.click("button:has-text('Tiếp nhận')");
        assertThat(clerk.locator(".badge-state:has-text('Đã tiếp nhận')").first())
                .isVisible();
        sound(clerk);
    }

    @Test
    void withoutJavaScriptTheSameReportIsWrittenAndSent() {
        var head = signedIn("Bà Lan", phong.id(), PositionRole.HEAD, 1366, false);
        head.click("a.work-title");
        head.selectOption("select[name=status]", "NOTHING_AROSE");
        head.fill("textarea[name=result]", "Trong kỳ không có đợt tuyên truyền nào.");
        head.click("form[data-keep] button:has-text('Lưu')");
        head.click("button:has-text('Gửi báo cáo')");
        assertThat(head.locator(".badge-state:has-text('Đã gửi')").first()).isVisible();
    }

    @Test
    void whatIsTypedOnALostConnectionIsStillThereAfterwards() {
        var staff = signedIn("Anh Nam", phong.id(), PositionRole.STAFF, 1366, true);
        staff.click("a.work-title");
        staff.context().setOffline(true);
        staff.fill("textarea[name=result]", "Gõ khi mất mạng.");
        staff.context().setOffline(false);
        staff.reload();
        assertThat(staff.locator("textarea[name=result]")).hasValue("Gõ khi mất mạng.");
    }

    @Test
    void theMainPagesAreSoundInEnglishOnAPhone() {
        var clerk = signedIn("Chị Mai", vanPhong.id(), PositionRole.HEAD, 360, true);
        clerk.click("button[name=language]");
        for (var path : List.of(
                "/my-work",
                "/plans",
                "/imports",
                "/overview",
                "/consolidation",
                "/periods/" + quarter.id(),
                "/plans/" + quarter.plan() + "/board",
                "/plans/" + quarter.plan() + "/periods",
                "/periods/" + quarter.id() + "/consolidation")) {
            clerk.navigate(base() + path);
            fitsTheScreen(clerk);
            sound(clerk);
        }
        assertThat(clerk.locator("html")).hasAttribute("lang", "en");
    }

    private Page signedIn(String name, UnitId unit, PositionRole role, int width, boolean javaScript) {
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
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(javaScript));
        var page = context.newPage();
        page.navigate(base() + "/sign-in");
        page.fill("[name=email]", email);
        page.fill("[name=password]", PASSWORD);
        page.click("main button");
        assertThat(page.locator("h1")).hasText("Việc của tôi");
        return page;
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private static void fitsTheScreen(Page page) {
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(0);
    }

    /** No serious violation by axe. */
    private static void sound(Page page) {
        var violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(violations).as(page.url()).isEmpty();
    }
}
