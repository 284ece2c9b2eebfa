package vn.hienluong.advisories;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hienluong.platform.Outcome;

/**
 * Asks the open database of vulnerabilities (google.github.io/osv.dev/api) about parts of the program. It is told names
 * and versions of public libraries and nothing else.
 */
public final class Osv {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final URI server;

    public Osv(URI server) {
        this.server = server;
    }

    /** Refused when it does not answer, or not as it should. */
    public Outcome<List<Finding>> ask(List<Part> parts) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return Outcome.done(ask(parts, client));
        } catch (IOException | JacksonException unreachable) {
            return Outcome.refused("advisories.no-answer", server.toString());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Outcome.refused("advisories.no-answer", server.toString());
        }
    }

    private List<Finding> ask(List<Part> parts, HttpClient client) throws IOException, InterruptedException {
        var queries = parts.stream()
                .map(part -> Map.of("package", Map.of("purl", part.purl())))
                .toList();
        var request = HttpRequest.newBuilder(server.resolve("/v1/querybatch"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("queries", queries))));
        var results = answer(request, client).path("results");
        if (results.size() != parts.size()) {
            throw new IOException("not an answer for each part");
        }
        var found = new ArrayList<Finding>();
        for (int i = 0; i < parts.size(); i++) {
            for (var vulnerability : results.path(i).path("vulns")) {
                var id = vulnerability.path("id").asString();
                found.add(new Finding(parts.get(i), id, summary(id, client)));
            }
        }
        return found;
    }

    private String summary(String id, HttpClient client) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(server.resolve("/v1/vulns/" + id)), client)
                .path("summary")
                .asString("");
    }

    private static JsonNode answer(HttpRequest.Builder request, HttpClient client)
            throws IOException, InterruptedException {
        var answer = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException("status " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
