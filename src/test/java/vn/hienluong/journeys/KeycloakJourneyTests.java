package vn.hienluong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.identity.Accounts;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.Position;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/** Signing in by a real Keycloak in a real browser: in with unit and position, and out at both. */
@InTheHouse
@Tag("journey")
@Tag("keycloak")
class KeycloakJourneyTests {

    private static final LocalDate MONDAY = LocalDate.of(2021, 3, 1);

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

    @Value("${hienluong.identity.oidc.providers.keycloak.issuer}")
    java.net.URI issuer;

    private Given.Office office;
    private Person hoa;
    private Keycloak keycloak;
    private Seat seat;

    @BeforeEach
    void somebodyWhomKeycloakKnows() throws IOException, InterruptedException {
        clock.set(MONDAY);
        office = given.anAgency();
        office.unit(UnitKind.DIVISION, "Phòng Kế hoạch – Tài chính");
        var email = "hoa." + Ids.next() + "@example.org";
        hoa = office.in(() -> people.add("Chị Hoa", Optional.of(email), Optional.empty(), office.administrator))
                .orElseThrow();
        office.in(() -> accounts.invite(hoa, office.administrator).orElseThrow());
        keycloak = Keycloak.start(
                issuer.getPort(),
                Path.of("src", "test", "resources", "keycloak", "realm.json"),
                Map.of("HOME", "http://localhost:" + port, "EMAIL", email));
        seat = new Seat(port, 1366, true);
    }

    @AfterEach
    void leave() throws InterruptedException {
        if (seat != null) {
            seat.leave();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    private void signInThere(String password) {
        var page = seat.page();
        page.locator("#username").fill("hoa");
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    @Test
    void unitAndPositionComeAlongAndSigningOutEndsBoth() {
        seat.open("/workdays").isSound().follow("Đăng nhập bằng Keycloak");
        assertThat(seat.page().url()).startsWith(issuer.toString());
        signInThere("không phải");
        assertThat(seat.page().url()).as("a wrong password stays there").startsWith(issuer.toString());
        signInThere("cầu Hiền Lương");
        seat.sees("Chị Hoa");
        assertThat(seat.path()).as("back to the page that was wanted").startsWith("/workdays");
        seat.open("/organization/people/" + hoa.id())
                .sees("Phó Trưởng phòng")
                .sees("Theo hệ thống đăng nhập “keycloak”")
                .isSound();
        assertThat(office.in(() -> people.positionsOn(MONDAY, office.id)))
                .singleElement()
                .extracting(Position::role)
                .isEqualTo(PositionRole.DEPUTY);
        seat.open("/account/providers").sees("Keycloak").isSound();

        seat.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Đăng xuất").setExact(true))
                .first()
                .click();
        seat.page().waitForURL("**/sign-in");
        assertThat(seat.path()).isEqualTo("/sign-in");
        seat.follow("Đăng nhập bằng Keycloak");
        assertThat(seat.page().locator("#password").isVisible())
                .as("Keycloak asks again")
                .isTrue();
    }
}
