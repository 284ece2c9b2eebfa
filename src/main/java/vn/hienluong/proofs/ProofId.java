package vn.hienluong.proofs;

import java.util.UUID;
import vn.hienluong.platform.Ids;

/** A proof of one agency. */
public record ProofId(UUID value) {

    static ProofId next() {
        return new ProofId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
