package vn.hienluong.platform;

/** What a person may not see is not found: answered with 404 and without a word about whether it exists. */
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
