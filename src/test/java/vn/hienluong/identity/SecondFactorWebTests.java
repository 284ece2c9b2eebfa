package vn.hienluong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hienluong.Browser.location;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.Browser;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.audit.Audit;
import vn.hienluong.authority.Role;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;
import vn.hienluong.secrets.TimeCodes;

/** The second factor, one's own devices, and what an administrator may do to an account; over HTTP as a browser goes. */
@InTheHouse
class SecondFactorWebTests {

    private static final String PASSWORD = "một câu dễ nhớ hơn";
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]{20,})</code>");
    private static final Pattern RECOVERY = Pattern.compile("<code>([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})</code>");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    SecondFactorRepository factors;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    People people;

    @Autowired
    Given given;

    Given.Office office;
    Person person;
    String email;
    Browser browser;

    @BeforeEach
    void somebodyWhoCanSignIn() {
        office = given.anAgency();
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng");
        email = "hoa." + Ids.next() + "@example.org";
        var added = office.in(() -> people.add("Chị Hoa", Optional.of(email), Optional.empty(), office.administrator))
                .orElseThrow();
        office.in(() -> people.appoint(
                added.id(), unit.id(), PositionRole.STAFF, "", LocalDate.of(2015, 1, 1), office.administrator));
        office.in(() -> accounts.accept(
                accounts.invite(added, office.administrator).orElseThrow().token(), PASSWORD, PASSWORD));
        person = office.in(() -> people.find(added.id(), office.id)).orElseThrow();
        browser = new Browser(port);
    }

    private byte[] secretOn(Browser at) {
        var shown = SECRET.matcher(at.get("/account/second-factor").body());
        assertThat(shown.find()).isTrue();
        return Base32.decode(shown.group(1).replace(" ", ""));
    }

    private static String code(byte[] secret, int secondsFromNow) {
        return TimeCodes.code(secret, Instant.now().plusSeconds(secondsFromNow));
    }

    /** Turned on with the code of the step before, so that the present one is not used yet. */
    private List<String> turnOn(byte[] secret) {
        var done = browser.send("/account/second-factor", "/account/second-factor", Map.of("code", code(secret, -30)));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        return RECOVERY.matcher(done.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String enter(Browser at, String code) {
        return location(at.send("/sign-in/code", "/sign-in/code", Map.of("code", code)));
    }

    @Test
    void thePasswordAloneNoLongerOpensTheDoor() {
        browser.signIn(email, PASSWORD);
        var secret = secretOn(browser);
        assertThat(browser.send("/account/second-factor", "/account/second-factor", Map.of("code", "000000"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(turnOn(secret)).hasSize(10).doesNotHaveDuplicates();
        assertThat(browser.get("/account").body()).contains("Đang bật. Còn 10 mã dự phòng.");
        var again = new Browser(port);
        assertThat(location(again.signIn(email, PASSWORD))).isEqualTo("/sign-in/code");
        assertThat(location(again.get("/my-work"))).as("half way is outside").isEqualTo("/sign-in");
        assertThat(again.get("/sign-in/code").body()).contains("Nhập mã xác thực");
        var wrong = again.send("/sign-in/code", "/sign-in/code", Map.of("code", "123 456"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var code = code(secret, 0);
        assertThat(enter(again, code)).isEqualTo("/my-work");
        assertThat(again.get("/my-work").statusCode()).isEqualTo(200);
        var overTheShoulder = new Browser(port);
        overTheShoulder.signIn(email, PASSWORD);
        assertThat(overTheShoulder
                        .send("/sign-in/code", "/sign-in/code", Map.of("code", code))
                        .body())
                .as("a code is good once")
                .contains("đã được dùng");
    }

    @Test
    void aRecoveryCodeStandsInForThePhoneOnce() {
        browser.signIn(email, PASSWORD);
        var codes = turnOn(secretOn(browser));
        var again = new Browser(port);
        again.signIn(email, PASSWORD);
        assertThat(enter(
                        again,
                        codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace('-', ' ')))
                .isEqualTo("/my-work");
        assertThat(again.get("/account").body()).contains("Còn 9 mã dự phòng");
        var third = new Browser(port);
        third.signIn(email, PASSWORD);
        assertThat(third.send("/sign-in/code", "/sign-in/code", Map.of("code", codes.getFirst()))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void fiveWrongCodesCloseTheDoorForAWhile() {
        browser.signIn(email, PASSWORD);
        var secret = secretOn(browser);
        turnOn(secret);
        var thief = new Browser(port);
        thief.signIn(email, PASSWORD);
        for (int i = 0; i < 5; i++) {
            thief.send("/sign-in/code", "/sign-in/code", Map.of("code", "00000" + i));
        }
        assertThat(thief.send("/sign-in/code", "/sign-in/code", Map.of("code", code(secret, 0)))
                        .body())
                .contains("15 phút");
    }

    @Test
    void whoseRoleNeedsASecondFactorSetsItUpFirst() {
        office.in(() -> {
            secondFactor.setRule(Set.of(Role.OFFICE), office.administrator);
            return true;
        });
        browser.signIn(email, PASSWORD);
        assertThat(location(browser.get("/my-work"))).isEqualTo("/account/second-factor");
        assertThat(location(browser.send("/account", "/notifications/unread", Map.of("_method", "delete"))))
                .isEqualTo("/account/second-factor");
        assertThat(browser.get("/account/second-factor").body()).contains("Vai trò của bạn phải xác thực hai bước");
        turnOn(secretOn(browser));
        assertThat(browser.get("/my-work").statusCode()).isEqualTo(200);
        browser.send("/account", "/account/second-factor", Map.of("_method", "delete"));
        assertThat(secondFactor.has(new AccountId(person.account().orElseThrow())))
                .as("cannot be turned off")
                .isTrue();
    }

    @Test
    void aRuleNamesRolesOfPeopleAndCanBeEmptied() {
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng Sở");
        office.in(() -> people.appoint(
                person.id(),
                unit.id(),
                PositionRole.ADMINISTRATOR,
                "",
                LocalDate.of(2015, 1, 1),
                office.administrator));
        browser.signIn(email, PASSWORD);
        var rule = "/accounts/second-factor-rule";
        assertThat(location(browser.send(rule, rule, Map.of("_method", "put", "role", "CLERK"))))
                .isEqualTo(rule);
        assertThat(office.in(() -> secondFactor.rule(office.id))).containsExactly(Role.CLERK);
        assertThat(browser.send(rule, rule, Map.of("_method", "put", "role", "TERMINAL"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(office.in(() -> secondFactor.rule(office.id))).isEmpty();
        assertThat(browser.send(rule, rule, Map.of("_method", "put", "role", "NOBODY"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void oneSeesWhereOneIsSignedInAndEndsTheRest() {
        browser.signIn(email, PASSWORD);
        var elsewhere = new Browser(port);
        elsewhere.signIn(email, PASSWORD);
        var shown = browser.get("/account").body();
        assertThat(shown).contains("Thiết bị đang dùng", "Đăng xuất mọi thiết bị khác", "127.0.0.1");
        assertThat(location(browser.send("/account", "/account/devices", Map.of("_method", "delete"))))
                .isEqualTo("/account");
        assertThat(location(elsewhere.get("/my-work"))).isEqualTo("/sign-in");
        assertThat(browser.get("/my-work").statusCode()).isEqualTo(200);
        assertThat(office.in(() -> audit.historyOf(office.id, person.id().value())))
                .extracting(entry -> entry.act())
                .contains("identity.devices.signed-out");
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndSignsTheOthersOut() {
        browser.signIn(email, PASSWORD);
        var elsewhere = new Browser(port);
        elsewhere.signIn(email, PASSWORD);
        var next = "con sông bên cầu cũ";
        assertThat(change("không phải", next).body()).contains("Mật khẩu đang dùng không đúng");
        assertThat(change(PASSWORD, "password123").body()).contains("dễ đoán");
        assertThat(change(PASSWORD, email.substring(0, email.indexOf('@'))).statusCode())
                .isEqualTo(422);
        assertThat(location(change(PASSWORD, next))).isEqualTo("/account");
        assertThat(location(elsewhere.get("/my-work"))).isEqualTo("/sign-in");
        assertThat(location(new Browser(port).signIn(email, PASSWORD))).contains("why=wrong");
        assertThat(location(new Browser(port).signIn(email, next))).startsWith("/my-work");
    }

    private java.net.http.HttpResponse<String> change(String current, String next) {
        return browser.send(
                "/account",
                "/account/password",
                Map.of("_method", "put", "current", current, "password", next, "again", next));
    }

    @Test
    void aClosedAccountIsOutAtOnceAndEverywhere() {
        browser.signIn(email, PASSWORD);
        office.in(() ->
                accounts.close(person, true, "Nghỉ việc", office.administrator).orElseThrow());
        assertThat(location(browser.get("/my-work"))).isEqualTo("/sign-in");
        assertThat(location(browser.signIn(email, PASSWORD))).contains("why=wrong");
        office.in(() -> accounts.close(person, false, "", office.administrator).orElseThrow());
        assertThat(location(browser.signIn(email, PASSWORD))).startsWith("/my-work");
    }

    @Test
    void aLostFactorIsTakenAwayWithAReason() {
        browser.signIn(email, PASSWORD);
        turnOn(secretOn(browser));
        assertThat(office.in(() -> accounts.resetSecondFactor(person, " ", office.administrator)))
                .isInstanceOf(vn.hienluong.platform.Outcome.Refused.class);
        office.in(() -> accounts.resetSecondFactor(person, "Mất điện thoại", office.administrator)
                .orElseThrow());
        assertThat(location(new Browser(port).signIn(email, PASSWORD))).startsWith("/my-work");
    }

    @Test
    void theSecretIsNotInTheDatabaseAsItIs() {
        browser.signIn(email, PASSWORD);
        var secret = secretOn(browser);
        var kept = transactions
                .execute(_ -> factors.totp(new AccountId(person.account().orElseThrow())))
                .orElseThrow();
        assertThat(java.util.HexFormat.of().formatHex(kept.secret()))
                .doesNotContain(java.util.HexFormat.of().formatHex(secret));
    }

    @Test
    void aCodeIsGoodForItsStepAndTheNeighbours() {
        var secret = TimeCodes.newSecret();
        var now = Instant.parse("2026-01-05T02:00:10Z");
        assertThat(List.of(-30, 0, 30))
                .allMatch(off -> TimeCodes.step(secret, TimeCodes.code(secret, now.plusSeconds(off)), now)
                        .isPresent());
        assertThat(TimeCodes.step(secret, TimeCodes.code(secret, now.minusSeconds(90)), now))
                .isEmpty();
    }
}
