package vn.hienluong.platform;

/** What a person sees but may not do: answered with 403 and the reason. */
public final class Forbidden extends RuntimeException {

    private final transient Refusal refusal;

    public Forbidden(Refusal refusal) {
        super(refusal.key(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
