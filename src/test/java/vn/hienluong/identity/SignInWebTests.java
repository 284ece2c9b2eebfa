package vn.hienluong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hienluong.Browser.location;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hienluong.Browser;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/** The way in, over HTTP as a browser goes it: invitation, password, sign-in, session, sign-out. */
@InTheHouse
class SignInWebTests {

    private static final String PASSWORD = "một câu dễ nhớ hơn";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Given given;

    Given.Office office;
    Person person;
    String email;
    Browser browser;

    @BeforeEach
    void somebodyWithAnAddress() {
        office = given.anAgency();
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng");
        email = "nam." + Ids.next() + "@example.org";
        person = office.in(() -> people.add("Anh Nam", Optional.of(email), Optional.empty(), office.administrator))
                .orElseThrow();
        office.in(() -> people.appoint(
                person.id(),
                unit.id(),
                PositionRole.STAFF,
                "",
                java.time.LocalDate.of(2015, 1, 1),
                office.administrator));
        browser = new Browser(port);
    }

    private Invitation invite() {
        return office.in(() -> accounts.invite(person, office.administrator).orElseThrow());
    }

    private void hasPassword() {
        assertThat(office.in(() ->
                        accounts.accept(invite().token(), PASSWORD, PASSWORD).orElseThrow()))
                .isEqualTo(email);
    }

    @Test
    void theInvitedSetTheirPasswordOnceAndComeIn() {
        var link = invite().path();
        assertThat(browser.get(link).body()).contains(email, "Đặt mật khẩu");
        var short_ = browser.send(link, link, Map.of("password", "ngắn", "again", "ngắn"));
        assertThat(short_.statusCode()).isEqualTo(422);
        assertThat(short_.body()).contains("ít nhất 10 ký tự");
        var different = browser.send(link, link, Map.of("password", PASSWORD, "again", PASSWORD + "?"));
        assertThat(different.body()).contains("không giống nhau");
        assertThat(location(browser.send(link, link, Map.of("password", PASSWORD, "again", PASSWORD))))
                .isEqualTo("/sign-in");
        assertThat(browser.get(link).statusCode()).as("used up").isEqualTo(404);
        assertThat(location(browser.signIn(email, PASSWORD))).startsWith("/my-work");
        assertThat(browser.get("/workdays").body()).contains("Anh Nam", "Sở Thử nghiệm");
    }

    @Test
    void anAddressIsTheSameHoweverItIsWritten() {
        hasPassword();
        assertThat(location(browser.signIn(" " + email.toUpperCase(java.util.Locale.ROOT), PASSWORD)))
                .startsWith("/my-work");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressSoundTheSame() {
        hasPassword();
        var wrong = browser.signIn(email, "sai mật khẩu rồi");
        var unknown = browser.signIn("khong.co@example.org", PASSWORD);
        assertThat(location(wrong)).isEqualTo("/sign-in?why=wrong").isEqualTo(location(unknown));
        assertThat(browser.get(location(wrong)).body()).contains("không đúng");
        assertThat(location(browser.get("/workdays"))).isEqualTo("/sign-in");
    }

    @Test
    void whoWasInvitedButSetNoPasswordCannotComeIn() {
        invite();
        assertThat(location(browser.signIn(email, ""))).isEqualTo("/sign-in?why=wrong");
        assertThat(location(browser.signIn(email, "nobody"))).isEqualTo("/sign-in?why=wrong");
    }

    @Test
    void afterFiveFailuresThatAccountWaitsAndOthersDoNot() {
        hasPassword();
        for (int i = 0; i < 5; i++) {
            assertThat(location(browser.signIn(email, "sai lần " + i))).isEqualTo("/sign-in?why=wrong");
        }
        assertThat(location(browser.signIn(email, PASSWORD))).isEqualTo("/sign-in?why=wait");
        assertThat(browser.get("/sign-in?why=wait").body()).contains("15 phút");
        assertThat(location(browser.signIn("nguoi.khac." + email, PASSWORD))).isEqualTo("/sign-in?why=wrong");
    }

    @Test
    void aFormWithoutTheTokenOfItsPageIsRefused() {
        hasPassword();
        var forged = browser.sendWithoutToken("/sign-in", Map.of("email", email, "password", PASSWORD));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("chưa lưu được");
    }

    @Test
    void theSessionChangesAtSignInAndEndsAtSignOut() {
        hasPassword();
        var before = cookie(browser.get("/sign-in"));
        var after = cookie(browser.signIn(email, PASSWORD));
        assertThat(after).isNotEqualTo(before).contains("HttpOnly", "SameSite=Lax");
        assertThat(browser.get("/workdays").statusCode()).isEqualTo(200);
        assertThat(location(browser.send("/workdays", "/sign-out", Map.of()))).isEqualTo("/sign-in");
        assertThat(location(browser.get("/workdays"))).isEqualTo("/sign-in");
    }

    private static String cookie(java.net.http.HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("hl-session"))
                .findFirst()
                .orElse("");
    }

    @Test
    void everyAnswerTellsTheBrowserToTrustNobodyElse() {
        var headers = browser.get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).isPresent();
    }

    @Test
    void theLanguageIsKeptAndTheWayBackStaysOnThisSite() {
        var english = browser.send("/sign-in", "/language", Map.of("language", "en", "back", "/sign-in"));
        assertThat(location(english)).isEqualTo("/sign-in");
        assertThat(browser.get("/sign-in").body()).contains("Password", "lang=\"en\"");
        assertThat(location(
                        browser.send("/sign-in", "/language", Map.of("language", "vi", "back", "//example.org/steal"))))
                .isEqualTo("/");
    }
}
