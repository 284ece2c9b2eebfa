package vn.hienluong.identity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A telephone that makes and shows passkeys, in software: what a browser would send for it (ES256, no attestation). */
final class SoftKey {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int MADE = 0x40;

    private final String origin;
    private final KeyPair pair;
    private final byte[] id = new byte[32];
    private final int recognised;
    private int signed;

    private SoftKey(String origin, boolean recognises) {
        this.origin = origin;
        this.recognised = recognises ? VERIFIED : 0;
        new SecureRandom().nextBytes(id);
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec("secp256r1"));
            this.pair = maker.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static SoftKey at(String origin) {
        return new SoftKey(origin, true);
    }

    /** One that anybody can use who holds it: asks for no finger, face or PIN. */
    static SoftKey forAnybody(String origin) {
        return new SoftKey(origin, false);
    }

    /** Lets it count its signatures from here on. */
    SoftKey having(int signatures) {
        signed = signatures;
        return this;
    }

    String made(String options) {
        var asked = JSON.readTree(options);
        var data = data(asked.path("rp").path("id").asString(), PRESENT | MADE | recognised, attested());
        var object = bytes(
                new byte[] {(byte) 0xa3},
                text("fmt"),
                text("none"),
                text("attStmt"),
                new byte[] {(byte) 0xa0},
                text("authData"),
                binary(data));
        return answer("""
                {"clientDataJSON":"%s","attestationObject":"%s","transports":["internal"]}
                """.formatted(code(client("webauthn.create", asked)), code(object)));
    }

    String shown(String options) {
        var asked = JSON.readTree(options);
        var data = data(asked.path("rpId").asString(), PRESENT | recognised, new byte[0]);
        var client = client("webauthn.get", asked);
        return answer("""
                {"clientDataJSON":"%s","authenticatorData":"%s","signature":"%s","userHandle":null}
                """.formatted(code(client), code(data), code(sign(bytes(data, digest(client))))));
    }

    private String answer(String response) {
        return """
                {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},"response":%s}
                """.formatted(code(id), code(id), response);
    }

    private byte[] client(String act, JsonNode asked) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}
                """.formatted(act, asked.path("challenge").asString(), origin)
                .strip()
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(String domain, int flags, byte[] more) {
        var head = ByteBuffer.allocate(37)
                .put(digest(domain.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(signed);
        return bytes(head.array(), more);
    }

    private byte[] attested() {
        var length = ByteBuffer.allocate(2).putShort((short) id.length).array();
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return bytes(
                new byte[16],
                length,
                id,
                new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21},
                binary(coordinate(point.getAffineX().toByteArray())),
                new byte[] {0x22},
                binary(coordinate(point.getAffineY().toByteArray())));
    }

    private static byte[] coordinate(byte[] number) {
        var fixed = new byte[32];
        var from = Math.max(0, number.length - 32);
        System.arraycopy(number, from, fixed, 32 - (number.length - from), number.length - from);
        return fixed;
    }

    private byte[] sign(byte[] what) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] digest(byte[] what) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(what);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] text(String word) {
        var utf8 = word.getBytes(StandardCharsets.UTF_8);
        return bytes(new byte[] {(byte) (0x60 + utf8.length)}, utf8);
    }

    private static byte[] binary(byte[] content) {
        var head = content.length < 256
                ? new byte[] {0x58, (byte) content.length}
                : new byte[] {0x59, (byte) (content.length >> 8), (byte) content.length};
        return bytes(head, content);
    }

    private static byte[] bytes(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String code(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
