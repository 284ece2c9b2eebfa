package vn.hienluong.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody who is signed in over HTTP and asks for pages. */
final class Guest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String address;

    private Guest(String address) {
        this.address = address;
    }

    static Guest signedIn(String address, String email, String password) {
        var guest = new Guest(address);
        try {
            var form = CSRF.matcher(guest.get("/sign-in"));
            if (!form.find()) {
                throw new IllegalStateException("The sign-in page has no form");
            }
            var body = "email=" + typed(email) + "&password=" + typed(password) + "&_csrf=" + typed(form.group(1));
            guest.client.send(
                    HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.discarding());
            return guest;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }

    /** The page; anything but a page is an error, so that no refusal is taken for speed. */
    String get(String path) throws IOException, InterruptedException {
        var answer =
                client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
