package vn.hienluong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hienluong.Browser.location;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hienluong.Browser;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.audit.Audit;
import vn.hienluong.authority.Role;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;
import vn.hienluong.secrets.TimeCodes;

/** One account, two agencies: which one it comes into, how it goes to the other, and that neither sees the other. */
@InTheHouse
class AgencyWebTests {

    private static final String PASSWORD = "một câu dễ nhớ hơn";
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]{20,})</code>");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Agencies agencies;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    Audit audit;

    @Autowired
    People people;

    @Autowired
    Given given;

    Given.Office river;
    Given.Office bridge;
    Person atTheRiver;
    Person atTheBridge;
    String email;
    Browser browser;

    @BeforeEach
    void oneAccountForTwo() {
        email = "hoa." + Ids.next() + "@example.org";
        river = agency("Sở Sông");
        bridge = agency("Sở Cầu");
        atTheRiver = somebody(river, "Chị Hoa ở Sông");
        atTheBridge = somebody(bridge, "Chị Hoa ở Cầu");
        browser = new Browser(port);
    }

    private Given.Office agency(String name) {
        var office = given.anAgency();
        var old = office.in(() -> agencies.profile(office.id));
        office.in(() -> agencies.update(
                new AgencyProfile(
                        old.id(), name, name, old.notation(), old.superior(), old.place(), old.sample(), false),
                office.administrator));
        return office;
    }

    private Person somebody(Given.Office office, String name) {
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng");
        var person = office.in(() -> people.add(name, Optional.of(email), Optional.empty(), office.administrator))
                .orElseThrow();
        office.in(() -> people.appoint(
                person.id(), unit.id(), PositionRole.STAFF, "", LocalDate.of(2015, 1, 1), office.administrator));
        var invited = office.in(() -> accounts.invite(person, office.administrator));
        if (invited instanceof vn.hienluong.platform.Outcome.Done<Invitation>(var link)) {
            office.in(() -> accounts.accept(link.token(), PASSWORD, PASSWORD).orElseThrow());
        }
        return office.in(() -> people.find(person.id(), office.id)).orElseThrow();
    }

    private HttpResponse<String> choose(Browser at, Given.Office office) {
        return at.send(
                "/sign-in/agency",
                "/sign-in/agency",
                Map.of("agency", office.id.value().toString()));
    }

    @Test
    void whoHasSeveralIsAskedOnceAndThenComesIntoTheLastUsed() {
        assertThat(location(browser.signIn(email, PASSWORD))).isEqualTo("/sign-in/agency");
        assertThat(location(browser.get("/my-work"))).as("not in yet").isEqualTo("/sign-in");
        assertThat(browser.get("/sign-in/agency").body()).contains("Sở Sông", "Sở Cầu");
        assertThat(location(choose(browser, bridge))).startsWith("/my-work");
        assertThat(browser.get("/my-work").body())
                .contains("Sở Cầu", "Chị Hoa ở Cầu", "đổi cơ quan")
                .doesNotContain("Sở Sông", "Chị Hoa ở Sông");
        var tomorrow = new Browser(port);
        assertThat(location(tomorrow.signIn(email, PASSWORD))).startsWith("/my-work");
        assertThat(tomorrow.get("/my-work").body()).contains("Sở Cầu");
    }

    @Test
    void oneGoesFromOneToTheOtherUnderANewSession() {
        browser.signIn(email, PASSWORD);
        choose(browser, river);
        assertThat(browser.get("/organization/people/" + atTheRiver.id()).statusCode())
                .isEqualTo(200);
        var moved = choose(browser, bridge);
        assertThat(location(moved)).startsWith("/my-work");
        assertThat(moved.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("hl-session"));
        assertThat(browser.get("/my-work").body()).contains("Sở Cầu").doesNotContain("Sở Sông");
        assertThat(browser.get("/organization/people/" + atTheRiver.id()).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/account").body())
                .as("one device, not two")
                .contains("Thiết bị đang dùng")
                .doesNotContain("Đăng xuất mọi thiết bị khác");
        assertThat(new Browser(port)
                        .signIn(email, PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("/my-work");
    }

    @Test
    void bothJournalsHoldTheirHalfAndNeitherNamesTheOther() {
        browser.signIn(email, PASSWORD);
        choose(browser, river);
        choose(browser, bridge);
        var left = river.in(() -> audit.historyOf(river.id, atTheRiver.id().value()));
        var entered =
                bridge.in(() -> audit.historyOf(bridge.id, atTheBridge.id().value()));
        assertThat(left).extracting(entry -> entry.act()).contains("identity.agency.left");
        assertThat(left).extracting(entry -> entry.act()).doesNotContain("identity.agency.entered");
        assertThat(entered).extracting(entry -> entry.act()).contains("identity.agency.entered");
        assertThat(left.getLast().author().label()).isEqualTo("Chị Hoa ở Sông");
        assertThat(entered.getLast().author().label()).isEqualTo("Chị Hoa ở Cầu");
    }

    @Test
    void aFormOfTheOneCannotBeSentInTheOther() {
        browser.signIn(email, PASSWORD);
        choose(browser, river);
        var token = TOKEN.matcher(browser.get("/account").body());
        assertThat(token.find()).isTrue();
        choose(browser, bridge);
        var stale =
                browser.sendWithoutToken("/notifications/unread", Map.of("_csrf", token.group(1), "_method", "delete"));
        assertThat(stale.statusCode()).isEqualTo(403);
        assertThat(stale.body()).contains("chưa lưu được");
    }

    @Test
    void whatWasWantedInTheOneIsNotAskedOfTheOther() {
        browser.get("/organization/people/" + atTheRiver.id());
        browser.signIn(email, PASSWORD);
        assertThat(location(choose(browser, river))).startsWith("/organization/people/");
        browser.send("/my-work", "/sign-out", Map.of());
        browser.get("/organization/people/" + atTheRiver.id());
        browser.signIn(email, PASSWORD);
        assertThat(location(choose(browser, bridge))).startsWith("/my-work");
    }

    @Test
    void whereOneHasNoPlaceOneDoesNotCome() {
        var elsewhere = given.anAgency();
        browser.signIn(email, PASSWORD);
        choose(browser, river);
        assertThat(location(choose(browser, elsewhere))).isEqualTo("/sign-in/agency");
        assertThat(browser.get("/sign-in/agency").body()).contains("không còn làm việc ở cơ quan đó");
        assertThat(browser.get("/my-work").body()).contains("Sở Sông");
        assertThat(browser.send("/my-work", "/sign-in/agency", Map.of("agency", "không phải số"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theChoiceIsNoWayAroundTheCode() {
        browser.signIn(email, PASSWORD);
        choose(browser, river);
        var shown = SECRET.matcher(browser.get("/account/second-factor").body());
        assertThat(shown.find()).isTrue();
        var secret = Base32.decode(shown.group(1).replace(" ", ""));
        browser.send(
                "/account/second-factor",
                "/account/second-factor",
                Map.of("code", TimeCodes.code(secret, Instant.now().minusSeconds(30))));
        var thief = new Browser(port);
        assertThat(location(thief.signIn(email, PASSWORD))).isEqualTo("/sign-in/code");
        assertThat(location(thief.get("/sign-in/agency")))
                .as("not even where one works")
                .isEqualTo("/sign-in");
        assertThat(location(thief.send(
                        "/sign-in",
                        "/sign-in/agency",
                        Map.of("agency", river.id.value().toString()))))
                .isEqualTo("/sign-in");
        assertThat(location(thief.get("/my-work"))).isEqualTo("/sign-in");
        assertThat(location(thief.send(
                        "/sign-in/code", "/sign-in/code", Map.of("code", TimeCodes.code(secret, Instant.now())))))
                .as("who was there before is not asked where to")
                .startsWith("/my-work");
    }

    @Test
    void anAgencyWithARuleAsksWhoCameByPasswordForTheSecondFactor() {
        bridge.in(() -> {
            secondFactor.setRule(Set.of(Role.OFFICE), bridge.administrator);
            return true;
        });
        browser.signIn(email, PASSWORD);
        choose(browser, river);
        var key = SoftKey.at("http://localhost:" + port);
        var options =
                browser.send("/account", "/account/passkeys/options", Map.of()).body();
        browser.send("/account", "/account/passkeys", Map.of("label", "Máy", "answer", key.made(options)));
        assertThat(location(choose(browser, bridge))).as("proved just now").startsWith("/my-work");
        choose(browser, river);

        var byPassword = new Browser(port);
        assertThat(location(byPassword.signIn(email, PASSWORD))).startsWith("/my-work");
        assertThat(location(choose(byPassword, bridge))).isEqualTo("/sign-in/code");
        assertThat(location(byPassword.get("/my-work"))).isEqualTo("/sign-in");
        var question = byPassword
                .send("/sign-in/code", "/sign-in/passkey/options", Map.of())
                .body();
        var shown = Map.of("answer", key.shown(question));
        assertThat(location(byPassword.send("/sign-in/code", "/sign-in/passkey", shown)))
                .startsWith("/my-work");
        assertThat(byPassword.get("/my-work").body()).contains("Sở Cầu");
    }

    @Test
    void whoHasOneAgencySeesNothingOfThis() {
        var only = given.anAgency();
        email = "nam." + Ids.next() + "@example.org";
        somebody(only, "Anh Nam");
        assertThat(location(browser.signIn(email, PASSWORD))).startsWith("/my-work");
        assertThat(browser.get("/my-work").body()).doesNotContain("đổi cơ quan");
    }
}
