package vn.hienluong.advisories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hienluong.platform.Outcome;

/** Known faults in what the program is made of. */
class AdvisoryTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final JsonNode NO_EXCEPTIONS = json("[]");

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    private static Snapshot snapshot(String events, JsonNode exceptions) {
        return Snapshot.of(json("""
                {"taken": "2026-11-26", "advisories": [{"id": "GHSA-0000", "summary": "lỗi thử", "affected": [
                  {"package": {"ecosystem": "Maven", "name": "org.example:lib"},
                   "versions": ["0.9-odd"],
                   "ranges": [{"type": "ECOSYSTEM", "events": %s}]}]}]}
                """.formatted(events)), exceptions);
    }

    private static boolean touched(String events, String version) {
        return !snapshot(events, NO_EXCEPTIONS)
                .against(List.of(new Part("Maven", "org.example:lib", version)), TODAY)
                .isEmpty();
    }

    /** What the build puts beside the program, read off the class path; the jar's own list is made from the same. */
    private static List<Part> parts() throws IOException {
        var classPath =
                Files.readString(Path.of("target", "runtime-class-path.txt")).strip();
        return Arrays.stream(classPath.split(":")).map(AdvisoryTests::part).toList();
    }

    /** {@code …/repository/<group as folders>/<artifact>/<version>/<file>}. */
    private static Part part(String jar) {
        var path = Path.of(jar.substring(jar.indexOf("/repository/") + "/repository/".length()));
        int names = path.getNameCount();
        var group = path.subpath(0, names - 3).toString().replace('/', '.');
        return Part.of(
                group,
                path.getName(names - 3).toString(),
                path.getName(names - 2).toString());
    }

    @Test
    void nothingIsKnownAgainstWhatWeShipOrItStandsInTheListOfExceptions() throws IOException {
        var parts = parts();
        assertThat(parts)
                .hasSizeGreaterThan(100)
                .anyMatch(part -> part.ecosystem().equals("npm"));
        var snapshot = Snapshot.ofTheProgram();
        assertThat(snapshot.advisories()).hasSizeGreaterThan(10);
        assertThat(snapshot.against(parts, LocalDate.now(java.time.Clock.systemUTC())))
                .as("update the library, or write an exception with a reason and a day into advisories/exceptions.json")
                .isEmpty();
    }

    @Test
    void everyAdvisoryOfTheSnapshotNamesAPackageThatWeShipAndWouldCatchAnOldVersion() throws IOException {
        var shipped = parts().stream().map(Part::name).toList();
        for (var advisory : Snapshot.ofTheProgram().advisories()) {
            assertThat(advisory.summary()).isNotBlank();
            for (var affected : advisory.affected()) {
                assertThat(shipped).as(advisory.id()).contains(affected.name());
                var first = affected.spans().getLast().introduced();
                assertThat(advisory.touches(new Part(affected.ecosystem(), affected.name(), first)))
                        .as("%s %s", advisory.id(), first)
                        .isTrue();
            }
        }
    }

    @Test
    void versionsAreComparedAsMavenDoes() {
        var events = "[{\"introduced\": \"11.0.0-M1\"}, {\"fixed\": \"11.0.22\"}]";
        assertThat(List.of("11.0.0-M1", "11.0.0-M26", "11.0.0", "11.0.3", "11.0.21", "0.9-odd"))
                .allMatch(version -> touched(events, version));
        assertThat(List.of("10.1.99", "11.0.22", "11.0.100", "11.1.0", "12"))
                .noneMatch(version -> touched(events, version));
    }

    @Test
    void aRangeMayEndWithTheLastAffectedOrNowhereAndComeTwice() {
        var last = "[{\"introduced\": \"0\"}, {\"last_affected\": \"1.5.18\"}]";
        assertThat(touched(last, "1.5.18")).isTrue();
        assertThat(touched(last, "1.5.19")).isFalse();
        assertThat(touched("[{\"introduced\": \"2\"}]", "99")).isTrue();
        var twice = "[{\"introduced\": \"1\"}, {\"fixed\": \"1.4\"}, {\"introduced\": \"2\"}, {\"fixed\": \"2.1\"}]";
        assertThat(List.of("1.3", "2.0.9")).allMatch(version -> touched(twice, version));
        assertThat(List.of("0.8", "1.4", "1.9", "2.1")).noneMatch(version -> touched(twice, version));
    }

    @Test
    void anExceptionHoldsUntilItsDayAndNeedsAReason() {
        var all = "[{\"introduced\": \"0\"}]";
        var part = List.of(new Part("Maven", "org.example:lib", "1"));
        var excepted =
                snapshot(all, json("[{\"id\": \"GHSA-0000\", \"until\": \"2026-12-31\", \"reason\": \"không dùng\"}]"));
        assertThat(excepted.against(part, LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(excepted.against(part, LocalDate.of(2027, 1, 1))).hasSize(1);
        assertThatThrownBy(() -> snapshot(all, json("[{\"id\": \"GHSA-0000\", \"until\": \"2026-12-31\"}]")))
                .hasMessageContaining("without a reason");
    }

    @Test
    void theListInTheJarIsRead() {
        var parts = Composition.of(new ByteArrayInputStream("""
                {"bomFormat": "CycloneDX", "components": [
                  {"purl": "pkg:maven/org.postgresql/postgresql@42.7.14?type=jar"},
                  {"purl": "pkg:maven/org.webjars.npm/htmx.org@2.0.10?type=jar"},
                  {"purl": "pkg:generic/other@1"}]}
                """.getBytes(StandardCharsets.UTF_8)));
        assertThat(parts)
                .containsExactly(
                        new Part("Maven", "org.postgresql:postgresql", "42.7.14"),
                        new Part("npm", "htmx.org", "2.0.10"));
        assertThat(parts.getFirst().purl()).isEqualTo("pkg:maven/org.postgresql/postgresql@42.7.14");
    }

    /** A server that speaks as OSV documents it; the real one is not reached by tests. */
    @Test
    void osvIsAskedForAllPartsAtOnceAndItsSilenceIsASentence() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/querybatch", exchange -> {
            var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(json(asked)
                            .path("queries")
                            .path(1)
                            .path("package")
                            .path("purl")
                            .asString())
                    .isEqualTo("pkg:npm/bootstrap@5.3.8");
            answer(
                    exchange,
                    "{\"results\": [{\"vulns\": [{\"id\": \"GHSA-1\", \"modified\": \"2026-01-01T00:00:00Z\"}]}, {}]}");
        });
        server.createContext(
                "/v1/vulns/GHSA-1", exchange -> answer(exchange, "{\"id\": \"GHSA-1\", \"summary\": \"thử\"}"));
        server.start();
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var parts = List.of(new Part("Maven", "org.example:lib", "1"), new Part("npm", "bootstrap", "5.3.8"));
        try {
            assertThat(new Osv(address).ask(parts).orElseThrow())
                    .containsExactly(new Finding(parts.getFirst(), "GHSA-1", "thử"));
        } finally {
            server.stop(0);
        }
        assertThat(new Osv(address).ask(parts))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().key()).isEqualTo("advisories.no-answer"));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
