package vn.hienluong.proofs.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.proofs.Part;

/**
 * One proof, for everybody: nothing about persons.
 *
 * @param what happened, in words
 * @param link the address on this site, where it is one
 * @param now whether it is still so
 * @param later what happened afterwards, the latest first
 */
public record ProofPage(
        String agency,
        String code,
        String title,
        String what,
        String when,
        String where,
        Optional<String> link,
        String now,
        String kind,
        List<Later> later,
        String sha256,
        List<Part> parts) {

    /** @param note why, where that is said */
    public record Later(String href, String what, String when, String note) {}
}
