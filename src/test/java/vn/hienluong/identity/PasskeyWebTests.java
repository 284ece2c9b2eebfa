package vn.hienluong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hienluong.Browser.location;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.Browser;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.audit.Audit;
import vn.hienluong.authority.Role;
import vn.hienluong.identity.Passkeys.Question;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/** Passkeys over HTTP, with a telephone in software: what it takes to make one, to come in by one, and what is refused. */
@InTheHouse
class PasskeyWebTests {

    private static final String PASSWORD = "một câu dễ nhớ hơn";
    private static final Pattern REMOVE = Pattern.compile("action=\"(/account/passkeys/[0-9a-f-]{36})\"");
    private static final Pattern RECOVERY = Pattern.compile("<code>([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})</code>");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Passkeys passkeys;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Given given;

    Given.Office office;
    Person person;
    String email;
    String origin;
    Browser browser;

    @BeforeEach
    void somebodyWhoIsIn() {
        origin = "http://localhost:" + port;
        office = given.anAgency();
        email = "hoa." + Ids.next() + "@example.org";
        person = somebody("Chị Hoa", email);
        browser = new Browser(port);
        browser.signIn(email, PASSWORD);
    }

    private Person somebody(String name, String address) {
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng " + name);
        var added = office.in(() -> people.add(name, Optional.of(address), Optional.empty(), office.administrator))
                .orElseThrow();
        office.in(() -> people.appoint(
                added.id(), unit.id(), PositionRole.STAFF, "", LocalDate.of(2015, 1, 1), office.administrator));
        office.in(() -> accounts.accept(
                accounts.invite(added, office.administrator).orElseThrow().token(), PASSWORD, PASSWORD));
        return office.in(() -> people.find(added.id(), office.id)).orElseThrow();
    }

    private String options(Browser at) {
        return at.send("/account", "/account/passkeys/options", Map.of()).body();
    }

    private HttpResponse<String> add(Browser at, String answer) {
        return at.send("/account", "/account/passkeys", Map.of("label", "Điện thoại", "answer", answer));
    }

    private SoftKey keyOf(Browser at) {
        var key = SoftKey.at(origin);
        assertThat(add(at, key.made(options(at))).body()).contains("Mã dự phòng");
        return key;
    }

    private String question(Browser at) {
        return at.send("/sign-in", "/sign-in/passkey/options", Map.of()).body();
    }

    private HttpResponse<String> answer(Browser at, String answer) {
        return at.send("/sign-in", "/sign-in/passkey", Map.of("answer", answer));
    }

    private HttpResponse<String> comeIn(Browser at, SoftKey key) {
        return answer(at, key.shown(question(at)));
    }

    private void isNoWayIn(HttpResponse<String> answer) {
        assertThat(location(answer)).isEqualTo("/sign-in");
    }

    private void roleNeedsBothFactors() {
        office.in(() -> {
            secondFactor.setRule(Set.of(Role.OFFICE), office.administrator);
            return true;
        });
    }

    private AccountId account() {
        return new AccountId(person.account().orElseThrow());
    }

    @Test
    void aPasskeyAloneOpensTheDoor() {
        var key = keyOf(browser);
        assertThat(browser.get("/account").body()).contains("Điện thoại", "chưa dùng lần nào");
        var phone = new Browser(port);
        assertThat(location(comeIn(phone, key))).startsWith("/my-work");
        assertThat(phone.get("/my-work").statusCode()).isEqualTo(200);
        assertThat(phone.get("/account").body())
                .contains("dùng gần nhất", "Thiết bị đang dùng", "Đăng xuất mọi thiết bị khác");
    }

    @Test
    void theSessionIsAnotherOneBehindTheDoor() {
        var key = keyOf(browser);
        var phone = new Browser(port);
        var before = cookie(phone.get("/sign-in"));
        assertThat(cookie(comeIn(phone, key))).isNotEmpty().isNotEqualTo(before);
    }

