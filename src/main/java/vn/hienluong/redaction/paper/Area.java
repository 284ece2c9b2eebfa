package vn.hienluong.redaction.paper;

/**
 * A rectangle on a page as a reader sees it: turned and cropped, from the upper left corner, in points (1/72 inch).
 *
 * @param page the first is 1
 */
public record Area(int page, double left, double top, double width, double height) {

    private static final double HIT = 0.25;

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    boolean holds(double x, double y) {
        return x >= left && x <= right() && y >= top && y <= bottom();
    }

    /** Whether it takes the middle of the other, or a quarter of it. */
    boolean takes(Area other) {
        return page == other.page
                && (holds(other.left + other.width / 2, other.top + other.height / 2)
                        || common(other) > HIT * other.width * other.height);
    }

    private double common(Area other) {
        double across = Math.min(right(), other.right()) - Math.max(left, other.left);
        double down = Math.min(bottom(), other.bottom()) - Math.max(top, other.top);
        return Math.max(0, across) * Math.max(0, down);
    }

    Area with(Area other) {
        double x = Math.min(left, other.left);
        double y = Math.min(top, other.top);
        return new Area(page, x, y, Math.max(right(), other.right()) - x, Math.max(bottom(), other.bottom()) - y);
    }

    Area widened(double by) {
        return new Area(page, left - by, top - by, width + 2 * by, height + 2 * by);
    }

    /** The part of it that is on a sheet; may be without width or height. */
    public Area on(Sheet sheet) {
        double x = Math.clamp(left, 0, sheet.width());
        double y = Math.clamp(top, 0, sheet.height());
        double farther = Math.clamp(right(), 0, sheet.width());
        double lower = Math.clamp(bottom(), 0, sheet.height());
        return new Area(page, x, y, farther - x, lower - y);
    }
}
