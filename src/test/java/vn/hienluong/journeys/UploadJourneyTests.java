package vn.hienluong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.screening.Samples;
import vn.hienluong.files.store.Digests;
import vn.hienluong.identity.Accounts;
import vn.hienluong.obligations.Period;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/** Large files over bad connections, in a real browser: what was sent is what is kept, and nothing is sent twice. */
@InTheHouse
@Tag("journey")
class UploadJourneyTests {

    private static final String PASSWORD = "mot-mat-khau-du-dai-2021";
    private static final LocalDate SINCE = LocalDate.of(2010, 1, 1);
    private static final String PIECES = "**/files/uploads/*";
    private static final int MEGABYTE = 1 << 20;
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @TempDir
    Path folder;

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
    private Given.Office office;
    private Unit centre;
    private Period quarter;

    @BeforeEach
    void aCentreWithASealOfItsOwn() {
        clock.set(LocalDate.of(2021, 2, 22));
        office = given.anAgency();
        var chancery = office.unit(UnitKind.OFFICE, "Văn phòng");
        centre = office.unit(UnitKind.CENTRE, "Trung tâm Ứng dụng");
        var clerk = office.actor("Chị Hương", chancery.id(), PositionRole.STAFF);
        var plan = givenPlan.plan(office, clerk, GivenPlan.task("1", "Tuyên truyền", GivenPlan.ongoing(), centre.id()));
        quarter = givenPlan.openQuarter(office, plan, clerk);
    }

    @AfterEach
    void leave() {
        seats.forEach(Seat::leave);
    }

    /** A PDF of so many megabytes, and a little. */
    private Path paper(int megabytes) throws IOException {
        var head = Samples.pdf();
        var paper = new byte[megabytes * MEGABYTE + 12_345];
        new Random(megabytes).nextBytes(paper);
        for (int i = head.length; i < paper.length; i++) {
            paper[i] = (byte) ('a' + (paper[i] & 15));
        }
        System.arraycopy(head, 0, paper, 0, head.length);
        return Files.write(folder.resolve("Quyết định.pdf"), paper);
    }

    private static String digest(Path file) throws IOException {
        return HexFormat.of().formatHex(Digests.sha256(file));
    }

    private Seat staff(int width, boolean javaScript) {
        var email = "p" + Ids.next() + "@thu.example";
        office.in(() -> {
            var person = people.add("Anh Nam", Optional.of(email), Optional.empty(), office.administrator)
                    .orElseThrow();
            people.appoint(person.id(), centre.id(), PositionRole.STAFF, "STAFF", SINCE, office.administrator)
                    .orElseThrow();
            var token =
                    accounts.invite(person, office.administrator).orElseThrow().token();
            return accounts.accept(token, PASSWORD, PASSWORD).orElseThrow();
        });
        var seat = new Seat(port, width, javaScript);
        seats.add(seat);
        return seat.signIn(email, PASSWORD);
    }

    private String at() {
        UnitId unit = centre.id();
        return "/periods/" + quarter.id() + "/reports/" + unit.value();
    }

    private Seat writing(int width, boolean javaScript) {
        var seat = staff(width, javaScript).open(at());
        seat.choose("Tình trạng", "DONE_IN_PERIOD");
        seat.page().locator("textarea[name=result]").fill("Đã đăng 03 tin, bài.");
        seat.press("Lưu");
        return seat.open(at());
    }

    /** The form of a new document beside the line, unfolded, with a file chosen. */
    private static Locator evidence(Seat seat, Path file) {
        seat.unfold("Thêm tài liệu kiểm chứng");
        var form = seat.page().locator("form[action$='/evidence']");
        form.locator("input[name=subject]").fill("Quyết định");
        form.locator("input[type=file]").setInputFiles(file);
        return form;
    }

    private static void sent(Locator form) {
        form.locator("button").press("Enter");
    }

    private static void shows(Seat seat, String digest) {
        assertThat(seat.page().locator(".digest code").first()).containsText(digest, PATIENTLY);
    }

    /** Where each piece began that reached the server. */
    private static List<Integer> offsets(Seat seat) {
        var offsets = new ArrayList<Integer>();
        seat.page().onResponse(answer -> {
            if (answer.request().method().equals("PATCH")) {
                offsets.add(Integer.parseInt(answer.request().headers().get("upload-offset")));
            }
        });
        return offsets;
    }

    @Test
    void aConnectionThatIsLostInTheMiddleCostsAPiece() throws IOException {
        var seat = writing(360, true);
        var paper = paper(5);
        var offsets = offsets(seat);
        var passed = new AtomicInteger();
        seat.page().route(PIECES, route -> {
            if (route.request().method().equals("PATCH") && passed.incrementAndGet() == 3) {
                seat.page().context().setOffline(true);
                route.abort("internetdisconnected");
            } else {
                route.resume();
            }
        });
        var form = evidence(seat, paper);
        sent(form);
        assertThat(form.locator("[role=status]")).containsText("Mất kết nối", PATIENTLY);
        seat.isSound();
        seat.page().context().setOffline(false);
        shows(seat, digest(paper));
        seat.sees("Đã gắn tài liệu kiểm chứng").isSound();
        assertThat(offsets).containsExactly(0, MEGABYTE, 2 * MEGABYTE, 3 * MEGABYTE, 4 * MEGABYTE, 5 * MEGABYTE);
        assertThat(seat.download(seat.page().locator("a[href$='/file']").getAttribute("href")))
                .isEqualTo(Files.readAllBytes(paper));
    }

