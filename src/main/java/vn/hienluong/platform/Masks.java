package vn.hienluong.platform;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes e-mail addresses, telephone numbers, network addresses and one-time links out of a text that others wrote, such as
 * what a mail server answered, before it goes to the log. What our own sentences say about people stays out of them anyway.
 */
public final class Masks {

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}.-]+");
    private static final Pattern PHONE = Pattern.compile("(?<![\\w.-])(?:\\+84|0)(?:[ .-]?\\d){9}(?![\\w-])");
    private static final Pattern NETWORK = Pattern.compile(
            "(?<![\\w.])(?!127\\.)\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w.]*\\d)|(?<![\\w:])(?:[0-9a-fA-F]{1,4}:){4,7}[0-9a-fA-F:]*");
    private static final Pattern LINK = Pattern.compile("(/invitation/)[\\w-]+");

    private Masks() {}

    public static String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var masked = EMAIL.matcher(text).replaceAll("(e-mail)");
        masked = PHONE.matcher(masked).replaceAll("(telephone)");
        masked = NETWORK.matcher(masked).replaceAll("(address)");
        return LINK.matcher(masked).replaceAll("$1(secret)");
    }
}
