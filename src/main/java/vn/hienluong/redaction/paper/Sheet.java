package vn.hienluong.redaction.paper;

/**
 * A page as a reader sees it.
 *
 * @param width in points
 * @param height in points
 */
public record Sheet(double width, double height, Lettering lettering) {

    /** What words can be looked for in. */
    public enum Lettering {
        PRINTED,
        /** A scan in which a program has recognised words: they stand where it guessed. */
        RECOGNISED,
        NONE
    }
}
