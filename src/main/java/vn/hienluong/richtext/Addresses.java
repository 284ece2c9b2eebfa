package vn.hienluong.richtext;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a link may lead: other pages of ours, the web, a mailbox, a telephone. */
final class Addresses {

    private static final Pattern ALLOWED = Pattern.compile("(?i)(?:https?://|mailto:|tel:|/(?![/\\\\])).+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\s]");

    private Addresses() {}

    /** The address, or nothing when a link may not lead there; then its words stay and the link goes. */
    static @Nullable String allowed(String element, String attribute, String address) {
        var plain = INVISIBLE.matcher(address).replaceAll("");
        return ALLOWED.matcher(plain).matches() ? plain : null;
    }
}
