package vn.hienluong.citizens;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hienluong.Browser.location;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.AProvider;
import vn.hienluong.Browser;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.LetterBox;
import vn.hienluong.Traveller;
import vn.hienluong.identity.Accounts;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/** The door of citizens and what is behind it, over HTTP as a browser goes. */
@InTheHouse
class CitizensWebTests {

    private static final String DOOR = "/cong-dan/dang-nhap";
    private static final String CODE = DOOR + "/ma";
    private static final String MINE = "/cong-dan";
    private static final Pattern DIGITS = Pattern.compile("\\b(\\d{6})\\b");
    private static final String PASSWORD = "một câu dễ nhớ hơn";

    @LocalServerPort
    int port;

    @Autowired
    LetterBox letterBox;

    @Autowired
    Citizens citizens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Given given;

    private String email;
    private Browser browser;
    private AProvider provider;

    @BeforeEach
    void aLetterBox() {
        letterBox.hangOut();
        provider = AProvider.inOrder().sendsBackTo(port);
        email = "dan." + Ids.next() + "@example.org";
        browser = new Browser(port);
    }

    @AfterEach
    void noMailForOthers() {
        letterBox.takeIn();
    }

    private HttpResponse<String> ask(Browser at, String address) {
        return at.send(DOOR, DOOR, Map.of("email", address));
    }

