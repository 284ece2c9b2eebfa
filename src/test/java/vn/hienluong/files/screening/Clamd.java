package vn.hienluong.files.screening;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * A real clamd (Debian's clamav-daemon) with one signature: the EICAR test file's. It listens on a socket and on a port.
 */
public final class Clamd implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");
    private static final String SIGNATURE = "44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature\n";

    private final Path folder;
    private final int port;
    private final Process process;

    public Clamd() {
        try {
            if (!Files.isExecutable(PROGRAM)) {
                throw new IllegalStateException("install clamav-daemon: " + PROGRAM + " is missing");
            }
            // a socket's path is short by law of the system
            folder = Files.createTempDirectory("clamd-");
            port = freePort();
            process = started();
            awaitAnswer();
        } catch (IOException cannotStart) {
            throw new IllegalStateException(cannotStart);
        }
    }

    /** What every scanner knows and nobody is harmed by; in two halves, so that no scanner takes the sources for it. */
    public static byte[] eicar() {
        return Samples.text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");
    }

    public String socket() {
        return "unix:" + folder.resolve("s");
    }

    public String port() {
        return "tcp:127.0.0.1:" + port;
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private Process started() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("db")).resolve("own.hdb"), SIGNATURE);
        var settings = Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                LocalSocket %1$s/s
                TCPSocket %2$d
                TCPAddr 127.0.0.1
                DatabaseDirectory %1$s/db
                TemporaryDirectory %1$s
                StreamMaxLength 2M
                """.formatted(folder, port));
        return new ProcessBuilder(PROGRAM.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private void awaitAnswer() throws IOException {
        var scanner = new Scanner(limits(socket(), Duration.ofSeconds(2)));
        var clean = Files.writeString(folder.resolve("clean"), "sạch");
        for (int tries = 0; tries < 120; tries++) {
            if (Files.exists(folder.resolve("s")) && scanner.scan(clean) instanceof Scanner.Verdict.Clean) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("clamd does not answer: " + Files.readString(folder.resolve("log")));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    public static Limits limits(String clamd, Duration within) {
        return new Limits(100, 50, 20, 5, clamd, within);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        FileSystemUtils.deleteRecursively(folder);
    }
}
