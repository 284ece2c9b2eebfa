package vn.hienluong.proofs;

import java.time.Instant;

/**
 * A link of an agency's chain.
 *
 * @param place in the chain, from 1
 * @param code by which anyone finds it, as it is printed
 * @param author who did it, for the agency's own eyes
 * @param chain SHA-256 over everything before and this, in hexadecimal
 */
public record Proof(ProofId id, long place, String code, Instant at, String author, Snapshot snapshot, String chain) {}
