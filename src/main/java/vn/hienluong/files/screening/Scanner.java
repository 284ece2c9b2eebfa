package vn.hienluong.files.screening;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks ClamAV's daemon about a file (command INSTREAM of clamd(8)), where one is configured. */
@Component
public class Scanner {

    public sealed interface Verdict {

        record Clean() implements Verdict {}

        /** @param virus as ClamAV calls it */
        record Found(String virus) implements Verdict {}

        /** Larger than the scanner takes. */
        record TooLarge() implements Verdict {}

        /** Not reachable, too slow, or an answer that is none: nobody knows. */
        record Unknown() implements Verdict {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 4096;

    private final Optional<ClamdAddress> clamd;
    private final Duration within;

    Scanner(Limits limits) {
        this.clamd = limits.clamd().isBlank()
                ? Optional.empty()
                : Optional.of(ClamdAddress.of(limits.clamd().strip()));
        this.within = limits.scanWithin();
    }

    public Verdict scan(Path file) {
        return clamd.map(address -> scan(file, address)).orElseGet(Verdict.Clean::new);
    }

    /** In a thread of its own, whose channel is closed when it takes too long. */
    private Verdict scan(Path file, ClamdAddress address) {
        try (var channel = address.open()) {
            var answer = new FutureTask<>(() -> ask(file, channel, address.whole()));
            Thread.ofVirtual().start(answer);
            return verdict(answer.get(within.toMillis(), TimeUnit.MILLISECONDS));
        } catch (IOException | ExecutionException | TimeoutException unreachable) {
            LOG.warn("clamd did not scan a file", unreachable);
            return new Verdict.Unknown();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return new Verdict.Unknown();
        }
    }

    /** An answer before the end is one too: so clamd says that it takes no more. */
    private static String ask(Path file, SocketChannel channel, SocketAddress address) throws IOException {
        channel.connect(address);
        try {
            send(file, channel);
        } catch (IOException stopped) {
            var said = read(channel);
            if (said.isEmpty()) {
                throw stopped;
            }
            return said;
        }
        return read(channel);
    }

    /** Pieces, each after its length in four bytes, the last one empty. */
    private static void send(Path file, SocketChannel channel) throws IOException {
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        var piece = ByteBuffer.allocate(4 + PIECE);
        try (var content = FileChannel.open(file)) {
            for (int read = 0; read >= 0; read = content.read(piece)) {
                if (read > 0) {
                    write(channel, piece.putInt(0, read).flip());
                }
                piece.clear().position(4);
            }
        }
        write(channel, ByteBuffer.allocate(4));
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String read(SocketChannel channel) throws IOException {
        var answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && channel.read(answer) >= 0) {
            if (answer.position() > 0 && answer.get(answer.position() - 1) == 0) {
                break;
            }
        }
        return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return new Verdict.Found(answer.substring("stream: ".length(), answer.length() - " FOUND".length()));
        }
        LOG.warn("clamd did not scan a file: {}", answer);
        if (answer.startsWith("INSTREAM size limit exceeded")) {
            return new Verdict.TooLarge();
        }
        return new Verdict.Unknown();
    }
}
