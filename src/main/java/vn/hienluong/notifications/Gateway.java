package vn.hienluong.notifications;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.hienluong.platform.Misconfigured;

/**
 * The agency's way to Zalo or SMS: a web address that takes a message as JSON and passes it on. Each call is signed
 * ({@code X-Hien-Luong-Signature: t=seconds,v1=hex} with HMAC-SHA-256 over {@code t.body}) and carries an
 * {@code Idempotency-Key}, the same through every try.
 */
@Component
class Gateway {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SHORTEST_SECRET = 32;

    private final Optional<URI> address;
    private final String secret;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Gateway(NotificationsProperties properties) {
        this.address = Optional.ofNullable(properties.gateway().url())
                .filter(url -> !url.toString().isBlank());
        this.secret = Optional.ofNullable(properties.gateway().secret()).orElse("");
        if (address.isPresent() && (secret.length() < SHORTEST_SECRET || !safe(address.get()))) {
            throw new Misconfigured("notifications.gateway.unsafe", SHORTEST_SECRET);
        }
    }

    private static boolean safe(URI address) {
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme())
                        && ("127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost())));
    }

    boolean open() {
        return address.isPresent();
    }

    /** What the gateway said to a message: nothing when it took it, else why not. */
    Optional<String> pass(NoteId id, Map<String, String> message, Instant now)
            throws IOException, InterruptedException {
        var body = JSON.writeValueAsString(message);
        var request = HttpRequest.newBuilder(address.orElseThrow())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", id.toString())
                .header("X-Hien-Luong-Signature", signature(now.getEpochSecond(), body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        return status / 100 == 2 ? Optional.empty() : Optional.of("HTTP " + status);
    }

    private String signature(long seconds, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
