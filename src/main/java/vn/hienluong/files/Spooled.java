package vn.hienluong.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import vn.hienluong.files.store.Digests;
import vn.hienluong.files.store.Scratch;

/**
 * A content on this node's disk that is not kept yet; gone when it is closed, unless it was moved to its place.
 *
 * @param size in bytes; one more than the limit when there was more
 * @param sha256 in hexadecimal
 */
record Spooled(Path path, long size, String sha256) implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    /** Reads no further than one byte past the limit. */
    static Spooled of(InputStream content, long limit, Scratch scratch) throws IOException {
        var path = scratch.file();
        var sha256 = Digests.sha256();
        try (var target = new DigestOutputStream(Files.newOutputStream(path), sha256)) {
            long size = copy(content, target, limit + 1);
            return new Spooled(path, size, HexFormat.of().formatHex(sha256.digest()));
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(path);
            throw broken;
        }
    }

    private static long copy(InputStream content, OutputStream target, long most) throws IOException {
        var piece = new byte[PIECE];
        long size = 0;
        while (size < most) {
            int read = content.read(piece, 0, (int) Math.min(PIECE, most - size));
            if (read < 0) {
                break;
            }
            target.write(piece, 0, read);
            size += read;
        }
        return size;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
