package vn.hienluong.information.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.information.forms.RequestForm;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;

/**
 * The form of the desk.
 *
 * @param channel as it was typed, like {@code day}
 */
public record EntryPage(
        RequestForm typed,
        String channel,
        String day,
        List<Choice> channels,
        List<Choice> deliveries,
        Optional<Refusal> refusal) {}
