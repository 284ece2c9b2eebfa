package vn.hienluong.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at a browser without JavaScript, who stays signed in while programs come and go: the session is the
 * database's. An answer that does not come is {@link NoAnswer}, and nobody knows then whether it was done.
 */
final class Clerk {

    static final class NoAnswer extends Exception {

        NoAnswer(String why) {
            super(why);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(PATIENCE)
            .build();
    private final String name;
    private String token = "";
    private volatile int port;

    Clerk(String name) {
        this.name = name;
    }

    Clerk at(int port) {
        this.port = port;
        return this;
    }

    Clerk signIn(int port, DemoData data) throws NoAnswer {
        return signIn(port, data.password(name));
    }

    Clerk signIn(int port, String password) throws NoAnswer {
        at(port);
        token = tokenOf("/sign-in");
        var in = post("/sign-in", Map.of("email", name + "@demo.example", "password", password));
        if (!in.headers().firstValue("Location").orElse("").endsWith("/my-work")) {
            throw new AssertionError(
                    "not in: " + in.statusCode() + " " + in.headers().map());
        }
        token = tokenOf("/account");
        return this;
    }

    private String tokenOf(String page) throws NoAnswer {
        var body = get(page).body();
        var found = TOKEN.matcher(body);
        if (!found.find()) {
            throw new AssertionError("no form in " + page + ": " + body);
        }
        return found.group(1);
    }

    HttpResponse<String> get(String path) throws NoAnswer {
        return answer(to(path).GET());
    }

    /** A file. */
    byte[] bytes(String path) throws NoAnswer {
        var answer = answer(to(path).GET(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    HttpResponse<String> post(String path, Map<String, String> typed) throws NoAnswer {
        var fields = new TreeMap<>(typed);
        fields.put("_csrf", token);
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return answer(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A form with a file in its field {@code file}. */
    HttpResponse<String> attach(String path, Map<String, String> typed, String fileName, byte[] content)
            throws NoAnswer {
        var fields = new TreeMap<>(typed);
        fields.put("_csrf", token);
        return answer(to(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(parts(fields, fileName, content)));
    }

    /** Any other request that a script of a page sends. */
    HttpResponse<String> send(String method, String path, Map<String, String> headers, byte[] body) throws NoAnswer {
        var request = to(path).header("X-CSRF-TOKEN", token).method(method, BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return answer(request);
    }

    private static final String BOUNDARY = "hien-luong-2021";

    private static BodyPublisher parts(Map<String, String> fields, String fileName, byte[] content) {
        var body = new ByteArrayOutputStream();
        fields.forEach(
                (name, value) -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, name, value)
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, fileName)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE);
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws NoAnswer {
        return answer(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> answer(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler)
            throws NoAnswer {
        try {
            var answer = client.send(request.build(), handler);
            if (answer.statusCode() >= 500) {
                throw new NoAnswer("status " + answer.statusCode());
            }
            return answer;
        } catch (IOException cutOff) {
            throw new NoAnswer(String.valueOf(cutOff));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("interrupted");
        }
    }
}