    private String code() {
        var found = DIGITS.matcher(letterBox.letters().getLast().text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> enter(Browser at, String code) {
        return at.send(CODE, CODE, Map.of("code", code));
    }

    private Browser inside(String address) {
        var at = new Browser(port);
        assertThat(location(ask(at, address))).isEqualTo(CODE);
        assertThat(location(enter(at, code()))).isEqualTo(MINE);
        return at;
    }

    private static String another(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private Optional<CitizenId> account(String address) {
        return transactions.execute(_ -> jdbc.sql("select id from citizens.account where email = :email")
                .param("email", address)
                .query((row, _) -> new CitizenId(row.getObject("id", java.util.UUID.class)))
                .optional());
    }

    @Test
    void aCodeFromALetterOpensTheDoorAndTheFirstTimeAnAccount() {
        assertThat(browser.get(DOOR).body()).contains("Đăng nhập dành cho công dân", "Gửi mã cho tôi");
        ask(browser, " " + email.toUpperCase(java.util.Locale.ROOT));
        assertThat(letterBox.letters().getLast().to()).isEqualTo(email);
        assertThat(letterBox.letters().getLast().subject()).contains(code());
        assertThat(browser.get(CODE).body()).contains(email, "10 phút");
        var code = code();
        assertThat(location(enter(browser, code.substring(0, 3) + " " + code.substring(3))))
                .isEqualTo(MINE);
        assertThat(browser.get(MINE).body()).contains("Việc của tôi", "chưa gửi gì ở đây", email);
        assertThat(location(browser.get(DOOR))).as("in already").isEqualTo(MINE);
        var first = account(email);
        inside(email);
        assertThat(account(email)).as("the same the next time").isEqualTo(first).isPresent();
    }

    @Test
    void fiveWrongCodesAndTheRightOneOpensNothing() {
        ask(browser, email);
        var right = code();
        for (int left = 4; left > 0; left--) {
            assertThat(enter(browser, another(right)).body()).contains("còn " + left + " lần nhập");
        }
        assertThat(enter(browser, another(right)).body()).contains("không còn dùng được");
        assertThat(enter(browser, right).body()).contains("không còn dùng được");
        assertThat(location(browser.get(MINE))).isEqualTo(DOOR);
        assertThat(account(email)).isEmpty();
    }

    @Test
    void aCodeIsGoodOnceForTenMinutesAndWhereItWasAskedFor() {
        ask(browser, email);
        var code = code();
        var elsewhere = new Browser(port);
        assertThat(location(elsewhere.send(DOOR, CODE, Map.of("code", code))))
                .as("asked for nothing")
                .isEqualTo(DOOR);
        ask(elsewhere, email);
        assertThat(enter(elsewhere, code).statusCode()).as("another's code").isEqualTo(422);
        assertThat(location(enter(browser, code))).isEqualTo(MINE);
        var late = new Browser(port);
        ask(late, email);
        transactions.executeWithoutResult(
                _ -> jdbc.sql("update citizens.code set expires_at = now() - interval '1 second' where used_at is null")
                        .update());
        assertThat(enter(late, code()).body()).contains("không còn dùng được");
    }

    @Test
    void neitherTheCodeNorTheAddressIsKept() {
        ask(browser, email);
        var kept = transactions.execute(
                _ -> jdbc.sql("select c::text from citizens.code c union all select a::text from technical.allowance a")
                        .query(String.class)
                        .list());
        assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(email) || row.contains("," + code()));
    }

    /** The page without what is new each time. */
    private static String same(String page, String email) {
        return page.replace(email, "…").replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void nobodyLearnsWhoHasAnAccount() {
        inside(email);
        var stranger = "la." + Ids.next() + "@example.org";
        var known = new Browser(port);
        var unknown = new Browser(port);
        assertThat(location(ask(known, email))).isEqualTo(location(ask(unknown, stranger)));
        assertThat(same(known.get(CODE).body(), email))
                .isEqualTo(same(unknown.get(CODE).body(), stranger));
        var letters = letterBox.letters();
        assertThat(letters.getLast().text().replaceAll("\\d{6}", ""))
                .isEqualTo(letters.get(letters.size() - 2).text().replaceAll("\\d{6}", ""));
        assertThat(account(stranger)).as("asking alone opens none").isEmpty();
    }

    @Test
    void fiveLettersAnHourAreEnoughForOneAddressAndTheAnswerStaysTheSame() {
        for (int i = 0; i < 5; i++) {
            ask(new Browser(port), email);
        }
        var before = letterBox.letters().size();
        assertThat(location(ask(browser, email))).isEqualTo(CODE);
        assertThat(letterBox.letters()).hasSize(before);
        assertThat(location(ask(browser, "khac." + email))).isEqualTo(CODE);
        assertThat(letterBox.letters()).as("others are not held up").hasSize(before + 1);
    }

    @Test
    void whatIsNoAddressGetsASentence() {
        for (var odd : List.of(
                "",
                "dân",
                "a@b",
                "a b@example.org",
                "a@example.org,b@example.org",
                "a@example.org\r\nBcc: b@example.org")) {
            var answer = ask(browser, odd);
            assertThat(answer.statusCode()).as(odd).isEqualTo(422);
            assertThat(answer.body()).contains("Địa chỉ thư điện tử chưa đúng");
        }
        letterBox.block();
        assertThat(ask(browser, email).body()).contains("Chưa gửi được thư");
        assertThat(letterBox.letters()).isEmpty();
    }

    @Test
    void withoutMailThePageSaysSoAndOffersWhatThereIs() {
        letterBox.takeIn();
        assertThat(browser.get(DOOR).body())
                .contains("chưa gửi được thư điện tử", "Đăng nhập bằng Định danh công dân")
                .doesNotContain("Gửi mã cho tôi");
        assertThat(location(ask(browser, email))).isEqualTo(DOOR);
    }

    private Traveller traveller() {
        return new Traveller(port, DOOR + "/voi/");
    }

    @Test
    void aProviderOfCitizensOpensAnAccountAndFindsItAgain() {
        var subject = "dan-" + Ids.next();
        provider.knows(subject, Map.of("name", "Bà Ba"));
        var traveller = traveller();
        assertThat(location(traveller.browser.get("/cong-dan?trang=2"))).isEqualTo(DOOR);
        assertThat(location(traveller.by("citizens")))
                .as("back where they wanted to go")
                .isEqualTo("/cong-dan?trang=2");
        assertThat(traveller.browser.get(MINE).body()).contains("Bà Ba");
        traveller.browser.send(
                MINE,
                MINE + "/thong-tin",
                Map.of("_method", "put", "fullName", "Nguyễn Thị Ba", "phone", "", "address", ""));
        var again = traveller();
        again.by("citizens");
        assertThat(again.browser.get(MINE).body()).contains("Nguyễn Thị Ba").doesNotContain("Bà Ba");
    }

    @Test
    void aVerifiedAddressFindsTheAccountThatHasItAndAnotherNever() {
        var byCode = inside(email);
        byCode.send(
                MINE, MINE + "/thong-tin", Map.of("_method", "put", "fullName", "Ông Tư", "phone", "", "address", ""));
        provider.knows("dan-" + Ids.next(), Map.of("email", email, "email_verified", false));
        var unverified = traveller();
        unverified.by("citizens");
        assertThat(unverified.browser.get(MINE).body())
                .as("an account of its own, without the address")
                .doesNotContain("Ông Tư", email);
        provider.knows("dan-" + Ids.next(), Map.of("email", email, "email_verified", true));
        var verified = traveller();
        verified.by("citizens");
        assertThat(verified.browser.get(MINE).body()).contains("Ông Tư", email);
    }

    @Test
    void aProviderOfTheStaffIsNoDoorForCitizensAndWhatGoesWrongIsASentence() {
        assertThat(browser.get(DOOR + "/voi/staff").statusCode()).isEqualTo(404);
        assertThat(browser.get(DOOR + "/voi/staff/tra-loi?state=x&code=y").statusCode())
                .isEqualTo(404);
        var traveller = traveller();
        assertThat(traveller.page(traveller.browser.get(DOOR + "/voi/citizens/tra-loi?state=x&code=y")))
                .contains("đã quá lâu hoặc đã được dùng");
    }

    @Test
    void aCitizenIsNobodyOnAStaffPageAndStaffNobodyOnACitizensPageEvenWithTheSameAddress() {
        var office = given.anAgency();
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng");
        var person = office.in(() -> people.add("Chị Hoa", Optional.of(email), Optional.empty(), office.administrator))
                .orElseThrow();
        office.in(() -> people.appoint(
                person.id(), unit.id(), PositionRole.STAFF, "", LocalDate.of(2015, 1, 1), office.administrator));
        office.in(() -> accounts.accept(
                accounts.invite(person, office.administrator).orElseThrow().token(), PASSWORD, PASSWORD));
        var citizen = inside(email);
        assertThat(location(citizen.get("/my-work"))).isEqualTo("/sign-in");
        assertThat(citizen.get("/sign-in").body()).doesNotContain("Chị Hoa");
        browser.signIn(email, PASSWORD);
        assertThat(location(browser.get(MINE))).isEqualTo(DOOR);
        assertThat(browser.get(DOOR).body()).contains("phiên làm việc của cán bộ sẽ kết thúc");
        ask(browser, email);
        enter(browser, code());
        assertThat(browser.get(MINE).statusCode()).isEqualTo(200);
        assertThat(location(browser.get("/my-work"))).as("one at a time").isEqualTo("/sign-in");
    }

    @Test
    void whatSomebodyEntersOfThemselvesIsChecked() {
        var mine = inside(email);
        var wrong = mine.send(
                MINE,
                MINE + "/thong-tin",
                Map.of("_method", "put", "fullName", "Ông Tư", "phone", "gọi sau", "address", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Số điện thoại chỉ gồm chữ số", "Ông Tư");
        assertThat(mine.send(MINE, MINE + "/thong-tin", Map.of("_method", "put", "address", "đ".repeat(301)))
                        .body())
                .contains("không quá 300");
        mine.send(
                MINE,
                MINE + "/thong-tin",
                Map.of("_method", "put", "fullName", "Ông Tư", "phone", "0912 345 678", "address", "Thôn Một"));
        assertThat(mine.get(MINE).body()).contains("Ông Tư", "0912 345 678", "Thôn Một", "Đã lưu");
    }

    @Test
    void whoErasesTheAccountIsGoneEverywhereAndOnlyThatItWasErasedIsKept() {
        var mine = inside(email);
        var elsewhere = inside(email);
        var id = account(email).orElseThrow();
        mine.send(
                MINE,
                MINE + "/thong-tin",
                Map.of("_method", "put", "fullName", "Ông Tư", "phone", "0912 345 678", "address", "Thôn Một"));
        mine.send(MINE, "/cong-dan/tai-khoan", Map.of("_method", "delete"));
        assertThat(mine.get(MINE).body()).as("not without a word").contains("hãy đánh dấu");
        var out = mine.send(MINE, "/cong-dan/tai-khoan", Map.of("_method", "delete", "sure", "on"));
        assertThat(mine.get(location(out)).body()).contains("Đã xóa tài khoản");
        assertThat(location(mine.get(MINE))).isEqualTo(DOOR);
        assertThat(location(elsewhere.get(MINE))).isEqualTo(DOOR);
        assertThat(account(email)).isEmpty();
        var trail = transactions.execute(
                _ -> jdbc.sql("select t::text from citizens.trail t where account_id = :id order by at")
                        .param("id", id.value())
                        .query(String.class)
                        .list());
        assertThat(trail)
                .hasSize(3)
                .noneMatch(row -> row.contains("Tư") || row.contains("0912") || row.contains(email));
        assertThat(trail.getLast()).contains(",erased,");
        assertThat(inside(email).get(MINE).body()).as("somebody new").doesNotContain("Ông Tư");
    }

    private static final Pattern REFRESH = Pattern.compile("http-equiv=\"refresh\" content=\"0;url=([^\"]+)\"");

    @Test
    void signingOutEndsTheSessionAndGoesOnToTheProvider() {
        var mine = inside(email);
        assertThat(location(mine.send(MINE, "/cong-dan/dang-xuat", Map.of()))).isEqualTo(DOOR);
        assertThat(mine.get(DOOR).body()).contains("Đã đăng xuất");
        assertThat(location(mine.get(MINE))).isEqualTo(DOOR);
        provider.knows("dan-" + Ids.next(), Map.of());
        var traveller = traveller();
        traveller.by("citizens");
        assertThat(location(traveller.browser.send(MINE, "/cong-dan/dang-xuat", Map.of())))
                .isEqualTo("/cong-dan/dang-xuat");
        var page = traveller.browser.get("/cong-dan/dang-xuat").body();
        assertThat(REFRESH.matcher(page).results().map(found -> found.group(1)))
                .singleElement()
                .asString()
                .startsWith(AProvider.issuer() + "/connect/logout?id_token_hint=");
        assertThat(location(traveller.browser.get(MINE))).isEqualTo(DOOR);
    }
}
