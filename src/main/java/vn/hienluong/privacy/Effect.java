package vn.hienluong.privacy;

/**
 * What was done with one use of somebody's data, or why nothing was.
 *
 * @param what message key, as the register calls it
 * @param basis why it stays, where it does; otherwise on what it rested
 */
public record Effect(Kind kind, String what, Basis basis) {

    public enum Kind {
        ERASED,
        PSEUDONYMISED,
        STOPPED,
        STAYED
    }

    public static Effect erased(Use use) {
        return new Effect(Kind.ERASED, use.what(), use.basis());
    }

    public static Effect pseudonymised(Use use) {
        return new Effect(Kind.PSEUDONYMISED, use.what(), use.basis());
    }

    public static Effect stopped(Use use) {
        return new Effect(Kind.STOPPED, use.what(), use.basis());
    }

    public static Effect stayed(Use use) {
        return new Effect(Kind.STAYED, use.what(), use.basis());
    }
}
