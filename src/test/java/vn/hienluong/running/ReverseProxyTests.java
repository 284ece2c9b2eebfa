package vn.hienluong.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The example for nginx, as it is shipped, in front of the program: HTTPS outside, HTTP inside. */
@Tag("slow")
class ReverseProxyTests {

    private static final String NGINX = System.getenv().getOrDefault("HIENLUONG_NGINX", "");
    private static final Path EXAMPLE = Path.of("src", "main", "package", "nginx.conf");

    @Test
    void outsideIsHttpsAndNobodyClaimsAnotherAddress() throws Exception {
        assumeTrue(Files.isExecutable(Path.of(NGINX)), "HIENLUONG_NGINX names no nginx; ./hienluong test fetches one");
        try (var data = DemoData.copy();
                var program = Program.serve(data.folder(), Map.of())) {
            var folder = Files.createDirectories(data.folder().resolve("nginx"));
            certificate(folder);
            int https = freePort();
            int http = freePort();
            Files.writeString(folder.resolve("nginx.conf"), configuration(folder, program.port(), https, http));
            var nginx = new ProcessBuilder(NGINX, "-p", folder.toString(), "-c", folder + "/nginx.conf", "-e", "stderr")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said.txt").toFile())
                    .start();
            try {
                awaitPort(https);
                through("https://localhost:" + https, folder, data);
                plain("http://localhost:" + http);
            } finally {
                nginx.destroy();
                nginx.waitFor(10, TimeUnit.SECONDS);
            }
            whoeverIsSlowIsCutOff(program.port());
        }
    }

    private static void through(String address, Path folder, DemoData data) throws Exception {
        try (var client = HttpClient.newBuilder().sslContext(trusting(folder)).build()) {
            var page = send(client, address + "/sign-in", null);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
                    .contains("max-age=31536000");
            var cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("hl-session=", "Secure", "HttpOnly", "SameSite=Lax");
            assertThat(send(client, address + "/my-work", null)
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .satisfiesAnyOf(
                            location -> assertThat(location).startsWith("/sign-in"),
                            location -> assertThat(location).startsWith("https://"));
            assertThat(send(client, address + "/health/ready", null).statusCode())
                    .isEqualTo(403);
            assertThat(send(client, address + "/sign-in", new byte[27 << 20]).statusCode())
                    .isEqualTo(413);
            claimAnotherAddress(client, address, page, cookie.split(";")[0], data);
        }
    }

    /** What stands in the list of devices is the address that the proxy saw. */
    private static void claimAnotherAddress(
            HttpClient client, String address, HttpResponse<String> page, String cookie, DemoData data)
            throws Exception {
        var token = page.body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var form = "email=van-phong%40demo.example&password=" + data.password("van-phong") + "&_csrf="
                + java.net.URLEncoder.encode(token, StandardCharsets.UTF_8);
        var in = client.send(
                HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                        .header("Cookie", cookie)
                        .header("X-Forwarded-For", "203.0.113.9")
                        .header("X-Forwarded-Proto", "http")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        assertThat(in.headers().firstValue("Location").orElse("")).endsWith("/my-work");
        var now = in.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(now).contains("Secure");
        var devices = client.send(
                HttpRequest.newBuilder(URI.create(address + "/account"))
                        .header("Cookie", now.split(";")[0])
                        .build(),
                BodyHandlers.ofString());
        assertThat(devices.body()).contains("127.0.0.1").doesNotContain("203.0.113.9");
    }

    private static void plain(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = send(client, address + "/sign-in", null);
            assertThat(answer.statusCode()).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location").orElse("")).isEqualTo("https://localhost/sign-in");
        }
    }

    /** Half a request line, and then nothing: the program does not wait longer than its 20 seconds. */
    private static void whoeverIsSlowIsCutOff(int port) throws IOException {
        try (var slow = new Socket(InetAddress.getLoopbackAddress(), port)) {
            slow.setSoTimeout(40_000);
            slow.getOutputStream().write("GET /sign-in HT".getBytes(StandardCharsets.US_ASCII));
            long begun = System.nanoTime();
            var answered = new String(slow.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answered).doesNotContain(" 200 ");
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun))
                    .isBetween(15L, 30L);
        }
    }

    private static HttpResponse<String> send(HttpClient client, String address, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address));
        return client.send(
                body == null
                        ? request.build()
                        : request.POST(BodyPublishers.ofByteArray(body)).build(),
                BodyHandlers.ofString());
    }

    private static String configuration(Path folder, int program, int https, int http) throws IOException {
        var site = Files.readString(EXAMPLE)
                .replace("listen 443 ssl", "listen 127.0.0.1:" + https + " ssl")
                .replace("listen 80;", "listen 127.0.0.1:" + http + ";")
                .replace("127.0.0.1:8080", "127.0.0.1:" + program)
                .replace("ql.example.gov.vn;", "localhost;")
                .replaceAll("/etc/letsencrypt/live/[^/]+/fullchain.pem", folder + "/certificate.pem")
                .replaceAll("/etc/letsencrypt/live/[^/]+/privkey.pem", folder + "/key.pem");
        return """
                daemon off;
                worker_processes 1;
                pid %1$s/nginx.pid;
                error_log stderr;
                events {}
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  %2$s
                }
                """.formatted(folder, site);
    }

    private static void certificate(Path folder) throws Exception {
        var command = List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                folder + "/key.pem",
                "-out",
                folder + "/certificate.pem");
        assertThat(new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
    }

    private static SSLContext trusting(Path folder) throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var certificate = Files.newInputStream(folder.resolve("certificate.pem"))) {
            store.setCertificateEntry(
                    "nginx", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static void awaitPort(int port) {
        for (int i = 0; i < 200; i++) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                Program.pause(50);
            }
        }
        throw new AssertionError("nginx did not start");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
