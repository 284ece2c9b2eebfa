package vn.hienluong.audit;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.SealRepository.SignedHead;
import vn.hienluong.platform.AgencyId;

/**
 * The signed heads of an agency's journal as anybody may have them: whoever keeps a copy can prove later that nothing
 * before it was altered. A head says how many entries there are, and nothing about any of them.
 */
@Component
public class PublicHeads {

    private static final HexFormat HEX = HexFormat.of();

    private final SealRepository seals;
    private final Sealer sealer;

    PublicHeads(SealRepository seals, Sealer sealer) {
        this.seals = seals;
        this.sealer = sealer;
    }

    /**
     * @param place how many entries the chain had
     * @param line as it stands in the text
     */
    public record PublicHead(long place, Instant signedAt, String line) {}

    /** The latest heads, the latest first. */
    @Transactional(readOnly = true)
    public List<PublicHead> latest(int most, AgencyId agency) {
        return seals.latestHeads(agency, most).stream().map(PublicHeads::shown).toList();
    }

    private static PublicHead shown(SignedHead signed) {
        return new PublicHead(signed.head().place(), signed.at(), KeptHeads.line(signed.head()));
    }

    /** SHA-256 of the installation's public key, in hexadecimal. */
    public String fingerprint() {
        return HEX.formatHex(Digests.plain(sealer.publicKey()));
    }

    /** The public key (Ed25519) as X.509 encodes it, in Base64: by it anybody proves a signature with ordinary tools. */
    public String key() {
        return Base64.getEncoder().encodeToString(sealer.publicKey());
    }
}
