package vn.hienluong.drafting;

import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import vn.hienluong.drafting.Line.Span;
import vn.hienluong.drafting.Table.Align;
import vn.hienluong.drafting.Table.Cell;
import vn.hienluong.drafting.Table.Cells;
import vn.hienluong.drafting.Table.Column;
import vn.hienluong.drafting.Table.Group;
import vn.hienluong.drafting.Table.Row;

/** Headings, paragraphs, bullets, tables and charts in XHTML, as {@link DocxBlocks} sets them in Word. */
final class HtmlBlocks {

    // half a border stands outside of a table: it stays on the page
    private static final double EDGE = 0.3;

    private final Xml xml;
    private int headings;
    private int listed;

    HtmlBlocks(Xml xml) {
        this.xml = xml;
    }

    /** The bookmarks of one section: its headings under one another as their levels say. */
    void outline(String name, String id, List<Block> blocks) {
        var open = new ArrayDeque<Integer>(List.of(0));
        bookmark(name, id);
        for (var block : blocks) {
            if (block instanceof Block.Heading(var level, var line)) {
                closeTo(level, open);
                bookmark(line.text(), heading(listed++));
                open.push(level);
            }
        }
        closeTo(0, open);
    }

    private void closeTo(int level, Deque<Integer> open) {
        while (!open.isEmpty() && open.peek() >= level) {
            open.pop();
            xml.close();
        }
    }

    private void bookmark(String name, String id) {
        xml.open("bookmark", "name", name, "href", "#" + id);
    }

    private static String heading(int n) {
        return "heading" + n;
    }

    void write(List<Block> blocks, Layout layout, boolean lastTied) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean tied = lastTied && i == blocks.size() - 1;
            block(blocks.get(i), layout, tied ? "body tied" : "body");
        }
    }

    /** A text and its line breaks. */
    void text(String text) {
        var lines = Xml.legible(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.leaf("br");
            }
            xml.text(lines[i]);
        }
    }

    private void block(Block block, Layout layout, String style) {
        switch (block) {
            case Block.Heading(var level, var line) -> {
                xml.open("h" + (level + 1), "class", "body", "id", heading(headings++));
                spans(line);
                xml.close();
            }
            case Block.Paragraph(var line) -> paragraph(style, line);
            case Block.Bullet bullet -> {
                xml.open("p", "class", style).text(bullet.sign());
                spans(bullet.line());
                xml.close();
            }
            case Table table -> table(table, layout.measure() - 2 * EDGE);
            case Block.Chart chart -> chart(chart);
            case Block.Code code -> code(code);
        }
    }

    private void paragraph(String style, Line line) {
        xml.open("p", "class", style);
        spans(line);
        xml.close();
    }

    private void spans(Line line) {
        line.spans().forEach(this::span);
    }

    private void span(Span span) {
        wrapped(span.emphasis().bold(), "b", () -> wrapped(span.emphasis().italic(), "i", () -> text(span.text())));
        if (span.mark() != null) {
            xml.element("span", "mark", span.mark());
        }
    }

    private void wrapped(boolean wanted, String element, Runnable inside) {
        if (wanted) {
            xml.in(element, inside);
        } else {
            inside.run();
        }
    }

    private void table(Table table, double measure) {
        double[] widths = table.widths(measure);
        xml.open("table", "style", "width: " + Html.mm(measure) + "; margin-left: " + Html.mm(EDGE));
        for (double width : widths) {
            xml.leaf("col", "style", "width: " + Html.mm(width));
        }
        if (table.hasHeader()) {
            xml.in("thead", () -> xml.in("tr", () -> table.columns().forEach(this::header)));
        }
        xml.in("tbody", () -> table.rows().forEach(row -> row(row, table.columns(), widths)));
        xml.close();
    }

    private void header(Column column) {
        xml.open("th", "scope", "col").in("p", () -> text(column.label())).close();
    }

    private void row(Row row, List<Column> columns, double[] widths) {
        switch (row) {
            case Group group -> group(group, columns);
            case Cells cells -> cells(cells.cells(), columns, widths);
        }
    }

    private void group(Group group, List<Column> columns) {
        xml.open("tr", "class", "group");
        xml.open("td", "class", style(columns.getFirst().align()))
                .in("p", () -> xml.in("b", () -> text(group.number())))
                .close();
        xml.open("td", "colspan", String.valueOf(columns.size() - 1))
                .in("p", () -> xml.in("b", () -> wrapped(group.level() > 1, "i", () -> text(group.text()))))
                .close();
        xml.close();
    }

    private void cells(List<Cell> cells, List<Column> columns, double[] widths) {
        xml.open("tr", "class", DocxBlocks.isShort(cells, widths) ? "whole" : "long");
        for (int i = 0; i < cells.size(); i++) {
            xml.open("td", "class", style(columns.get(i).align()));
            cells.get(i).lines().forEach(line -> xml.in("p", () -> spans(line)));
            xml.close();
        }
        xml.close();
    }

    private void chart(Block.Chart chart) {
        xml.element("p", "chart", chart.title());
        picture(ChartImage.png(chart), chart.title(), ChartImage.WIDTH, ChartImage.HEIGHT);
    }

    private void code(Block.Code code) {
        picture(ChartImage.png(code), code.address(), ChartImage.CODE, ChartImage.CODE);
        xml.open("p", "style", "text-align: center");
        text(code.words());
        xml.close();
    }

    private void picture(byte[] png, String words, double width, double height) {
        var source = "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        var size = "width: " + Html.mm(width) + "; height: " + Html.mm(height);
        xml.open("p", "class", "picture");
        xml.leaf("img", "src", source, "alt", words, "style", size).close();
    }

    private static String style(Align align) {
        return align.name().toLowerCase(Locale.ROOT);
    }
}
