package vn.hienluong.disclosure;

/** How an item stands on a day. */
public enum Standing {
    /** Not public yet, and still in time. */
    OPEN,
    /** Not public, and it should be. */
    MISSING,
    ON_TIME,
    LATE,
    /** It was public and is not any more, before its time. */
    LAPSED,
    /** Không áp dụng: somebody decided that it need not be public, and said why. */
    WAIVED
}
