package vn.hienluong.files.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, of whole files a piece at a time. */
public final class Digests {

    private static final int PIECE = 1 << 16;

    private Digests() {}

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public static byte[] sha256(Path file) throws IOException {
        var digest = sha256();
        try (var content = Files.newInputStream(file)) {
            var piece = new byte[PIECE];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return digest.digest();
    }
}
