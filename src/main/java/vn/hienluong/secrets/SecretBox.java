package vn.hienluong.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import vn.hienluong.platform.SecretFile;

/** Secrets that must be read again, encrypted with AES-256-GCM under a key that is not in the database. */
public final class SecretBox {

    private static final int KEY_BYTES = 32;

    private final AesBytesEncryptor cipher;

    /** @param keyFile made when it is not there; whoever has it opens the box */
    public SecretBox(Path keyFile) {
        var key = new SecretKeySpec(key(keyFile), "AES");
        this.cipher = new AesBytesEncryptor(key, KeyGenerators.secureRandom(16), CipherAlgorithm.GCM);
    }

    public byte[] lock(byte[] secret) {
        return cipher.encrypt(secret);
    }

    public byte[] open(byte[] locked) {
        return cipher.decrypt(locked);
    }

    private static byte[] key(Path file) {
        try {
            return SecretFile.read(file, KeyGenerators.secureRandom(KEY_BYTES)::generateKey);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
