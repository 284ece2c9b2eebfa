package vn.hienluong.platform.web;

/**
 * One line of the menu on the left.
 *
 * @param label in the viewer's language
 * @param icon name of an icon in {@code ui/icon}
 * @param current whether the page shown belongs to it
 */
public record MenuLink(String label, String href, String icon, boolean current) {}
