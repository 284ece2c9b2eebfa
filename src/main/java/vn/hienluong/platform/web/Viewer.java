package vn.hienluong.platform.web;

/**
 * Whoever looks at a page.
 *
 * @param name empty for the public
 * @param unit the unit they work in, as the top bar shows it
 * @param several whether they work for other agencies too, and may change
 */
public record Viewer(String name, String unit, boolean several) {

    public static final Viewer PUBLIC = new Viewer("", "", false);

    public boolean signedIn() {
        return !name.isEmpty();
    }
}
