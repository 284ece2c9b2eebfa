package vn.hienluong.platform.web;

import java.util.regex.Pattern;

/**
 * The way back that a form names: a path of this site, and nothing that a browser would take for another. Browsers read
 * a backslash as a slash and leave out tabs and line ends before they look at the rest.
 */
public final class OwnPath {

    private static final Pattern OWN = Pattern.compile("/(?:[\\x21-\\x7e&&[^/\\\\]][\\x21-\\x7e&&[^\\\\]]*)?");

    private OwnPath() {}

    public static String of(String typed, String otherwise) {
        return OWN.matcher(typed).matches() ? typed : otherwise;
    }
}
