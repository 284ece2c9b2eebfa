package vn.hienluong.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.hienluong.Browser;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.KeptLog;
import vn.hienluong.TestClock;
import vn.hienluong.identity.Accounts;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/** The log for machines says what happened to the program, and nothing about anybody. */
@InTheHouse
class LogTests {

    private static final String PASSWORD = "con sông bên cầu cũ";
    private static final String NAME = "Nguyễn Thị Ánh Tuyết";
    private static final String PHONE = "0912345678";
    private static final LocalDate SINCE = LocalDate.of(2010, 1, 1);

    @Autowired
    Given given;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    ErrorPages errors;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Given.Office office;
    private Unit unit;
    private String email;
    private Person boss;

    @BeforeEach
    void anAgency() {
        clock.set(LocalDate.of(2026, 3, 5));
        office = given.anAgency();
        unit = office.unit(UnitKind.OFFICE, "Văn phòng");
        email = Ids.next() + "@example.org";
        boss = person("Lê Văn Cường", email, PositionRole.ADMINISTRATOR);
        office.in(() -> accounts.accept(token(boss), PASSWORD, PASSWORD));
    }

    private Person person(String name, String address, PositionRole role) {
        var person = office.in(() -> people.add(name, Optional.of(address), Optional.of(PHONE), office.administrator)
                .orElseThrow());
        office.in(() -> people.appoint(person.id(), unit.id(), role, "", SINCE, office.administrator));
        return person;
    }

    private String token(Person person) {
        return office.in(() -> accounts.invite(person, office.administrator))
                .orElseThrow()
                .token();
    }

    @Test
    void aWholeDayAtTheDoorAndAtTheDeskLeavesNobodyInTheLog() {
        var hoa = person(NAME, "hoa." + email, PositionRole.STAFF);
        var link = token(hoa);
        List<String> lines;
        try (var log = KeptLog.open()) {
            var browser = new Browser(port);
            browser.signIn(email, "sai mật khẩu");
            browser.signIn("ai.do@example.org", PASSWORD);
            browser.signIn(email, PASSWORD);
            browser.get("/organization/people/" + hoa.id());
            browser.send(
                    "/organization/people/" + hoa.id(),
                    "/organization/people/" + hoa.id(),
                    Map.of("_method", "put", "fullName", NAME, "email", "moi." + email, "phone", "0987654321"));
            browser.get("/search?q=" + PHONE);
            browser.get("/organization/people/khong-co");
            browser.get("/personal-data/requests/new?find=" + PHONE);
            browser.send(
                    "/personal-data/requests/new?whose=STAFF&subject=" + hoa.id(),
                    "/personal-data/requests",
                    Map.of(
                            "wish",
                            "COPY",
                            "whose",
                            "STAFF",
                            "subject",
                            hoa.id().toString(),
                            "by",
                            NAME,
                            "proof",
                            "căn cước",
                            "reach",
                            "0987654321"));
            browser.send("/forgotten", "/forgotten", Map.of("email", email));
            new Browser(port).send("/invitation/" + link, "/invitation/" + link, Map.of("password", "1", "again", "2"));
            new Browser(port).get("/invitation/" + link + "x");
            breakInTheMiddle(link);
            LoggerFactory.getLogger("vn.hienluong.test").error("a library said", aRowThatIsThereTwice());
            lines = log.lines();
        }
        assertThat(lines).as("the broken page and the row are in it").hasSizeGreaterThanOrEqualTo(2);
        assertThat(lines)
                .allSatisfy(line -> assertThat(JsonMapper.builder()
                                .build()
                                .readTree(line)
                                .path("message")
                                .asString())
                        .isNotEmpty());
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(email, "example.org", NAME, "Ánh Tuyết", "Lê Văn Cường", PHONE, "0987654321")
                        .doesNotContain(link, "127.0.0.1", PASSWORD)
                        .as("the driver leaves out the row, masked or not")
                        .doesNotContain("Detail: Key"));
    }

    /** As if the page of a link broke: its address holds the secret. */
    private void breakInTheMiddle(String link) {
        var request = new MockHttpServletRequest("POST", "/invitation/" + link);
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/invitation/{token}");
        errors.broken(new IllegalStateException("550 <" + email + ">: no such mailbox, called from 10.1.2.3"), request);
    }

    /** PostgreSQL quotes the row that is there already, and so must not be quoted itself. */
    private DuplicateKeyException aRowThatIsThereTwice() {
        try {
            office.inTransaction(() -> jdbc.sql(
                            "insert into identity.account (id, email, language, created_at) values (:id, :email, 'vi', now())")
                    .param("id", Ids.next())
                    .param("email", email)
                    .update());
            throw new IllegalStateException("it was not there");
        } catch (DuplicateKeyException there) {
            return there;
        }
    }

    @Test
    void whatAnExceptionQuotesIsMaskedAndTheRestStays() {
        try (var log = KeptLog.open()) {
            LoggerFactory.getLogger("vn.hienluong.test")
                    .warn("to {} from {} at {}: {} open", "a.b@example.gov.vn", "+84 912 345 678", "192.168.7.15", 12);
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains("to (e-mail) from (telephone) at (address): 12 open")
                    .contains("\"log\":{\"level\":\"WARN\"");
        }
    }

    /** The eyes of the first test are open: without the net and the care it would see this. */
    @Test
    void aNameInTheLogWouldBeSeen() {
        try (var log = KeptLog.open()) {
            LoggerFactory.getLogger("vn.hienluong.test").warn("{} came in", NAME);
            assertThat(log.lines()).anyMatch(line -> line.contains(NAME));
        }
    }
}
