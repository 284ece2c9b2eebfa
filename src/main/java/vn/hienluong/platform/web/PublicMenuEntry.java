package vn.hienluong.platform.web;

/**
 * A line in the menu of the public site; a room with public pages of its own declares it as a bean.
 *
 * @param label message key
 * @param tail address behind that of the site: {@code /hoi-dap}
 * @param place where in the menu, ascending
 * @param errand whether people come for it: then the home page shows it among the first
 */
public record PublicMenuEntry(String label, String tail, int place, boolean errand) {}
