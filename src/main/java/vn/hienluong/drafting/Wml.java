package vn.hienluong.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hienluong.drafting.Line.Span;

/** The small vocabulary of WordprocessingML that papers need: paragraphs, runs, bookmarks, rules, sections. */
final class Wml {

    static final String[] NAMESPACES = {
        "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"
    };

    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private static final int BOOKMARK_LENGTH = 40;

    final Xml xml;
    private final Map<String, Integer> bookmarks = new HashMap<>();
    private int lastBookmark;
    private int lastPicture;

    Wml(Xml xml) {
        this.xml = xml;
    }

    static String twips(double millimetres) {
        return String.valueOf(Math.round(millimetres * 1440 / 25.4));
    }

    /** How a paragraph is set beyond its style: justification, indents in millimetres, tied to what follows. */
    record Look(String style, boolean tied, @Nullable String justified, double left, double right, double hanging) {

        static Look of(String style) {
            return new Look(style, false, null, 0, 0, 0);
        }

        Look tied(boolean toNext) {
            return new Look(style, toNext, justified, left, right, hanging);
        }

        Look justified(String how) {
            return new Look(style, tied, how, left, right, hanging);
        }

        Look indented(double start, double end, double back) {
            return new Look(style, tied, justified, start, end, back);
        }
    }

    void paragraph(String style, String text) {
        paragraph(Look.of(style), Line.of(text));
    }

    void paragraph(Look look, Line line) {
        paragraph(look, () -> spans(line));
    }

    void paragraph(Look look, Runnable inside) {
        xml.open("w:p");
        look(look);
        inside.run();
        xml.close();
    }

    /** A line under a text, drawn as the border of a paragraph two points high: it moves with the text in every editor. */
    void rule(double column, double length) {
        double side = Math.max(0, (column - length) / 2);
        paragraph(Look.of("Rule").indented(side, side, 0), () -> {});
    }

    void spans(Line line) {
        line.spans().forEach(this::span);
    }

    private void span(Span span) {
        anchored(span.anchor(), () -> run(span.text(), span.emphasis()));
        if (span.mark() != null) {
            styled("SourceMark", span.mark());
        }
    }

    void run(String text, Line.Emphasis emphasis) {
        xml.open("w:r");
        if (emphasis != Line.Emphasis.PLAIN) {
            xml.in("w:rPr", () -> emphasis(emphasis));
        }
        text(text);
        xml.close();
    }

    void styled(String style, String text) {
        xml.open("w:r").in("w:rPr", () -> xml.leaf("w:rStyle", "w:val", style));
        text(text);
        xml.close();
    }

    /** What stands inside is found again by the anchor, however people edit around it. */
    void anchored(@Nullable UUID anchor, Runnable inside) {
        if (anchor == null) {
            inside.run();
            return;
        }
        var id = String.valueOf(lastBookmark++);
        xml.leaf("w:bookmarkStart", "w:id", id, "w:name", bookmark(anchor));
        inside.run();
        xml.leaf("w:bookmarkEnd", "w:id", id);
    }

    /** The paragraphs of a cell; the anchor of a row stands around the words of its first cell. */
    void lines(@Nullable UUID anchor, Look look, List<Line> lines) {
        var first = lines.isEmpty() ? Line.EMPTY : lines.getFirst();
        paragraph(look, () -> anchored(anchor, () -> spans(first)));
        lines.stream().skip(1).forEach(line -> paragraph(look, line));
    }

    /** {@code s_} and the id in 32 hexadecimal digits; the same statement a second time gets {@code _2}. */
    private String bookmark(UUID anchor) {
        var name = "s_" + anchor.toString().replace("-", "");
        int times = bookmarks.merge(name, 1, Integer::sum);
        var unique = times == 1 ? name : name + "_" + times;
        if (unique.length() > BOOKMARK_LENGTH) {
            throw new IllegalArgumentException("a statement stands too often in one paper");
        }
        return unique;
    }

    /** A picture, its width and height in millimetres. */
    void picture(String relation, String description, double width, double height) {
        var id = String.valueOf(++lastPicture);
        xml.open("w:r").open("w:drawing").open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.leaf("wp:extent", "cx", emus(width), "cy", emus(height));
        xml.leaf("wp:docPr", "id", id, "name", "chart" + id, "descr", description);
        xml.open("a:graphic").open("a:graphicData", "uri", PICTURE).open("pic:pic");
        xml.open("pic:nvPicPr").leaf("pic:cNvPr", "id", id, "name", "chart" + id);
        xml.leaf("pic:cNvPicPr").close();
        xml.open("pic:blipFill").leaf("a:blip", "r:embed", relation);
        xml.in("a:stretch", () -> xml.leaf("a:fillRect")).close();
        xml.open("pic:spPr").open("a:xfrm").leaf("a:off", "x", "0", "y", "0");
        xml.leaf("a:ext", "cx", emus(width), "cy", emus(height)).close();
        xml.open("a:prstGeom", "prst", "rect").leaf("a:avLst").close().close();
        xml.close().close().close().close().close().close();
    }

    private static String emus(double millimetres) {
        return String.valueOf(Math.round(millimetres * 36_000));
    }

    /** A table of fixed widths: the columns stay as wide as they are said to be, whatever stands in them. */
    void tableProperties(@Nullable String style, double width) {
        xml.open("w:tblPr");
        if (style != null) {
            xml.leaf("w:tblStyle", "w:val", style);
        }
        xml.leaf("w:tblW", "w:w", twips(width), "w:type", "dxa");
        xml.leaf("w:tblLayout", "w:type", "fixed").close();
    }

    void grid(double... columns) {
        xml.open("w:tblGrid");
        for (double column : columns) {
            xml.leaf("w:gridCol", "w:w", twips(column));
        }
        xml.close();
    }

    void cell(double width, int columns, Runnable inside) {
        xml.open("w:tc").open("w:tcPr").leaf("w:tcW", "w:w", twips(width), "w:type", "dxa");
        if (columns > 1) {
            xml.leaf("w:gridSpan", "w:val", String.valueOf(columns));
        }
        xml.close();
        inside.run();
        xml.close();
    }

    private void look(Look look) {
        xml.open("w:pPr").leaf("w:pStyle", "w:val", look.style());
        if (look.tied()) {
            xml.leaf("w:keepNext");
        }
        if (look.left() > 0 || look.right() > 0) {
            indent(look);
        }
        if (look.justified() != null) {
            xml.leaf("w:jc", "w:val", look.justified());
        }
        xml.close();
    }

    private void indent(Look look) {
        xml.leaf(
                "w:ind",
                "w:left",
                twips(look.left()),
                "w:right",
                twips(look.right()),
                "w:hanging",
                twips(look.hanging()));
    }

    private void emphasis(Line.Emphasis emphasis) {
        if (emphasis.bold()) {
            xml.leaf("w:b").leaf("w:bCs");
        }
        if (emphasis.italic()) {
            xml.leaf("w:i").leaf("w:iCs");
        }
    }

    private void text(String text) {
        var lines = List.of(Xml.legible(text).split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                xml.leaf("w:br");
            }
            xml.open("w:t", "xml:space", "preserve").text(lines.get(i)).close();
        }
    }
}
