package vn.hienluong.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * A real Keycloak, unpacked by Maven into {@code target} (profile {@code programs}), as a process that ends with its test,
 * and with this program whatever becomes of it. What it makes of itself at the first start is kept for the next.
 */
final class Keycloak implements AutoCloseable {

    private static final Path HOME =
            Path.of("target", "keycloak", "keycloak-26.7.3").toAbsolutePath();
    private static final Path LOG = HOME.resolveSibling("keycloak.log");
    private static final Path BUILT = HOME.resolveSibling("built");
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Process process;

    private Keycloak(Process process) {
        this.process = process;
    }

    /** @param put what stands in the places of the realm */
    static Keycloak start(int port, Path realm, Map<String, String> put) throws IOException, InterruptedException {
        if (!Files.isDirectory(HOME)) {
            throw new IllegalStateException("Keycloak is not there: run ./hienluong test, or mvn test with -Pprograms");
        }
        Files.deleteIfExists(LOG);
        build();
        FileSystemUtils.deleteRecursively(HOME.resolve("data"));
        var content = Files.readString(realm);
        for (var place : put.entrySet()) {
            content = content.replace(place.getKey(), place.getValue());
        }
        Files.createDirectories(HOME.resolve("data/import"));
        Files.writeString(HOME.resolve("data/import/realm.json"), content);
        var keycloak = new Keycloak(run(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port));
        keycloak.awaitReady("http://localhost:" + port + "/realms/quang-tri/.well-known/openid-configuration");
        return keycloak;
    }

    /** Half a minute of work, once per unpacked Keycloak. */
    private static void build() throws IOException, InterruptedException {
        if (Files.exists(BUILT)) {
            return;
        }
        var building = run("build", "--db=dev-file");
        if (!building.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) || building.exitValue() != 0) {
            building.destroyForcibly();
            throw new IllegalStateException("Keycloak could not be built: " + Files.readString(LOG));
        }
        Files.createFile(BUILT);
    }

    private static Process run(String... words) throws IOException {
        // ended by the kernel when this program is gone, however that comes
        var line = new ArrayList<>(List.of("setpriv", "--pdeathsig", "KILL"));
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of(
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // both as its own script has them
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dkc.home.dir=" + HOME,
                "-Djboss.server.config.dir=" + HOME.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp",
                HOME.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        line.addAll(List.of(words));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                .start();
    }

    private void awaitReady(String address) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(5))
                .build();
        var end = Instant.now().plus(LONGEST);
        while (!answers(client, request)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException("Keycloak did not start: " + Files.readString(LOG));
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
