package vn.hienluong.proofs;

/** What happened to what is public. */
public enum ProofKind {
    PUBLISHED,
    CORRECTED,
    WITHDRAWN,
    /** Niêm yết: on a board or at a desk, by people. */
    POSTED,
    TAKEN_DOWN,
    /** A paper that was handed out, such as minutes or an answer. */
    ISSUED
}
