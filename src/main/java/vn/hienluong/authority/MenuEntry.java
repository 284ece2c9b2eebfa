package vn.hienluong.authority;

/**
 * A room's line in the menu; each room declares its own as beans.
 *
 * @param label message key
 * @param icon name of an icon
 * @param place where in the menu, ascending
 * @param needs who does not have this does not see the line
 */
public record MenuEntry(String label, String href, String icon, int place, Action needs) {}
