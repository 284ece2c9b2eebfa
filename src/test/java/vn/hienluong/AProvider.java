package vn.hienluong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/**
 * A provider of OpenID Connect as there are in the world (Spring Authorization Server), a small server of its own on this
 * machine: started when a test first goes there, and once for all of them. Who sits there at the keyboard, and what goes
 * wrong, the test says.
 */
public final class AProvider {

    /** Reserved before the product starts, which is told of it in its settings. */
    static final int PORT = freePort();

    static final String SECRET = "only-for-tests";

    private static volatile @Nullable AProvider running;

    /** How the ID token is signed. */
    public enum Signature {
        GENUINE,
        OF_ANOTHER_KEY,
        WITH_OUR_OWN_SECRET,
        NONE
    }

    /** What an endpoint answers instead of what it should. */
    public record Answer(int status, String contentType, String body) {}

    volatile String subject = "nobody";
    volatile Map<String, Object> claims = Map.of();
    volatile Consumer<JwtClaimsSet.Builder> twist = _ -> {};
    volatile Signature signature = Signature.GENUINE;
    final Map<String, Answer> instead = new ConcurrentHashMap<>();
    final Set<String> homes = ConcurrentHashMap.newKeySet();

    private AProvider() {}

    /** Running, in order, and with nobody at the keyboard. */
    public static synchronized AProvider inOrder() {
        var provider = running;
        if (provider == null) {
            provider = started();
            running = provider;
        }
        provider.subject = "nobody";
        provider.claims = Map.of();
        provider.mend();
        return provider;
    }

    public static String issuer() {
        return "http://localhost:" + PORT;
    }

    public AProvider mend() {
        twist = _ -> {};
        signature = Signature.GENUINE;
        instead.clear();
        return this;
    }

    /** Whoever sits at the keyboard there, and what the provider says of them. */
    public AProvider knows(String subject, Map<String, Object> claims) {
        this.subject = subject;
        this.claims = Map.copyOf(claims);
        return this;
    }

    /** Where it sends people back to: the port of the product. */
    public AProvider sendsBackTo(int port) {
        homes.add("http://localhost:" + port);
        return this;
    }

    public AProvider twists(Consumer<JwtClaimsSet.Builder> claims) {
        twist = claims;
        return this;
    }

    public AProvider signs(Signature how) {
        signature = how;
        return this;
    }

    public AProvider answers(String path, Answer answer) {
        instead.put(path, answer);
        return this;
    }

    private static AProvider started() {
        var provider = new AProvider();
        // by hand, not as an application: its settings, its logging and its beans are not those of the product
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(AProvider.class, () -> provider);
        context.register(AProviderServer.class);
        context.refresh();
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
        return provider;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
