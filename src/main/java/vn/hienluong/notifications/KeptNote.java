package vn.hienluong.notifications;

import java.time.Instant;
import java.util.Optional;
import vn.hienluong.platform.Text;

/**
 * A note as somebody got it. The sentence is kept as it was said, in both languages: what was told stays told, also
 * when the words of the product change.
 */
public record KeptNote(
        NoteId id, String vietnamese, String english, String href, Instant at, Optional<Instant> readAt) {

    public String sentence(Text text) {
        return text.english() ? english : vietnamese;
    }
}
