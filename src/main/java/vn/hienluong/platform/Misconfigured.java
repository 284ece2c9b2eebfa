package vn.hienluong.platform;

/** A setting cannot be used as it stands; the reason is a sentence for whoever started the program. */
public final class Misconfigured extends RuntimeException {

    private final transient Refusal refusal;

    public Misconfigured(String key, Object... arguments) {
        super(key);
        this.refusal = Refusal.of(key, arguments);
    }

    public Refusal refusal() {
        return refusal;
    }
}
