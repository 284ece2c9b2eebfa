package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.identity.Accounts;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/** What comes over the wire as no browser sends it: each request is written by hand, byte by byte. */
@InTheHouse
class OverTheWireTests {

    private static final String PASSWORD = "một câu dễ nhớ hơn";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SESSION = Pattern.compile("(?i)Set-Cookie: (hl-session=[^;\r\n]+)");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Given given;

    String email;

    @BeforeEach
    void somebodyWithAPassword() {
        var office = given.anAgency();
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng");
        email = "nam." + Ids.next() + "@example.org";
        var person = office.in(() -> people.add("Anh Nam", Optional.of(email), Optional.empty(), office.administrator))
                .orElseThrow();
        office.in(() -> people.appoint(
                person.id(),
                unit.id(),
                PositionRole.STAFF,
                "",
                java.time.LocalDate.of(2015, 1, 1),
                office.administrator));
        var link =
                office.in(() -> accounts.invite(person, office.administrator)).orElseThrow();
        accounts.accept(link.token(), PASSWORD, PASSWORD).orElseThrow();
    }

    private String send(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String get(String path, String... headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\n" + lines(headers) + "Connection: close\r\n\r\n");
    }

    private String post(String path, String body, String... headers) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\n" + lines(headers)
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body);
    }

    private static String lines(String... headers) {
        var all = Stream.of(headers).anyMatch(header -> header.startsWith("Host:"))
                ? Stream.of(headers)
                : Stream.concat(Stream.of("Host: localhost"), Stream.of(headers));
        return all.map(header -> header + "\r\n").reduce("", String::concat);
    }

    private static String first(Pattern pattern, String answer) {
        var found = pattern.matcher(answer);
        assertThat(found.find()).as(answer).isTrue();
        return found.group(1);
    }

    private static String head(String answer) {
        return answer.split("\r\n\r\n", 2)[0];
    }

    private String signIn(String... headers) throws IOException {
        var page = get("/sign-in", headers);
        var all = Stream.concat(Stream.of(headers), Stream.of("Cookie: " + first(SESSION, page)))
                .toArray(String[]::new);
        var form = "email=" + encoded(email) + "&password=" + encoded(PASSWORD) + "&_csrf=" + first(TOKEN, page);
        return post("/sign-in", form, all);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNoPageCarriesTheSameHeaders() throws IOException {
        for (var path : List.of(
                "/khong-co",
                "/assets/khong-co.css",
                "/webjars/bootstrap/5.3.8/css/bootstrap.min.css",
                "/health/live")) {
            assertThat(head(get(path)))
                    .as(path)
                    .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'")
                    .doesNotContainIgnoringCase("\r\nServer:", "X-Powered-By");
        }
        var withoutToken = post("/sign-in", "email=a&password=b");
        assertThat(withoutToken).startsWith("HTTP/1.1 403");
        assertThat(head(withoutToken)).contains("Content-Security-Policy: default-src 'none'");
    }

    @Test
    void whatIsNoRequestIsRefusedWithoutAWordAboutTheProgram() throws IOException {
        for (var request : List.of(
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /a\u0000b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /..;/..;/etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /assets/..%5c..%5capplication.yaml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /webjars/%252e%252e/application.yaml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: local host\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(100_000) + "\r\nConnection: close\r\n\r\n")) {
            var shown = request.length() > 80 ? request.substring(0, 80) : request;
            assertThat(send(request))
                    .as(shown)
                    .matches("(?s)HTTP/1.1 [45].*")
                    .doesNotContainIgnoringCase("tomcat", "exception", "java.", "root:", "hienluong:");
        }
    }

    @Test
    void theHostThatARequestNamesLeadsNowhere() throws IOException {
        for (var header :
                List.of("Host: evil.example", "X-Forwarded-Host: evil.example", "Forwarded: host=evil.example")) {
            var atTheDoor = get("/my-work", header);
            assertThat(atTheDoor).as(header).startsWith("HTTP/1.1 302");
            assertThat(head(atTheDoor)).as(header).doesNotContain("evil");
            assertThat(get("/sign-in", header)).as(header).doesNotContain("evil");
            assertThat(head(signIn(header))).as(header).contains("HTTP/1.1 302").doesNotContain("evil");
        }
    }

    @Test
    void nobodyChoosesTheSessionOfSomebodyElse() throws IOException {
        var chosen = "hl-session="
                + java.util.Base64.getEncoder().encodeToString("chosen-by-somebody".getBytes(StandardCharsets.UTF_8));
        var page = get("/sign-in", "Cookie: " + chosen);
        var given = first(SESSION, page);
        assertThat(given).isNotEqualTo(chosen);
        var form = "email=" + encoded(email) + "&password=" + encoded(PASSWORD) + "&_csrf=" + first(TOKEN, page);
        var inside = first(SESSION, post("/sign-in", form, "Cookie: " + given));
        assertThat(inside).as("another one once inside").isNotEqualTo(given);
        assertThat(get("/my-work", "Cookie: " + given)).startsWith("HTTP/1.1 302");
        assertThat(get("/my-work", "Cookie: " + chosen)).startsWith("HTTP/1.1 302");
        assertThat(get("/my-work", "Cookie: " + inside)).startsWith("HTTP/1.1 200");
    }

    @Test
    void cookiesStayWithThisSiteAndBehindHttpsTravelByIt() throws IOException {
        assertThat(cookies(get("/sign-in")))
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Secure", "Domain"));
        var page = get("/sign-in", "X-Forwarded-Proto: https");
        var chosen = post(
                "/language",
                "language=en&back=%2F&_csrf=" + first(TOKEN, page),
                "X-Forwarded-Proto: https",
                "Cookie: " + first(SESSION, page));
        assertThat(cookies(page))
                .hasSize(1)
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(cookies(chosen))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(head(page)).contains("Strict-Transport-Security: max-age=31536000");
    }

    private static List<String> cookies(String answer) {
        return head(answer)
                .lines()
                .filter(line -> line.startsWith("Set-Cookie:"))
                .toList();
    }

    @Test
    void nothingThatIsTypedBecomesAHeader() throws IOException {
        var page = get("/sign-in");
        for (var back : List.of(
                "/%0d%0aSet-Cookie:%20a=b",
                "/a%0aLocation:%20https://evil.example", "//evil.example", "/%09/evil.example", "/%5cevil.example")) {
            var answer = head(post(
                    "/language",
                    "language=vi%0d%0aX-Evil:%201&back=" + back + "&_csrf=" + first(TOKEN, page),
                    "Cookie: " + first(SESSION, page),
                    "X-Request-Id: 12345678%0d%0aX-Evil: 1"));
            assertThat(answer)
                    .as(back)
                    .contains("HTTP/1.1 303", "\r\nLocation: /\r\n")
                    .doesNotContain("a=b", "X-Evil");
        }
    }
}
