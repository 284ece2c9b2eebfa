package vn.hienluong.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.SecretFile;

/** Secrets that must be read again, encrypted with AES-256-GCM under a key that is not in the database. */
@Component
class SecretBox {

    private static final int KEY_BYTES = 32;

    private final AesBytesEncryptor cipher;

    SecretBox(IdentityProperties properties) {
        var key = new SecretKeySpec(key(properties.folder()), "AES");
        this.cipher = new AesBytesEncryptor(key, KeyGenerators.secureRandom(16), CipherAlgorithm.GCM);
    }

    byte[] lock(byte[] secret) {
        return cipher.encrypt(secret);
    }

    byte[] open(byte[] locked) {
        return cipher.decrypt(locked);
    }

    private static byte[] key(Path folder) {
        try {
            return SecretFile.read(folder.resolve("identity-key"), KeyGenerators.secureRandom(KEY_BYTES)::generateKey);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
