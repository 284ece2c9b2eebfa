package vn.hienluong.platform.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Text;

/**
 * What every page knows besides its own record: the words, who looks, the menu, and the state of the house.
 *
 * @param csrf token for the forms of the page
 * @param path of the page, for the language switch to come back to
 * @param agency name of the agency, as the page's head shows it
 * @param today the day that business goes by, in words when it is simulated
 * @param unread number of unread reminders
 */
public record Screen(
        Text text,
        Viewer viewer,
        List<MenuLink> menu,
        String csrf,
        String path,
        String agency,
        boolean sample,
        Optional<String> today,
        int unread,
        Optional<Notice> notice,
        Assets assets) {

    public String say(String key, Object... arguments) {
        return text.say(key, arguments);
    }

    public String say(Refusal refusal) {
        return text.say(refusal);
    }

    /** The same page with a refusal at its head, where the form is shown again with what was typed. */
    public Screen refusing(Refusal refusal) {
        var notice = Optional.of(new Notice(Notice.Kind.REFUSED, refusal));
        return new Screen(text, viewer, menu, csrf, path, agency, sample, today, unread, notice, assets);
    }

    /** Address of a stylesheet, script or picture, with its content's hash, so that it may be kept for a year. */
    public String asset(String path) {
        return assets.href(path);
    }
}
