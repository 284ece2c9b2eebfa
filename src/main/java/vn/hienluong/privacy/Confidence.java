package vn.hienluong.privacy;

/** How sure a rule is. A rule that is not sure is shown as such, and is a line in a table, never a constant. */
public enum Confidence {
    /** Its article was read. */
    READ,
    /** Told by several that can be believed; the article itself is still to be looked at. */
    SECONDHAND,
    /** No article gives a figure: a proposal of this program. */
    PROPOSED
}
