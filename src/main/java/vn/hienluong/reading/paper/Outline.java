package vn.hienluong.reading.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hienluong.reading.DraftSection;
import vn.hienluong.reading.words.Folded;

/** The body of a plan as an outline: I, 1, a) with the words under each. */
public final class Outline {

    private Outline() {}

    /** @param lines from below the title on */
    public static List<DraftSection> of(List<Line> lines) {
        var sections = new ArrayList<DraftSection>();
        for (var line : lines) {
            if (line.is("recipients") || line.is("annex")) {
                break;
            }
            var heading = article(line).or(() -> heading(line));
            if (heading.isPresent()) {
                sections.add(heading.get());
            } else if (!sections.isEmpty() && !line.printed().isBlank()) {
                var last = sections.removeLast();
                var body = last.body().isEmpty() ? line.printed() : last.body() + "\n" + line.printed();
                sections.add(new DraftSection(last.level(), last.printedNumber(), last.title(), body));
            }
        }
        return sections;
    }

    /** A decision has articles without titles. */
    private static Optional<DraftSection> article(Line line) {
        return line.find("article")
                .map(found -> new DraftSection(
                        1,
                        line.printed().substring(found.start(1), found.end(1)),
                        "",
                        line.printed().substring(found.start(2), found.end(2)).strip()));
    }

    private static Optional<DraftSection> heading(Line line) {
        boolean shown = line.bold() || Folded.capitals(line.printed());
        return !shown && line.printed().length() > 120
                ? Optional.empty()
                : numbered("roman", 1, line)
                        .or(() -> shown ? numbered("arabic", 2, line) : Optional.empty())
                        .or(() -> shown ? numbered("letter", 3, line) : Optional.empty());
    }

    private static Optional<DraftSection> numbered(String pattern, int level, Line line) {
        return line.find(pattern)
                .map(found -> new DraftSection(
                        level,
                        line.printed().substring(found.start(1), found.end(1)),
                        line.printed().substring(found.start(2), found.end(2)).strip(),
                        ""));
    }
}
