package vn.hienluong.notifications.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;

/**
 * The form of one's own wishes.
 *
 * @param gateway messages can be had at all
 * @param from start of the quiet hours, as typed
 * @param to their end
 */
public record DeliveryPage(
        List<Choice> mails,
        String mail,
        boolean gateway,
        boolean message,
        String from,
        String to,
        Optional<Refusal> refusal) {}
