package vn.hienluong.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import vn.hienluong.platform.SecretFile;

/** The installation's Ed25519 key (RFC 8032), kept outside the database: it signs the heads of the chains. */
final class InstallationKey {

    private static final String FILE = "audit-key";

    private final KeyPair pair;

    private InstallationKey(KeyPair pair) {
        this.pair = pair;
    }

    static InstallationKey in(Path folder) {
        var file = folder.resolve(FILE);
        try {
            var lines = new String(SecretFile.read(file, InstallationKey::fresh), StandardCharsets.US_ASCII);
            return new InstallationKey(read(lines.lines().toList()));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("unreadable key " + file, broken);
        }
    }

    byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    boolean signed(byte[] message, byte[] claimed) {
        try {
            return signed(publicKey(), message, claimed);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The half that anybody may have, as X.509 encodes it. */
    byte[] publicKey() {
        return pair.getPublic().getEncoded();
    }

    /** @throws GeneralSecurityException when the key is none */
    static boolean signed(byte[] publicKey, byte[] message, byte[] claimed) throws GeneralSecurityException {
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey)));
        signature.update(message);
        try {
            return signature.verify(claimed);
        } catch (SignatureException notASignature) {
            return false;
        }
    }

    private static byte[] fresh() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var base64 = Base64.getEncoder();
            var lines = List.of(
                    base64.encodeToString(pair.getPrivate().getEncoded()),
                    base64.encodeToString(pair.getPublic().getEncoded()));
            return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static KeyPair read(List<String> lines) throws GeneralSecurityException {
        var base64 = Base64.getDecoder();
        var keys = KeyFactory.getInstance("Ed25519");
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1)))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0)))));
    }
}