    @Test
    void aPageThatWasClosedInTheMiddleGoesOnWhereItWas() throws IOException {
        var seat = staff(1366, true).open(at());
        var paper = paper(4);
        var passed = new AtomicInteger();
        seat.page().route(PIECES, route -> {
            if (route.request().method().equals("PATCH") && passed.incrementAndGet() > 2) {
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });
        attach(seat, paper);
        assertThat(seat.page().locator("#own [role=status]")).containsText("Mất kết nối", PATIENTLY);
        seat.open(at());
        seat.page().unroute(PIECES);
        var offsets = offsets(seat);
        attach(seat, paper);
        shows(seat, digest(paper));
        seat.sees("Báo cáo số 05/BC-TT").isSound();
        assertThat(offsets).containsExactly(2 * MEGABYTE, 3 * MEGABYTE, 4 * MEGABYTE);
        assertThat(seat.download(at() + "/own-paper")).isEqualTo(Files.readAllBytes(paper));
    }

    private static void attach(Seat seat, Path paper) {
        var form = seat.page().locator("#own form");
        form.locator("input[name=number]").fill("05/BC-TT");
        form.locator("input[type=file]").setInputFiles(paper);
        sent(form);
    }

    @Test
    void aPieceThatIsDamagedOnItsWayIsSentAgain() throws IOException {
        var seat = writing(768, true);
        var paper = paper(2);
        var passed = new AtomicInteger();
        seat.page().route(PIECES, route -> {
            if (route.request().method().equals("PATCH") && passed.incrementAndGet() == 2) {
                var altered = route.request().postDataBuffer();
                altered[1000] ^= 1;
                route.resume(new Route.ResumeOptions().setPostData(altered));
            } else {
                route.resume();
            }
        });
        sent(evidence(seat, paper));
        shows(seat, digest(paper));
    }

    /** A server on the office's own network speaks HTTP: there the browser computes no digests, so a library does. */
    @Test
    void whereTheBrowserComputesNoDigestTheLibraryDoes() throws IOException {
        var seat = writing(360, true);
        seat.page().context().addInitScript("Object.defineProperty(crypto, 'subtle', { value: undefined })");
        seat.open(at());
        var paper = paper(2);
        var sums = new ArrayList<String>();
        seat.page()
                .onRequest(request -> Optional.ofNullable(request.headers().get("upload-checksum"))
                        .ifPresent(sums::add));
        var forms = new ArrayList<String>();
        seat.page().onRequest(request -> {
            if (request.url().endsWith("/evidence")) {
                forms.add(new String(request.postDataBuffer(), java.nio.charset.StandardCharsets.UTF_8));
            }
        });
        sent(evidence(seat, paper));
        shows(seat, digest(paper));
        assertThat(sums).hasSize(3);
        assertThat(forms).singleElement().asString().contains(digest(paper));
    }

    @Test
    void aServerThatCannotWorkForAMomentIsWaitedFor() throws IOException {
        var seat = writing(768, true);
        var paper = paper(2);
        var passed = new AtomicInteger();
        seat.page().route(PIECES, route -> {
            if (route.request().method().equals("PATCH") && passed.incrementAndGet() == 2) {
                route.fulfill(new Route.FulfillOptions().setStatus(503));
            } else {
                route.resume();
            }
        });
        sent(evidence(seat, paper));
        shows(seat, digest(paper));
    }

    @Test
    void whatIsRefusedIsSaidBesideTheFile() throws IOException {
        var seat = writing(360, true);
        var large = folder.resolve("qua-lon.pdf");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(101L << 20);
        }
        var form = evidence(seat, large);
        sent(form);
        assertThat(form.locator("[role=status]")).containsText("lớn hơn 100 MB", PATIENTLY);
        assertThat(form.locator("button")).isEnabled();
        seat.isSound();
        var page = Files.writeString(folder.resolve("bao-cao.pdf"), "<html><script>alert(1)</script></html>");
        form.locator("input[type=file]").setInputFiles(page);
        sent(form);
        seat.sees("Không nhận tệp \"bao-cao.pdf\": loại tệp này không được lưu").isSound();
    }

    @Test
    void withoutJavaScriptTheFormSendsTheFileItself() throws IOException {
        var seat = writing(1366, false);
        var paper = paper(3);
        sent(evidence(seat, paper));
        seat.page().waitForURL(url -> url.contains("/reports/"));
        shows(seat, digest(paper));
        var large = Files.write(folder.resolve("to.pdf"), Arrays.copyOf(Samples.pdf(), 26 << 20));
        sent(evidence(seat.open(at()), large));
        seat.sees("cách này chỉ nhận tệp đến 25 MB");
    }
}
