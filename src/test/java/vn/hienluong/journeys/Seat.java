package vn.hienluong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Somebody in front of a real browser: reads labels and presses buttons by their words. */
final class Seat {

    private static final int LOOKS = 2;
    private static final Map<String, Integer> LOOKED_AT = new ConcurrentHashMap<>();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A busy machine is slow; it is no fault of the page. */
    private static final double PATIENCE = 20_000;

    static {
        setDefaultAssertionTimeout(PATIENCE);
    }

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getenv().getOrDefault("HIENLUONG_BROWSER", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-gpu-rasterization")));

    private final String address;
    private final Page page;

    Seat(int port, int width, boolean javaScript) {
        this.address = "http://localhost:" + port;
        this.page = BROWSER.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setLocale("vi-VN")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(javaScript))
                .newPage();
    }

    Seat signIn(String email, String password) {
        open("/sign-in");
        fill("Thư điện tử", email);
        fill("Mật khẩu", password);
        press("Đăng nhập");
        sees("Việc của tôi");
        return this;
    }

    /** Gives it a finger that it knows: it makes and shows passkeys as a telephone does. */
    Seat withPasskeys() {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var telephone = new JsonObject();
        telephone.addProperty("protocol", "ctap2");
        telephone.addProperty("transport", "internal");
        for (var can :
                List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            telephone.addProperty(can, true);
        }
        var options = new JsonObject();
        options.add("options", telephone);
        devtools.send("WebAuthn.addVirtualAuthenticator", options);
        return this;
    }

    Seat signOut() {
        page.locator("form[action='/sign-out'] button").press("Enter");
        sees("Đăng nhập");
        return this;
    }

    Page page() {
        return page;
    }

    Seat open(String path) {
        page.navigate(path.startsWith("http") ? path : address + path);
        return this;
    }

    Seat fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    Seat choose(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    Seat tick(String label) {
        field(label).check();
        return this;
    }

    Seat give(String label, String name, String kind, byte[] file) {
        field(label).setInputFiles(new FilePayload(name, kind, file));
        return this;
    }

    private Locator field(String label) {
        return main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first();
    }

    /** By the keyboard: where there is no script to wait for, and as people do who use no mouse. */
    Seat press(String button) {
        main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first()
                .press("Enter");
        page.waitForLoadState();
        return this;
    }

    Seat unfold(String words) {
        page.locator("summary:has-text('" + words + "')").first().press("Enter");
        return this;
    }

    Seat follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .press("Enter");
        page.waitForLoadState();
        return this;
    }

    Seat sees(String words) {
        assertThat(page.locator("body")).containsText(words);
        return this;
    }

    Seat seesNot(String words) {
        assertThat(page.locator("body")).not().containsText(words);
        return this;
    }

    String path() {
        return page.url().substring(address.length());
    }

    /** The page in one card: where several boxes have the same labels. */
    Seat within(String selector, java.util.function.Consumer<Locator> work) {
        work.accept(page.locator(selector));
        return this;
    }

    byte[] download(String path) {
        return page.request().get(address + path).body();
    }

    private Locator main() {
        return page.locator("main");
    }

    /** Nothing stands out to the right, and axe, which is slow, finds no serious violation the first times that it is there. */
    Seat isSound() {
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("too wide: %s", page.url())
                .isLessThanOrEqualTo(0);
        var kind = ID.matcher(path()).replaceAll("id").replaceFirst("[?#].*", "") + " " + page.viewportSize().width;
        return LOOKED_AT.merge(kind, 1, Integer::sum) > LOOKS ? this : hasNoBarrier();
    }

    private Seat hasNoBarrier() {
        // the other way opens a window of its own for each look; our pages hold no frames that would need it
        var violations = new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(violations).as(page.url()).isEmpty();
        return this;
    }

    /** The page as it looks, for whoever wants to see: with {@code -Djourneys.pictures} into target/journeys. */
    Seat pictured(String name) {
        if (Boolean.getBoolean("journeys.pictures")) {
            var width = page.viewportSize().width;
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "journeys", name + "-" + width + ".png")));
        }
        return this;
    }

    void leave() {
        page.context().close();
    }
}