    private static String cookie(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("hl-session"))
                .findFirst()
                .orElse("");
    }

    @Test
    void whoHasAPasskeyAndNoRuleMayStillUseThePassword() {
        keyOf(browser);
        assertThat(location(new Browser(port).signIn(email, PASSWORD))).startsWith("/my-work");
    }

    @Test
    void aPasskeyIsWhatTheRuleAsksFor() {
        roleNeedsBothFactors();
        var bound = new Browser(port);
        bound.signIn(email, PASSWORD);
        assertThat(location(bound.get("/my-work"))).isEqualTo("/account/second-factor");
        assertThat(bound.get("/account/second-factor").body()).contains("Hoặc thêm khóa truy cập");
        var key = SoftKey.at(origin);
        var codes = add(bound, key.made(options(bound))).body();
        assertThat(bound.get("/my-work").statusCode()).isEqualTo(200);

        var phone = new Browser(port);
        assertThat(location(comeIn(phone, key))).startsWith("/my-work");
        var byPassword = new Browser(port);
        assertThat(location(byPassword.signIn(email, PASSWORD)))
                .as("the password is only one of two")
                .isEqualTo("/sign-in/code");
        assertThat(location(byPassword.get("/my-work"))).isEqualTo("/sign-in");
        assertThat(byPassword.get("/sign-in/code").body()).contains("mã dự phòng", "/sign-in/passkey");
        assertThat(location(comeIn(byPassword, key))).startsWith("/my-work");

        var recovery = RECOVERY.matcher(codes);
        assertThat(recovery.find()).isTrue();
        var elsewhere = new Browser(port);
        elsewhere.signIn(email, PASSWORD);
        var typed = Map.of("code", recovery.group(1));
        assertThat(location(elsewhere.send("/sign-in/code", "/sign-in/code", typed)))
                .startsWith("/my-work");
    }

    @Test
    void theLastFactorOfWhoNeedsOneStays() {
        keyOf(browser);
        roleNeedsBothFactors();
        var mine = passkeys.of(account()).getFirst();
        assertThat(browser.get("/account").body()).doesNotContain("/account/passkeys/" + mine.id());
        browser.send("/account", "/account/passkeys/" + mine.id(), Map.of("_method", "delete"));
        assertThat(passkeys.of(account())).hasSize(1);
    }

    @Test
    void aPasskeyIsRemovedByItsOwnerAlone() {
        var key = keyOf(browser);
        var path = REMOVE.matcher(browser.get("/account").body());
        assertThat(path.find()).isTrue();
        var other = "nam." + Ids.next() + "@example.org";
        somebody("Anh Nam", other);
        var nam = new Browser(port);
        nam.signIn(other, PASSWORD);
        assertThat(nam.send("/account", path.group(1), Map.of("_method", "delete"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(location(comeIn(new Browser(port), key))).startsWith("/my-work");
        browser.send("/account", path.group(1), Map.of("_method", "delete"));
        assertThat(browser.get("/account").body())
                .contains("Đã gỡ khóa truy cập")
                .doesNotContain(path.group(1));
        isNoWayIn(comeIn(new Browser(port), key));
        assertThat(secondFactor.recoveryCodesLeft(account())).isZero();
    }

    @Test
    void whatGuardsTheAccountIsInTheJournalAndItsOwnerHears() {
        keyOf(browser);
        var mine = passkeys.of(account()).getFirst();
        browser.send("/account", "/account/passkeys/" + mine.id(), Map.of("_method", "delete"));
        assertThat(office.in(() -> audit.historyOf(office.id, person.id().value())))
                .extracting(entry -> entry.act())
                .contains("identity.passkey.added", "identity.passkey.removed");
        assertThat(browser.get("/notifications").body())
                .contains("vừa được thêm khóa truy cập \"Điện thoại\"")
                .contains("Khóa truy cập \"Điện thoại\" vừa bị gỡ");
    }

    @Test
    void aClosedAccountAndAMemberOfNoAgencyStayOutside() {
        var key = keyOf(browser);
        office.in(() -> accounts.close(person, true, "", office.administrator).orElseThrow());
        var phone = new Browser(port);
        isNoWayIn(comeIn(phone, key));
        assertThat(phone.get("/sign-in").body()).contains("Không đăng nhập được bằng khóa truy cập này");
        office.in(() -> accounts.close(person, false, "", office.administrator).orElseThrow());
        assertThat(location(comeIn(new Browser(port), key))).startsWith("/my-work");
        transactions.executeWithoutResult(_ -> jdbc.sql("delete from identity.membership where account_id = :account")
                .param("account", account().value())
                .update());
        isNoWayIn(comeIn(new Browser(port), key));
    }

    @Test
    void anAnswerIsGoodOnceForItsQuestionAlone() {
        var key = keyOf(browser);
        var phone = new Browser(port);
        var shown = key.shown(question(phone));
        isNoWayIn(answer(new Browser(port), shown));
        var other = new Browser(port);
        question(other);
        isNoWayIn(answer(other, shown));
        assertThat(location(answer(phone, shown))).startsWith("/my-work");
        phone.send("/account", "/sign-out", Map.of());
        isNoWayIn(answer(phone, shown));
    }

    @Test
    void anAnswerThatComesTooLateIsNone() {
        var key = keyOf(browser);
        var asked = passkeys.ask().orElseThrow();
        var old = new Question<>(asked.options(), asked.json(), Instant.now().minusSeconds(301));
        assertThat(passkeys.owner(Optional.of(old), key.shown(asked.json()))).isEmpty();
        assertThat(passkeys.owner(Optional.of(asked), key.shown(asked.json()))).contains(account());
    }

    @Test
    void aKeyFromAnotherAddressOrForAnybodyIsRefused() {
        assertThat(location(add(browser, SoftKey.at("https://example.org").made(options(browser)))))
                .isEqualTo("/account");
        add(browser, SoftKey.forAnybody(origin).made(options(browser)));
        assertThat(passkeys.of(account())).isEmpty();
        assertThat(browser.get("/account").body()).contains("Chưa thêm được khóa truy cập");
        isNoWayIn(comeIn(new Browser(port), SoftKey.at(origin)));
    }

    @Test
    void aCopyOfAKeyThatCountsIsNoticed() {
        var key = SoftKey.at(origin).having(1);
        add(browser, key.made(options(browser)));
        assertThat(location(comeIn(new Browser(port), key.having(8)))).startsWith("/my-work");
        isNoWayIn(comeIn(new Browser(port), key.having(5)));
        isNoWayIn(comeIn(new Browser(port), key.having(8)));
        assertThat(location(comeIn(new Browser(port), key.having(9)))).startsWith("/my-work");
    }

    @Test
    void whateverElseIsSentIsRefusedInASentence() {
        var key = keyOf(browser);
        var phone = new Browser(port);
        for (var sent : List.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"id\":\"a\",\"rawId\":\"a\",\"response\":{}}",
                "{\"id\":\"a\",\"rawId\":\"!\",\"response\":null}",
                key.made(options(browser)),
                "9".repeat(200_000))) {
            question(phone);
            isNoWayIn(answer(phone, sent));
            options(browser);
            assertThat(location(add(browser, sent))).isEqualTo("/account");
        }
        assertThat(passkeys.of(account())).hasSize(1);
    }

    @Test
    void twentyAreEnough() {
        var key = keyOf(browser);
        transactions.executeWithoutResult(
                _ -> jdbc.sql("""
                insert into identity.passkey (id, account_id, credential_id, label, public_key, attestation_object,
                  transports, signature_count, backup_eligible, backed_up, created_at)
                select gen_random_uuid(), account_id, uuid_send(gen_random_uuid()), 'x', public_key, attestation_object,
                  transports, 0, false, false, now()
                from identity.passkey, generate_series(1, 19) where account_id = :account
                """).param("account", account().value()).update());
        var refused = browser.send("/account", "/account/passkeys/options", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Đã có 20 khóa truy cập");
        assertThat(location(comeIn(new Browser(port), key))).startsWith("/my-work");
    }

    @Test
    void whatWasLostIsTakenAwayWhole() {
        var key = keyOf(browser);
        office.in(() -> accounts.resetSecondFactor(person, "Mất điện thoại", office.administrator)
                .orElseThrow());
        isNoWayIn(comeIn(new Browser(port), key));
        assertThat(secondFactor.recoveryCodesLeft(account())).isZero();
        var again = new Browser(port);
        again.signIn(email, PASSWORD);
        assertThat(again.get("/notifications").body()).contains("lý do: Mất điện thoại");
    }

    @Test
    void thePagesOfTheLibraryAreNotThere() {
        for (var page : List.of("/login", "/login/webauthn.js", "/webauthn/register", "/default-ui.css")) {
            assertThat(browser.get(page).statusCode()).as(page).isEqualTo(404);
        }
        for (var door : List.of(
                "/login/webauthn",
                "/webauthn/register",
                "/webauthn/register/options",
                "/webauthn/authenticate/options")) {
            assertThat(browser.send("/account", door, Map.of()).statusCode())
                    .as(door)
                    .isEqualTo(404);
        }
    }
}
