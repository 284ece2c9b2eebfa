package vn.hienluong.audit;

import java.util.Optional;

/**
 * What a check of an agency's chain found.
 *
 * @param first place that was checked, and {@code last}; nothing was when the first is after the last
 * @param broken the place of the first entry that is not what was sealed, with what is wrong about it
 * @param unsealed entries of the tail that are written but not chained yet
 */
public record Verification(long first, long last, Optional<Broken> broken, long unsealed) {

    public long entries() {
        return Math.max(0, last - first + 1);
    }

    public record Broken(long place, Fault fault) {}

    public enum Fault {
        /** The entry does not give the link that was made of it. */
        ALTERED,
        /** A place of the chain is gone. */
        MISSING,
        /** The chain differs from a head that was signed, in the table or in the file outside. */
        HEAD_DIFFERS,
        /** A head bears no signature of this installation. */
        SIGNATURE,
        /** The chain goes on behind the last head that was signed. */
        UNSIGNED,
        /** An entry stands outside the chain and does not wait to be chained. */
        UNCHAINED
    }

    public boolean intact() {
        return broken.isEmpty();
    }
}
