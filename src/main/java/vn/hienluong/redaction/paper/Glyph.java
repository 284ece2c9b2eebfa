package vn.hienluong.redaction.paper;

/**
 * A sign on a page as a reader sees it: where it begins and ends on its line, and what is one em upwards.
 *
 * @param text may be empty: a sign that means nothing still has its place
 * @param unpainted text that is there only to be found, as in scans that a program has recognised
 */
record Glyph(
        int page,
        String text,
        double x,
        double y,
        double endX,
        double endY,
        double upX,
        double upY,
        boolean unpainted) {

    static final double ABOVE = 1.0;
    static final double BELOW = 0.28;
    private static final double GAP = 0.25;
    private static final double BACK = 0.9;
    private static final double OFF_THE_LINE = 0.35;

    double em() {
        return Math.max(Math.hypot(upX, upY), 0.01);
    }

    boolean blank() {
        return text.isBlank();
    }

    boolean mark() {
        return !text.isEmpty() && text.codePoints().allMatch(Glyph::combining);
    }

    private static boolean combining(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /** From below what hangs under the line to above what stands on capitals. */
    Area box() {
        double x1 = x - BELOW * upX;
        double y1 = y - BELOW * upY;
        double x2 = endX + ABOVE * upX;
        double y2 = endY + ABOVE * upY;
        double x3 = endX - BELOW * upX;
        double y3 = endY - BELOW * upY;
        double x4 = x + ABOVE * upX;
        double y4 = y + ABOVE * upY;
        double left = Math.min(Math.min(x1, x2), Math.min(x3, x4));
        double top = Math.min(Math.min(y1, y2), Math.min(y3, y4));
        double right = Math.max(Math.max(x1, x2), Math.max(x3, x4));
        double bottom = Math.max(Math.max(y1, y2), Math.max(y3, y4));
        return new Area(page, left, top, right - left, bottom - top);
    }

    /** Stands right after the other on the same line, or is a mark on it. */
    boolean goesOn(Glyph before) {
        return page == before.page && (mark() || onTheLineOf(before) && gapAfter(before) < GAP);
    }

    /** On the same line and not far behind the other. */
    boolean near(Glyph before, double ems) {
        return page == before.page && (mark() || onTheLineOf(before) && gapAfter(before) < ems);
    }

    private boolean onTheLineOf(Glyph before) {
        double size = Math.max(em(), before.em());
        double off = ((x - before.x) * before.upX + (y - before.y) * before.upY) / before.em();
        double turned = Math.hypot(upX / em() - before.upX / before.em(), upY / em() - before.upY / before.em());
        return Math.abs(off) < OFF_THE_LINE * size && turned < 0.1 && gapAfter(before) > -BACK;
    }

    /** In ems, along the line. */
    private double gapAfter(Glyph before) {
        double alongX = -before.upY / before.em();
        double alongY = before.upX / before.em();
        return ((x - before.endX) * alongX + (y - before.endY) * alongY) / Math.max(em(), before.em());
    }
}
