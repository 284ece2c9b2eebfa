package vn.hienluong.information;

/** The grounds on which a request may be refused: the closed list of Luật Tiếp cận thông tin, Điều 28. */
public enum RefusalGround {
    /** Điểm a: information that citizens may not have (Điều 6). */
    NOT_ACCESSIBLE,
    /** Điểm a: a condition of Điều 7 is not met. */
    CONDITIONS_NOT_MET,
    /** Điểm b: it is public already. */
    ALREADY_PUBLIC,
    /** Điểm c: another agency is responsible. */
    NOT_RESPONSIBLE,
    /** Điểm d: given to the same person twice before. */
    GIVEN_TWICE,
    /** Điểm đ: beyond what the agency can do. */
    BEYOND_CAPACITY,
    /** Điểm e: the costs of copying and sending were not paid. */
    NOT_PAID,
    /** The asker was asked to say what is wanted (Điều 26) and did not. */
    NOT_CLARIFIED
}
