package vn.hienluong.platform;

/** Something that this program leans on does not answer now: answered with 503 and what to do. */
public final class Unavailable extends RuntimeException {

    private final transient Refusal refusal;

    public Unavailable(Refusal refusal, Throwable cause) {
        super(refusal.key(), cause);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
