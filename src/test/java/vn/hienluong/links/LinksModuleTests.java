package vn.hienluong.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.audit.Audit;
import vn.hienluong.authority.Actor;
import vn.hienluong.measures.Counted;
import vn.hienluong.measures.Measures;
import vn.hienluong.measures.Span;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.AgencyId;

/** Links of a room that publishes, watched for some nights; the other sites are real servers on this machine. */
@InTheHouse
class LinksModuleTests {

    private static final LocalDate FIRST_NIGHT = LocalDate.of(2021, 3, 1);
    private static final String SAME = "a".repeat(64);

    @Autowired
    LinkRepository repository;

    @Autowired
    Links links;

    @Autowired
    Audit audit;

    @Autowired
    Measures measures;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    @Autowired
    Given given;

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Map<String, String> contents = new HashMap<>();
    private final List<LinkSource.Outside> outside = new ArrayList<>();
    private HttpServer site;
    private Given.Office office;
    private Actor staff;

    @BeforeEach
    void anotherSite() throws IOException {
        clock.set(FIRST_NIGHT);
        office = given.anAgency();
        staff = office.actor(
                "Chị Hương", office.unit(UnitKind.OFFICE, "Văn phòng").id(), PositionRole.STAFF);
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        site.createContext("/", this::answer);
        site.start();
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.merge(exchange.getRequestMethod() + " " + path, 1, Integer::sum);
        if (path.startsWith("/silent")) {
            return;
        }
        if (path.startsWith("/to/")) {
            exchange.getResponseHeaders().add("Location", "http://" + path.substring(4));
            exchange.sendResponseHeaders(302, -1);
        } else if (path.matches("/(no-head|endless)")
                && exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(405, -1);
        } else if (path.startsWith("/endless")) {
            exchange.sendResponseHeaders(200, 0);
            endless(exchange);
        } else {
            exchange.sendResponseHeaders(answers.getOrDefault(path, 200), -1);
        }
        exchange.close();
    }

    private static void endless(HttpExchange exchange) {
        try (var body = exchange.getResponseBody()) {
            for (int i = 0; i < 100_000; i++) {
                body.write(new byte[10_000]);
            }
        } catch (IOException readerHasGone) {
            // as it should
        }
    }

    private String at(String path) {
        return "http://localhost:" + site.getAddress().getPort() + path;
    }

    private void link(String path) {
        outside.add(new LinkSource.Outside(URI.create(at(path)), "/tin/1", "Bài một"));
    }

    private static LinksProperties properties(boolean insideToo, int perHost) {
        return new LinksProperties(Duration.ofMillis(800), perHost, 500, insideToo);
    }

    private static OutsideCheck check(boolean insideToo) {
        return new OutsideCheck(properties(insideToo, 100));
    }

    /** A room that publishes, as this one sees it. */
    private final LinkSource room = new LinkSource() {
        @Override
        public List<OwnAddress> own(AgencyId agency) {
            return List.of(new OwnAddress("/tin/1", "Bài một", SAME), new OwnAddress("/tin/2", "Bài hai", SAME));
        }

        @Override
        public List<Outside> outside(AgencyId agency) {
            return outside;
        }

        @Override
        public Optional<String> digestNow(String path, AgencyId agency) {
            return Optional.ofNullable(contents.get(path));
        }
    };

    private void night(LocalDate night, int perHost) {
        clock.set(night);
        var properties = properties(true, perHost);
        new LinkRounds(List.of(room), repository, new OutsideCheck(properties), properties, audit, transactions, clock)
                .check(office.id);
    }

    private Links.Found found() {
        return office.in(() -> links.found(staff));
    }

