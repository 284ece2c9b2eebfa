package vn.hienluong.drafting;

/**
 * An A4 page and its margins in millimetres. Nghị định 30/2020/NĐ-CP, Phụ lục I: top and bottom 20–25, left 30–35,
 * right 15–20; the agency chooses within that.
 */
public record Page(boolean landscape, double top, double right, double bottom, double left) {

    public static final Page PORTRAIT = new Page(false, 20, 15, 20, 30);
    public static final Page LANDSCAPE = new Page(true, 20, 15, 20, 30);

    private static final double SHORT = 210;
    private static final double LONG = 297;
    private static final double LEAST = 50;

    public Page {
        if (Math.min(Math.min(top, bottom), Math.min(left, right)) < 10) {
            throw new IllegalArgumentException("no printer prints nearer than 10 mm to the edge with a header");
        }
        if (width(landscape) - left - right < LEAST || height(landscape) - top - bottom < LEAST) {
            throw new IllegalArgumentException("the margins leave no room for text");
        }
    }

    double width() {
        return width(landscape);
    }

    double height() {
        return height(landscape);
    }

    /** The width of the lines. */
    double measure() {
        return width() - left - right;
    }

    private static double width(boolean landscape) {
        return landscape ? LONG : SHORT;
    }

    private static double height(boolean landscape) {
        return landscape ? SHORT : LONG;
    }
}
