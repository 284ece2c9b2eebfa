package vn.hienluong.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts the lines of a PDF together into the paragraphs they were before they were set. */
final class PdfParagraphs {

    private static final Pattern POINT =
            Pattern.compile("^([-+*\\u2022\\u2013]|(\\d+(\\.\\d+)*|\\p{L}|[IVXLC]+)[.)](\\s|$)).*", Pattern.DOTALL);
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-\\u2013 ]*\\d{1,4}(\\s*/\\s*\\d{1,4})?[-\\u2013 ]*");
    private static final float MARGIN = 0.1f;
    private static final float INDENT = 8;

    private record Body(float left, float right) {

        boolean hasCentered(TextLine line) {
            return line.left() - left > 2 * INDENT && isEven(line);
        }

        private boolean isEven(TextLine line) {
            var before = line.left() - left;
            var after = right - line.right();
            return Math.abs(before - after) < Math.max(INDENT, 0.15f * (before + after));
        }

        boolean hasCentered(List<TextLine> lines) {
            return hasCentered(lines.getLast()) && lines.stream().allMatch(this::isEven);
        }
    }

    private final Map<Integer, Body> bodies = new HashMap<>();

    PdfParagraphs(Map<PdfPage, List<TextLine>> pages) {
        var byWidth = new HashMap<Integer, List<TextLine>>();
        pages.forEach((page, lines) -> byWidth.computeIfAbsent(Math.round(page.width()), _ -> new ArrayList<>())
                .addAll(lines));
        byWidth.forEach((width, lines) -> bodies.put(width, body(lines)));
    }

    /** The type area: where nearly all lines begin and end. */
    private static Body body(List<TextLine> lines) {
        if (lines.isEmpty()) {
            return new Body(0, 0);
        }
        var lefts = lines.stream().map(TextLine::left).sorted().toList();
        var rights = lines.stream().map(TextLine::right).sorted().toList();
        return new Body(lefts.get(lefts.size() / 20), rights.get(rights.size() - 1 - rights.size() / 50));
    }

    static boolean isPageNumber(PdfPage page, TextLine line) {
        var edge = MARGIN * page.height();
        return (line.y() < edge || line.y() > page.height() - edge)
                && PAGE_NUMBER.matcher(line.text()).matches();
    }

    /** The pieces of lines that no ruled table stands between. */
    List<Piece> pieces(PdfPage page, List<TextLine> lines) {
        var pieces = new ArrayList<Piece>();
        var body = bodies.getOrDefault(Math.round(page.width()), new Body(0, page.width()));
        var pitch = pitch(lines);
        var open = new ArrayList<TextLine>();
        for (var index = 0; index < lines.size(); ) {
            var columns = AlignedColumns.from(lines, index);
            if (!columns.isEmpty()) {
                close(open, page, body, pieces);
                pieces.add(columns.grid(page));
                index += columns.size();
                continue;
            }
            var line = lines.get(index++);
            if (!open.isEmpty() && isNew(open, line, body, pitch)) {
                close(open, page, body, pieces);
            }
            open.add(line);
        }
        close(open, page, body, pieces);
        return pieces;
    }

    private static float pitch(List<TextLine> lines) {
        var steps = new ArrayList<Float>();
        for (var index = 1; index < lines.size(); index++) {
            steps.add((lines.get(index).y() - lines.get(index - 1).y())
                    / lines.get(index).size());
        }
        steps.sort(null);
        return steps.isEmpty() ? 1.2f : Math.clamp(steps.get(steps.size() / 3), 1, 2);
    }

    private static boolean isNew(List<TextLine> open, TextLine line, Body body, float pitch) {
        var before = open.getLast();
        if (before.bold() != line.bold() && open.stream().allMatch(TextLine::bold) != line.bold() && line.bold()
                || before.bold() && open.stream().allMatch(TextLine::bold) && !line.bold() && isSeparate(before, line)
                || Math.abs(before.size() - line.size()) > 1
                || line.y() - before.y() > 1.4f * pitch * line.size()) {
            return true;
        }
        if (body.hasCentered(line) && body.isEven(before)) {
            return before.isEndedBefore(line, body.left(), body.right());
        }
        var hanging = open.size() == 1 && POINT.matcher(before.text()).matches();
        return line.left() > before.left() + INDENT && !hanging
                || line.left() > body.left() + INDENT
                        && POINT.matcher(line.text()).matches()
                || before.isEndedBefore(line, body.left(), body.right());
    }

    /** A bold beginning that runs on into plain words stays with them. */
    private static boolean isSeparate(TextLine before, TextLine line) {
        return !Tidy.goesOn(before.text(), line.text());
    }

    private static void close(List<TextLine> open, PdfPage page, Body body, List<Piece> pieces) {
        if (open.isEmpty()) {
            return;
        }
        var text =
                Tidy.text(open.stream().map(TextLine::text).reduce(Tidy::joined).orElse(""));
        if (!text.isEmpty()) {
            pieces.add(
                    new Paragraph(text, open.stream().allMatch(TextLine::bold), body.hasCentered(open), page.number()));
        }
        open.clear();
    }
}
