package vn.hienluong.redaction.paper;

import vn.hienluong.platform.Refusal;

/** Stops the work in the depth of a file; carries the sentence that its sender reads. */
public final class Unreadable extends RuntimeException {

    private final transient Refusal refusal;

    private Unreadable(Refusal refusal) {
        super(refusal.key(), null, false, false);
        this.refusal = refusal;
    }

    static Unreadable because(String key, Object... arguments) {
        return new Unreadable(Refusal.of(key, arguments));
    }

    static Unreadable because(Refusal refusal) {
        return new Unreadable(refusal);
    }

    public Refusal refusal() {
        return refusal;
    }
}
