package vn.hienluong.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Somebody who is signed in over HTTP and asks for pages. One blocking connection that is kept: what asks shares the cores
 * with what answers, so that it has to be light, and an asynchronous client hands each answer through three threads.
 */
final class Guest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int OK = 200;

    private final String address;
    private String cookie = "";

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
            guest.post(
                    "/sign-in",
                    "email=" + typed(email) + "&password=" + typed(password) + "&_csrf=" + typed(form.group(1)));
            return guest;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    /** The page; anything but a page is an error, so that no refusal is taken for speed. */
    String get(String path) throws IOException {
        var asked = open(path);
        if (asked.getResponseCode() != OK) {
            throw new IOException(path + " answered " + asked.getResponseCode());
        }
        return body(asked);
    }

    private void post(String path, String form) throws IOException {
        var asked = open(path);
        asked.setDoOutput(true);
        asked.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        try (var out = asked.getOutputStream()) {
            out.write(form.getBytes(StandardCharsets.UTF_8));
        }
        body(asked);
    }

    private HttpURLConnection open(String path) throws IOException {
        var asked = (HttpURLConnection) URI.create(address + path).toURL().openConnection(Proxy.NO_PROXY);
        asked.setInstanceFollowRedirects(false);
        asked.setRequestProperty("Cookie", cookie);
        return asked;
    }

    private String body(HttpURLConnection answered) throws IOException {
        try (InputStream in = answered.getInputStream()) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var set = answered.getHeaderField("Set-Cookie");
            if (set != null) {
                cookie = set.split(";", 2)[0];
            }
            return text;
        }
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
