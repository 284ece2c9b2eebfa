package vn.hienluong.files.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hienluong.files.screening.Scanner.Verdict;
import vn.hienluong.platform.Misconfigured;

/** The virus scanner: a real clamd, and sockets that behave as a broken one would. */
class ScannerTests {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(1);

    private static Clamd clamd;

    @TempDir
    Path folder;

    @BeforeAll
    static void aDaemon() {
        clamd = new Clamd();
    }

    @AfterAll
    static void stop() throws IOException {
        clamd.close();
    }

    private Verdict scan(String address, Duration within, byte[] content) throws IOException {
        var file = Files.write(folder.resolve("arrived"), content);
        return new Scanner(Clamd.limits(address, within)).scan(file);
    }

    @Test
    void whatIsCleanIsSaidToBeCleanOnBothWays() throws IOException {
        assertThat(scan(clamd.socket(), LONG, Samples.docx())).isEqualTo(new Verdict.Clean());
        assertThat(scan(clamd.port(), LONG, Samples.docx())).isEqualTo(new Verdict.Clean());
        assertThat(scan(clamd.port(), LONG, new byte[1_500_000])).isEqualTo(new Verdict.Clean());
    }

    @Test
    void aVirusIsFoundOnBothWaysAndNamed() throws IOException {
        var found = new Verdict.Found("Eicar-Test-Signature.UNOFFICIAL");
        assertThat(scan(clamd.socket(), LONG, Clamd.eicar())).isEqualTo(found);
        assertThat(scan(clamd.port(), LONG, Clamd.eicar())).isEqualTo(found);
    }

    @Test
    void aVirusInAWordFileIsFoundToo() throws IOException {
        var file = Hostile.docx(Hostile.word(""), new Hostile.Part("word/media/a.txt", Clamd.eicar()));
        assertThat(scan(clamd.socket(), LONG, file)).isInstanceOf(Verdict.Found.class);
    }

    /** The daemon of the tests takes 2 MB; on a port its last words may be lost with the connection. */
    @Test
    void whatIsLargerThanTheDaemonTakesIsNotSaidToBeClean() throws IOException {
        assertThat(scan(clamd.socket(), LONG, new byte[8 << 20])).isEqualTo(new Verdict.TooLarge());
        assertThat(scan(clamd.port(), LONG, new byte[8 << 20])).isIn(new Verdict.TooLarge(), new Verdict.Unknown());
    }

    @Test
    void withoutADaemonNothingIsAsked() throws IOException {
        assertThat(scan("", LONG, Clamd.eicar())).isEqualTo(new Verdict.Clean());
    }

    @Test
    void whereNobodyListensNobodyKnows() throws IOException {
        assertThat(scan("unix:" + folder.resolve("none"), LONG, Samples.pdf())).isEqualTo(new Verdict.Unknown());
        assertThat(scan("tcp:kho.invalid:3310", LONG, Samples.pdf())).isEqualTo(new Verdict.Unknown());
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(scan("tcp:127.0.0.1:" + port, LONG, Samples.pdf())).isEqualTo(new Verdict.Unknown());
    }

    @FunctionalInterface
    interface Behaving {
        void on(Socket connection) throws IOException;
    }

    /** Something that is no clamd listens where clamd should. */
    private Verdict scan(Behaving behaving, byte[] content) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var connection = server.accept()) {
                    behaving.on(connection);
                } catch (IOException ended) {
                    // with its test
                }
            });
            return scan("tcp:127.0.0.1:" + server.getLocalPort(), SHORT, content);
        }
    }

    private static void answer(Socket connection, String words) throws IOException {
        connection.getInputStream().read(new byte[100]);
        connection.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
        connection.shutdownOutput();
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    @Test
    void oneThatHangsIsGivenUpInTime() throws IOException {
        var began = System.nanoTime();
        assertThat(scan(
                        connection -> connection.getInputStream().transferTo(OutputStream.nullOutputStream()),
                        Samples.pdf()))
                .isEqualTo(new Verdict.Unknown());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(SHORT, SHORT.plusSeconds(5));
    }

    @Test
    void oneThatTakesNothingIsGivenUpInTime() throws IOException {
        var began = System.nanoTime();
        assertThat(scan(
                        _ -> java.util.concurrent.locks.LockSupport.parkNanos(
                                SHORT.multipliedBy(4).toNanos()),
                        new byte[32 << 20]))
                .isEqualTo(new Verdict.Unknown());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SHORT.plusSeconds(5));
    }

    @Test
    void oneThatClosesEarlyKnowsNothing() throws IOException {
        assertThat(scan(Socket::close, Samples.pdf())).isEqualTo(new Verdict.Unknown());
        assertThat(scan(connection -> connection.getInputStream().read(new byte[20]), new byte[8 << 20]))
                .isEqualTo(new Verdict.Unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0",
                "OK",
                "stream: okay\0",
                "stream: OK FOUND OK\0",
                "HTTP/1.1 400 Bad Request\r\n\r\n",
                "UNKNOWN COMMAND\0",
                "INSTREAM: Can't allocate memory ERROR\0"
            })
    void oneThatAnswersNonsenseIsNotBelieved(String nonsense) throws IOException {
        assertThat(scan(connection -> answer(connection, nonsense), Samples.pdf()))
                .isEqualTo(new Verdict.Unknown());
    }

    @Test
    void oneThatNeverStopsTalkingIsCutOff() throws IOException {
        assertThat(scan(connection -> answer(connection, "x".repeat(1_000_000)), Samples.pdf()))
                .isEqualTo(new Verdict.Unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:3310",
                "tcp:127.0.0.1",
                "tcp:127.0.0.1:99999",
                "tcp::3310",
                "unix:",
                "unix:clamd.ctl",
                "http://a"
            })
    void anAddressThatIsNoneIsRefusedAtTheStart(String address) {
        assertThatThrownBy(() -> new Scanner(Clamd.limits(address, LONG)))
                .isInstanceOfSatisfying(
                        Misconfigured.class,
                        wrong -> assertThat(wrong.refusal().key()).isEqualTo("files.clamd.address"));
        assertThat(ClamdAddress.of("tcp:[::1]:3310")).isEqualTo(new ClamdAddress.Port("::1", 3310));
    }
}
