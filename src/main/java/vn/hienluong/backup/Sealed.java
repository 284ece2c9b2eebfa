package vn.hienluong.backup;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The envelope of a backup: a line that says what it is, 16 bytes of salt, then AES-256-GCM in segments of 1 MiB (Tink's
 * {@code AES256_GCM_HKDF_1MB}), each proved as it is read. The key comes from the passphrase by Argon2id (RFC 9106:
 * 64 MiB, three passes).
 */
final class Sealed {

    private static final byte[] MARK = "hienluong-backup-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int KEY = 32;
    private static final int SEGMENT = 1 << 20;
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;

    private Sealed() {}

    static OutputStream writing(OutputStream to, char[] passphrase) throws IOException, GeneralSecurityException {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        to.write(MARK);
        to.write(salt);
        return cipher(passphrase, salt).newEncryptingStream(to, MARK);
    }

    /** @throws NotABackup when it does not begin like one */
    static InputStream reading(InputStream from, char[] passphrase)
            throws IOException, GeneralSecurityException, NotABackup {
        if (!Arrays.equals(from.readNBytes(MARK.length), MARK)) {
            throw new NotABackup();
        }
        return cipher(passphrase, from.readNBytes(SALT)).newDecryptingStream(from, MARK);
    }

    /** The file is something else. */
    static final class NotABackup extends Exception {}

    private static AesGcmHkdfStreaming cipher(char[] passphrase, byte[] salt) throws GeneralSecurityException {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .build());
        var key = new byte[KEY];
        generator.generateBytes(passphrase, key);
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY, SEGMENT, 0);
    }
}
