package vn.hienluong.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.portal.Sites;
import vn.hienluong.portal.Wire;
import vn.hienluong.publications.Edition;
import vn.hienluong.publications.Newsroom;
import vn.hienluong.publications.Publishing;
import vn.hienluong.publications.facts.PublicationKind;

/** The data as they come over the wire. */
@InTheHouse
class OpenDataTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TITLE = "=2+3, \"Quy định\" về đổi mới sáng tạo";

    @Autowired
    Newsroom.Opening opening;

    @Autowired
    Publishing publishing;

    @Autowired
    Sites sites;

    @Autowired
    MockMvc browser;

    @Autowired
    OpenDataProperties properties;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Newsroom room;
    private Wire wire;
    private String data;
    private String api;

    @BeforeEach
    void anOffice() {
        clock.set(LocalDate.of(2021, 3, 1));
        room = opening.open();
        var site = sites.of(room.office.id).orElseThrow();
        data = site.shown().path() + "/du-lieu";
        api = OpenApi.PLACE + "/" + site.slug();
        wire = new Wire(port);
    }

    private Edition decision(String title, String number) {
        return room.published(room.withFacts(
                room.draft(PublicationKind.LEGAL_DOCUMENT, title),
                Map.of(
                        "number", number,
                        "type", "Quyết định",
                        "issuedOn", "2021-02-01",
                        "effectiveFrom", "2021-02-15",
                        "issuer", "UBND tỉnh",
                        "signer", "Ông Mẫu",
                        "field", "Khoa học")));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static List<String> texts(JsonNode array, String name) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(one -> one.path(name).asString())
                .toList();
    }

    /** An address of the answer, on the server of the test. */
    private String here(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void aListIsAFileOfCsvAndOfJsonThatItsSchemaDescribes() {
        decision(TITLE, "-1/QĐ-UBND");
        var csv = wire.get(data + "/van-ban.csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(header(csv, "Content-Type")).startsWith("text/csv").containsIgnoringCase("utf-8");
        assertThat(header(csv, "Content-Disposition")).contains("van-ban.csv");
        assertThat(csv.headers().allValues("Link")).anyMatch(link -> link.contains("license"));
        assertThat(csv.headers().allValues("Set-Cookie")).isEmpty();
        var schema = json(wire.get(data + "/van-ban.tableschema.json"));
        var pressed = wire.bytes(data + "/van-ban.schema.json", "Accept-Encoding", "gzip");
        assertThat(header(pressed, "Content-Encoding")).isEqualTo("gzip");
        var names = texts(schema.path("fields"), "name");
        assertThat(csv.body()).startsWith(String.join(",", names) + "\r\n").endsWith("\r\n");
        assertThat(csv.body())
                .as("no formula")
                .contains("\"'=2+3, \"\"Quy định\"\" về đổi mới sáng tạo\"", ",'-1/QĐ-UBND,");
        assertThat(csv.body())
                .contains("2021-02-01", "2021-03-01T09:00:00+07:00")
                .doesNotStartWith("\uFEFF");
        assertThat(wire.get(data + "/van-ban.csv?bom=1").body()).isEqualTo("\uFEFF" + csv.body());
        var rows = json(wire.get(data + "/van-ban.json"));
        assertThat(rows.get(0).path("title").asString()).isEqualTo(TITLE);
        assertThat(wire.get(here(rows.get(0).path("address").asString())).statusCode())
                .isEqualTo(200);
        var inEnglish = json(wire.get(data.replace("/du-lieu", "/en/du-lieu") + "/van-ban.schema.json"));
        assertThat(inEnglish.path("title").asString()).isEqualTo("Legal documents");
        assertThat(inEnglish.at("/items/properties").propertyNames()).containsExactlyElementsOf(names);
        assertThat(names).containsAll(rows.get(0).propertyNames());
        assertThat(inEnglish.at("/items/required").size()).isEqualTo(12);
        assertThat(wire.get(data + "/khong-co.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void theCatalogueNamesEachListWithItsFilesAndItsLicence() {
        decision("Quy chế", "2/QĐ");
        var dcat = wire.get(data + "/catalog.jsonld");
        assertThat(header(dcat, "Content-Type")).startsWith("application/ld+json");
        var datasets = json(dcat).path("dcat:dataset");
        assertThat(texts(datasets, "@id")).anyMatch(id -> id.endsWith("/du-lieu/van-ban"));
        for (var dataset : datasets) {
            for (var distribution : dataset.path("dcat:distribution")) {
                var address = distribution.at("/dcat:accessURL/@id").asString();
                assertThat(wire.get(here(address)).statusCode()).as(address).isEqualTo(200);
                assertThat(distribution.at("/dct:license/@id").asString()).startsWith("https://");
            }
        }
        var page = wire.get(data).body();
        assertThat(page)
                .contains("Dữ liệu mở", "Văn bản", "/du-lieu/van-ban.csv?bom=1")
                .doesNotContain("PAPI");
        assertThat(wire.get(data.replace("/du-lieu", "/en/du-lieu/van-ban")).body())
                .contains("Open data", "Attribution 4.0", "effectiveFrom");
        assertThat(wire.get(data + "/api").body()).contains("/api/v1/{agency}/{dataset}", "OpenAPI");
        assertThat(wire.get(data + "/khong-co").body()).contains("Không có trang nào ở địa chỉ này");
        assertThat(json(wire.get(OpenApi.PLACE)).path("agencies")).isNotEmpty();
    }

    @Test
    void rowsAreReadPageByPageAndEachComesOnce() {
        for (int i = 1; i <= 5; i++) {
            decision("Quyết định thứ " + i, i + "/QĐ");
        }
        var found = new ArrayList<String>();
        var next = Optional.of(api + "/van-ban?limit=2");
        int pages = 0;
        while (next.isPresent()) {
            var answer = wire.get(next.get());
            found.addAll(texts(json(answer).path("rows"), "title"));
            next = Optional.of(json(answer).path("next").asString("")).filter(one -> !one.isEmpty());
            var said = next;
            assertThat(answer.headers().allValues("Link").stream().filter(link -> link.contains("rel=\"next\"")))
                    .hasSize(next.isPresent() ? 1 : 0)
                    .allMatch(link -> link.contains("<" + said.orElseThrow() + ">"));
            next = next.map(this::here);
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(found).hasSize(5).doesNotHaveDuplicates();
        var one = json(wire.get(api + "/van-ban?limit=1"));
        var id = one.at("/rows/0/id").asString();
        assertThat(json(wire.get(api + "/van-ban/" + id))).isEqualTo(one.at("/rows/0"));
        assertThat(wire.get(api + "/tin-tuc/" + id).statusCode())
                .as("of another list")
                .isEqualTo(404);
        assertThat(wire.get(api + "/van-ban/khong-co").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverHasItIsToldSoUntilItIsAnother() {
        var edition = decision("Quy định một", "3/QĐ");
        clock.set(LocalDate.of(2021, 3, 2));
        var ways = List.of(
                api + "/van-ban",
                api + "/van-ban?limit=1",
                api + "/van-ban/" + edition.publication(),
                api,
                data + "/van-ban.csv",
                data + "/van-ban.json",
                data + "/catalog.jsonld");
        var tags = ways.stream()
                .map(way -> {
                    var answer = wire.get(way);
                    assertThat(header(answer, "Cache-Control")).as(way).isEqualTo("no-cache");
                    return header(answer, "ETag");
                })
                .toList();
        assertThat(header(wire.get(api + "/van-ban"), "Last-Modified")).isEqualTo("Mon, 01 Mar 2021 02:00:00 GMT");
        for (int i = 0; i < ways.size(); i++) {
            var same = wire.get(ways.get(i), "If-None-Match", tags.get(i));
            assertThat(same.statusCode()).as(ways.get(i)).isEqualTo(304);
            assertThat(same.body()).isEmpty();
            assertThat(wire.head(ways.get(i)).statusCode()).isEqualTo(200);
        }
        room.office.in(() ->
                publishing.withdraw(edition.publication(), "Nhầm", room.leader).orElseThrow());
        for (int i = 0; i < ways.size(); i++) {
            var other = wire.get(ways.get(i), "If-None-Match", tags.get(i));
            assertThat(other.statusCode()).as(ways.get(i)).isIn(200, 404);
            assertThat(other.body()).doesNotContain("Quy định một");
        }
        assertThat(wire.get(api + "/van-ban", "If-Modified-Since", "Mon, 01 Mar 2021 02:00:00 GMT")
                        .statusCode())
                .as("withdrawn in this very second")
                .isEqualTo(200);
    }

    @Test
    void whatCannotBeAnsweredIsSaidInTheLanguageThatWasAskedFor() {
        var vietnamese = wire.get(api + "/van-ban?cursor=abc");
        assertThat(vietnamese.statusCode()).isEqualTo(400);
        assertThat(header(vietnamese, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(vietnamese).path("detail").asString()).contains("không phải do danh mục này cấp");
        assertThat(json(vietnamese).path("type").asString()).isEqualTo("urn:hienluong:problem:bad-cursor");
        assertThat(json(vietnamese).path("status").asInt()).isEqualTo(400);
        var english = wire.get(api + "/van-ban?limit=0", "Accept-Language", "en-GB,en;q=0.8,vi;q=0.5");
        assertThat(json(english).path("detail").asString())
                .isEqualTo("The parameter limit must be a number from 1 to 500.");
        assertThat(header(english, "Content-Language")).isEqualTo("en");
        var cursor = Cursor.of("tin-tuc", "x");
        assertThat(wire.get(api + "/van-ban?cursor=" + cursor).statusCode())
                .as("of another list")
                .isEqualTo(400);
        var madeUp = Cursor.of("van-ban", "x");
        assertThat(json(wire.get(api + "/van-ban?cursor=" + madeUp)).path("rows"))
                .isEmpty();
        for (var nowhere :
                List.of(api + "/khong-co", "/api/v1/khong-co", "/api/v2", api + "/a/b/c", api + "/luot-xem/%00")) {
            var answer = wire.get(nowhere, "Accept-Language", "??");
            assertThat(answer.statusCode()).as(nowhere).isIn(400, 404);
            if (answer.statusCode() == 404) {
                assertThat(header(answer, "Content-Type")).as(nowhere).startsWith("application/problem+json");
            }
        }
    }

    @Test
    void pagesOfOtherSitesMayReadAndNothingElse() throws Exception {
        var read = wire.get(api, "Origin", "https://bao.example");
        assertThat(header(read, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(read, "Access-Control-Allow-Credentials")).isEmpty();
        assertThat(header(read, "Access-Control-Expose-Headers")).contains("Link", "ETag");
        assertThat(header(
                        wire.get(data + "/tin-tuc.csv", "Origin", "https://bao.example"),
                        "Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(header(wire.get("/my-work", "Origin", "https://bao.example"), "Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(preflight("GET")).isEqualTo(200);
        assertThat(preflight("POST")).isEqualTo(403);
    }

    @Test
    void whateverIsRefusedBelowTheInterfaceIsToldToAProgramAndNotToAPerson() {
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE", "PROPFIND")) {
            for (var place : List.of("/api", api, api + "/van-ban", "/api/v1/khong-co")) {
                var answer = wire.ask(method, place);
                assertThat(answer.statusCode()).as(method + " " + place).isEqualTo(405);
                assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
                assertThat(header(answer, "Set-Cookie")).isEmpty();
                isAProblem(answer, "read-only");
            }
        }
        assertThat(json(wire.ask("POST", api, "Accept-Language", "en"))
                        .path("title")
                        .asString())
                .isEqualTo("Only for reading");
        isAProblem(wire.get(api + "/van-ban;a=b"), "refused");
        isAProblem(wire.get(api + "/van-ban?limit=0"), "bad-limit");
        isAProblem(wire.get(api + "/khong-co"), "not-found");
        assertThat(header(wire.ask("POST", "/sign-in"), "Content-Type"))
                .as("people get a page")
                .startsWith("text/html");
    }

    private static void isAProblem(HttpResponse<String> answer, String kind) {
        assertThat(header(answer, "Content-Type")).as(answer.body()).startsWith("application/problem+json");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(json(answer).path("type").asString()).isEqualTo("urn:hienluong:problem:" + kind);
        assertThat(json(answer).path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(json(answer).path("detail").asString()).isNotBlank();
    }

    private int preflight(String method) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + api))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://bao.example")
                .header("Access-Control-Request-Method", method)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void whoeverAsksTooFastIsToldHowLongToWait() throws Exception {
        int most = properties.requestsPerMinute();
        var first = asked();
        assertThat(first.getHeader("RateLimit-Policy")).isEqualTo("\"minute\";q=" + most + ";w=60");
        assertThat(first.getHeader("RateLimit")).startsWith("\"minute\";r=" + (most - 1) + ";");
        var last = first;
        for (int i = 0; i < 2 * most && last.getStatus() != 429; i++) {
            last = asked();
        }
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(last.getHeader("Retry-After"))).isPositive();
        assertThat(last.getHeader("RateLimit")).startsWith("\"minute\";r=0;");
        assertThat(last.getContentType()).startsWith("application/problem+json");
        assertThat(last.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("Bạn đã hỏi quá");
    }

    private org.springframework.mock.web.MockHttpServletResponse asked() throws Exception {
        var request = MockMvcRequestBuilders.get(api + "/khong-co").with(from -> {
            from.setRemoteAddr("10.8.0.1");
            return from;
        });
        return browser.perform(request).andReturn().getResponse();
    }
}