    @Test
    void whatBreaksIsListedSinceItsDayAndWhatIsRepairedToo() throws Exception {
        contents.put("/tin/1", SAME);
        contents.put("/tin/2", SAME);
        link("/whole");
        link("/gone");
        answers.put("/gone", 410);
        night(FIRST_NIGHT, 100);
        assertThat(found().all()).isEqualTo(4);
        assertThat(found().broken()).singleElement().satisfies(link -> {
            assertThat(link.address()).isEqualTo(at("/gone"));
            assertThat(link.fault()).contains("links.fault.gone");
        });
        contents.put("/tin/1", "b".repeat(64));
        contents.remove("/tin/2");
        night(FIRST_NIGHT.plusDays(1), 100);
        assertThat(found().broken())
                .extracting(Link::address)
                .containsExactlyInAnyOrder(at("/gone"), "/tin/1", "/tin/2");
        browser.perform(get("/links").with(Visitor.as(staff)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Nội dung khác với bằng chứng công khai"),
                                containsString("từ 01/03/2021"),
                                containsString("từ 02/03/2021"))));
        contents.put("/tin/1", SAME);
        contents.put("/tin/2", SAME);
        answers.remove("/gone");
        night(FIRST_NIGHT.plusDays(2), 100);
        assertThat(found().broken()).isEmpty();
        assertThat(found().repaired())
                .hasSize(3)
                .allMatch(link -> link.repaired().isPresent());
        var gone = found().repaired().stream()
                .filter(link -> !link.own())
                .findFirst()
                .orElseThrow();
        assertThat(office.in(() -> audit.historyOf(office.id, gone.id())))
                .extracting(vn.hienluong.audit.AuditEntry::act)
                .containsExactly("links.link.broken", "links.link.repaired");
        outside.clear();
        night(FIRST_NIGHT.plusDays(3), 100);
        assertThat(found().all())
                .as("what is no longer named is no longer watched")
                .isEqualTo(2);
    }

    private long counted(String key, LocalDate from, LocalDate to) {
        return office.in(() -> measures.read(key, new Span(from, to), Optional.empty(), office.id))
                .amount()
                .longValueExact();
    }

    @Test
    void eachTimeThatALinkBreaksIsCountedAndStaysCountedWhenItIsTakenOut() {
        contents.put("/tin/1", SAME);
        link("/gone");
        answers.put("/gone", 410);
        night(FIRST_NIGHT, 100);
        contents.put("/tin/2", SAME);
        night(FIRST_NIGHT.plusDays(1), 100);
        contents.remove("/tin/2");
        night(FIRST_NIGHT.plusDays(2), 100);
        var last = FIRST_NIGHT.plusDays(2);
        assertThat(counted("links.measured.broken", FIRST_NIGHT, FIRST_NIGHT)).isEqualTo(2);
        assertThat(counted("links.measured.broken", FIRST_NIGHT, last)).isEqualTo(3);
        assertThat(counted("links.measured.repaired", FIRST_NIGHT, last)).isEqualTo(1);
        outside.clear();
        night(last.plusDays(1), 100);
        assertThat(counted("links.measured.broken", FIRST_NIGHT, last)).isEqualTo(3);
        assertThat(counted("links.measured.repaired", last, last.plusDays(1)))
                .as("what is taken out of its text is mended")
                .isEqualTo(1);
        var span = new Span(FIRST_NIGHT, last);
        assertThat(office.in(() -> measures.records("links.measured.broken", span, Optional.empty(), staff)))
                .extracting(Counted::said)
                .containsExactlyInAnyOrder("Bài một – " + at("/gone"), "Bài hai – /tin/2", "Bài hai – /tin/2");
    }

    @Test
    void noHostIsAskedMoreThanItsShareInANightAndWhoWaitedLongestComesFirst() {
        for (int i = 0; i < 5; i++) {
            link("/page-" + i);
        }
        night(FIRST_NIGHT, 2);
        assertThat(asked).hasSize(2);
        night(FIRST_NIGHT, 2);
        assertThat(asked).as("a second round of the same night goes on").hasSize(4);
        night(FIRST_NIGHT.plusDays(1), 2);
        assertThat(asked).hasSize(5).containsValue(2);
    }

    @Test
    void aSiteThatWillNotAnswerHeadIsAskedOnceMoreAndNeverReadToItsEnd() {
        assertThat(check(true).fault(URI.create(at("/no-head")))).isEmpty();
        var before = System.nanoTime();
        assertThat(check(true).fault(URI.create(at("/endless")))).isEmpty();
        assertThat(check(true).fault(URI.create(at("/silent")))).contains("links.fault.silent");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        answers.put("/broken", 500);
        assertThat(check(true).fault(URI.create(at("/broken")))).contains("links.fault.error");
        assertThat(check(true)
                        .fault(URI.create(
                                "https://localhost:" + site.getAddress().getPort() + "/")))
                .isPresent();
    }

    @Test
    void noAddressInsideIsAskedHoweverItIsWritten() {
        int port = site.getAddress().getPort();
        for (var host : List.of(
                "localhost",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "0.0.0.0",
                "[::]",
                "[::127.0.0.1]")) {
            assertThat(check(false).fault(URI.create("http://" + host + ":" + port + "/")))
                    .as(host)
                    .isPresent();
        }
        assertThat(asked).isEmpty();
        for (var scheme : List.of("file:///etc/passwd", "ftp://localhost/", "gopher://localhost/", "x")) {
            assertThat(check(true).fault(URI.create(scheme))).contains("links.fault.address");
        }
    }

    @Test
    void aRedirectLeadsInsideNoMoreThanALink() {
        int port = site.getAddress().getPort();
        // one name stands for a site out in the world; what it leads to is looked at as anything else
        var guard = new Outward(false);
        var world = new OutsideCheck(Duration.ofMillis(800), new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return host.equals("localhost") ? InetAddress.getAllByName(host) : guard.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        });
        assertThat(world.fault(URI.create(at("/to/127.0.0.1:" + port + "/whole"))))
                .contains("links.fault.inside");
        assertThat(asked).doesNotContainKey("HEAD /whole");
        assertThat(check(true).fault(URI.create(at("/to/127.0.0.1:" + port + "/whole"))))
                .isEmpty();
        assertThat(asked).containsKey("HEAD /whole");
    }

    @Test
    void addressesOfNetworksInsideAreKnown() throws UnknownHostException {
        for (var inside : List.of(
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "127.0.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "::7f00:1")) {
            assertThat(Outward.inside(InetAddress.getByName(inside))).as(inside).isTrue();
        }
        for (var outward : List.of("8.8.8.8", "203.162.4.191", "2001:4860:4860::8888", "100.128.0.1", "172.32.0.1")) {
            assertThat(Outward.inside(InetAddress.getByName(outward)))
                    .as(outward)
                    .isFalse();
        }
    }
}
