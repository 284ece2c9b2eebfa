package vn.hienluong.files;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
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
import vn.hienluong.platform.Misconfigured;

/** Asks ClamAV's daemon about a file (command INSTREAM of clamd(8)), where one is configured. */
@Component
class Scanner {

    sealed interface Verdict {

        record Clean() implements Verdict {}

        /** @param virus as ClamAV calls it */
        record Found(String virus) implements Verdict {}

        /** Not reachable, too slow, or an answer that is none: nobody knows. */
        record Unknown() implements Verdict {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 4096;

    private final Optional<SocketAddress> clamd;
    private final Duration within;

    Scanner(FilesProperties properties) {
        this.clamd = properties.clamd().isBlank() ? Optional.empty() : Optional.of(address(properties.clamd()));
        this.within = properties.scanWithin();
    }

    private static SocketAddress address(String configured) {
        var parts = configured.strip().split(":");
        if (parts.length == 2 && parts[0].equals("unix")) {
            return UnixDomainSocketAddress.of(parts[1]);
        }
        if (parts.length == 3 && parts[0].equals("tcp") && parts[2].matches("\\d{1,5}")) {
            return new InetSocketAddress(parts[1], Integer.parseInt(parts[2]));
        }
        throw new Misconfigured("files.clamd.address", configured);
    }

    Verdict scan(Path file) {
        return clamd.map(address -> scan(file, address)).orElseGet(Verdict.Clean::new);
    }

    private Verdict scan(Path file, SocketAddress address) {
        try (var channel = SocketChannel.open(
                address instanceof UnixDomainSocketAddress
                        ? java.net.StandardProtocolFamily.UNIX
                        : java.net.StandardProtocolFamily.INET)) {
            var answer = new FutureTask<>(() -> ask(file, channel, address));
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

    /** Pieces, each after its length in four bytes, the last one empty. */
    private static String ask(Path file, SocketChannel channel, SocketAddress address) throws IOException {
        channel.connect(address);
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
        return read(channel);
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
        return new Verdict.Unknown();
    }
}
