package vn.hienluong.platform.web;

/**
 * Whoever looks at a page.
 *
 * @param name empty for the public
 * @param unit the unit they work in, as the top bar shows it
 */
public record Viewer(String name, String unit) {

    public static final Viewer PUBLIC = new Viewer("", "");

    public boolean signedIn() {
        return !name.isEmpty();
    }
}
