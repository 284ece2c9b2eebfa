package vn.hienluong.proofs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.hienluong.platform.AgencyId;

/** SHA-256 over what stood before and each field of a proof after its length, so that none runs into the next. */
final class Chain {

    static final String NOTHING_BEFORE = "0".repeat(64);

    private final MessageDigest sha256;

    private Chain() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static String link(String before, AgencyId agency, Proof proof) {
        var snapshot = proof.snapshot();
        var chain = new Chain()
                .add(before)
                .add(agency.toString())
                .add(proof.id().toString())
                .add(Long.toString(proof.place()))
                .add(proof.code())
                .add(proof.at().toString())
                .add(proof.author())
                .add(snapshot.kind().name())
                .add(snapshot.subject().kind())
                .add(snapshot.subject().id().toString())
                .add(snapshot.title())
                .add(snapshot.address())
                .add(snapshot.sha256())
                .add(snapshot.note());
        snapshot.parts().forEach(part -> chain.add(part.name()).add(part.sha256()));
        return HexFormat.of().formatHex(chain.sha256.digest());
    }

    private Chain add(String field) {
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        sha256.update(bytes);
        return this;
    }
}
