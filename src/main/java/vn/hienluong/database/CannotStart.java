package vn.hienluong.database;

import vn.hienluong.platform.Refusal;

/** The database cannot be used as things stand; the reason is a sentence for whoever started the program. */
public final class CannotStart extends RuntimeException {

    private final transient Refusal refusal;

    CannotStart(String key, Object... arguments) {
        super(key);
        this.refusal = Refusal.of(key, arguments);
    }

    public Refusal refusal() {
        return refusal;
    }
}
