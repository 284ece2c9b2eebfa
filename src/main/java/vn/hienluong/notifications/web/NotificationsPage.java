package vn.hienluong.notifications.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.notifications.KeptNote;
import vn.hienluong.platform.Text;

/**
 * A person's notes, the latest first.
 *
 * @param follows may see what did not arrive
 * @param older address of the next page
 */
public record NotificationsPage(List<NoteRow> notes, boolean anyUnread, boolean follows, Optional<String> older) {

    /** @param open address that marks it as read and goes on to what it is about */
    public record NoteRow(String sentence, String when, String open, boolean unread) {

        static NoteRow of(KeptNote note, Text text) {
            return new NoteRow(
                    note.sentence(text),
                    text.moment(note.at()),
                    "/notifications/" + note.id(),
                    note.readAt().isEmpty());
        }
    }
}
