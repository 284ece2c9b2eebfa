package vn.hienluong.redaction;

import java.util.List;
import java.util.Optional;
import vn.hienluong.redaction.paper.Area;
import vn.hienluong.redaction.paper.Phrase;

/**
 * Something to be hidden.
 *
 * @param phrase the words, where they were marked by words
 * @param areas where it is: one for an area, all occurrences for words
 */
public record Mark(MarkId id, Optional<Phrase> phrase, Reason reason, List<Area> areas, String by) {

    public Mark {
        areas = List.copyOf(areas);
    }
}
