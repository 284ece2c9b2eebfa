package vn.hienluong.extraction;

import vn.hienluong.platform.Refusal;

/** Stops a reader in the depth of a file; {@link Extraction} turns it into the refusal it carries. */
final class NotReadable extends RuntimeException {

    static final int ROWS = 3_000;
    static final int PARAGRAPHS = 20_000;
    static final int COLUMNS = 200;

    private final transient Refusal refusal;

    private NotReadable(Refusal refusal) {
        super(refusal.key());
        this.refusal = refusal;
    }

    static NotReadable because(String key, Object... arguments) {
        return new NotReadable(Refusal.of(key, arguments));
    }

    static NotReadable damaged() {
        return because("extraction.damaged");
    }

    static NotReadable tooLong() {
        return because("extraction.too-long", ROWS, PARAGRAPHS);
    }

    Refusal refusal() {
        return refusal;
    }
}
