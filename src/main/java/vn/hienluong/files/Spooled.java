package vn.hienluong.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A content on the disk that is not kept yet; gone when it is closed, unless it was moved to its place.
 *
 * @param size in bytes; one more than the limit when there was more
 * @param sha256 in hexadecimal
 */
record Spooled(Path path, long size, String sha256) implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    /** Reads no further than one byte past the limit. */
    static Spooled of(InputStream content, long limit, Path folder) throws IOException {
        var path = Files.createTempFile(Files.createDirectories(folder), "arriving-", ".tmp");
        var sha256 = Shelf.sha256();
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE);
                var target = new DigestOutputStream(Channels.newOutputStream(channel), sha256)) {
            long size = copy(content, target, limit + 1);
            channel.force(true);
            return new Spooled(path, size, HexFormat.of().formatHex(sha256.digest()));
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(path);
            throw broken;
        }
    }

    private static long copy(InputStream content, OutputStream target, long most) throws IOException {
        var piece = new byte[PIECE];
        long size = 0;
        int read = 0;
        while (read >= 0 && size < most) {
            target.write(piece, 0, read);
            size += read;
            read = content.read(piece, 0, (int) Math.min(PIECE, Math.max(1, most - size)));
        }
        if (read > 0) {
            target.write(piece, 0, read);
            size += read;
        }
        return size;
    }

    static String digest(Path file) throws IOException {
        MessageDigest sha256 = Shelf.sha256();
        try (var content = Files.newInputStream(file)) {
            var piece = new byte[PIECE];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                sha256.update(piece, 0, read);
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
