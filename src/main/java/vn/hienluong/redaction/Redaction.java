package vn.hienluong.redaction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.hienluong.files.FileId;
import vn.hienluong.redaction.paper.Area;
import vn.hienluong.redaction.paper.Extra;
import vn.hienluong.redaction.paper.Phrase;
import vn.hienluong.redaction.paper.Redacted;
import vn.hienluong.redaction.paper.Sheet;
import vn.hienluong.redaction.paper.Sheet.Lettering;

/**
 * A file in which something is hidden.
 *
 * @param extras what the source holds besides its pages, and the new file will not
 * @param asked words under areas that also stand elsewhere, to be decided about
 * @param mayStay those that somebody decided may stay there
 */
public record Redaction(
        RedactionId id,
        FileId source,
        String by,
        Instant begunAt,
        List<Sheet> pages,
        Set<Extra> extras,
        List<String> asked,
        Set<String> mayStay,
        int version,
        Optional<Made> made) {

    public Redaction {
        pages = List.copyOf(pages);
        asked = List.copyOf(asked);
    }

    /** What became of it. */
    public record Made(FileId file, Instant at, String by, int marks, Redacted.Tried tried) {}

    /** A redaction with its marks, in the order in which they were made. */
    public record Marked(Redaction redaction, List<Mark> marks) {

        public Marked {
            marks = List.copyOf(marks);
        }

        public List<Area> areas() {
            return marks.stream().flatMap(mark -> mark.areas().stream()).toList();
        }

        List<Phrase> phrases() {
            return marks.stream().flatMap(mark -> mark.phrase().stream()).toList();
        }
    }

    public boolean open() {
        return made.isEmpty();
    }

    /** Numbers of the pages with this kind of text. */
    public List<Integer> pagesWith(Lettering lettering) {
        return IntStream.rangeClosed(1, pages.size())
                .filter(page -> pages.get(page - 1).lettering() == lettering)
                .boxed()
                .toList();
    }
}
