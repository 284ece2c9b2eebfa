package vn.hienluong.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SHA-256 over fields that cannot run into each other: each is preceded by its length. */
final class Digests {

    static final byte[] NOTHING_BEFORE = new byte[32];

    private final MessageDigest sha256;

    private Digests() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static byte[] salted(byte[] salt, Object... changed) {
        var digests = new Digests().bytes(salt);
        for (var value : changed) {
            digests.text(String.valueOf(value));
        }
        return digests.sha256.digest();
    }

    static byte[] plain(byte[] value) {
        var digests = new Digests();
        digests.sha256.update(value);
        return digests.sha256.digest();
    }

    /** The link: everything that the entry says, after what the chain said before. */
    static byte[] link(byte[] before, UUID agency, AuditEntry entry) {
        var author = entry.author();
        return new Digests()
                .bytes(before)
                .text(agency.toString())
                .text(entry.id().toString())
                .text(entry.at().toString())
                .text(author.kind().name())
                .text(author.id().map(UUID::toString).orElse(null))
                .text(author.label())
                .text(author.origin())
                .text(entry.act())
                .text(entry.subject().kind())
                .text(entry.subject().id().toString())
                .text(entry.reason().orElse(null))
                .bytes(entry.salt())
                .bytes(entry.digest())
                .sha256
                .digest();
    }

    private Digests text(@Nullable String value) {
        return value == null ? length(-1) : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    private Digests bytes(byte[] value) {
        length(value.length);
        sha256.update(value);
        return this;
    }

    private Digests length(int length) {
        sha256.update(ByteBuffer.allocate(4).putInt(length).flip());
        return this;
    }
}
