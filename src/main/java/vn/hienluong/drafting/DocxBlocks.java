package vn.hienluong.drafting;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import vn.hienluong.drafting.Line.Emphasis;
import vn.hienluong.drafting.Line.Span;
import vn.hienluong.drafting.Table.Align;
import vn.hienluong.drafting.Table.Cell;
import vn.hienluong.drafting.Table.Cells;
import vn.hienluong.drafting.Table.Column;
import vn.hienluong.drafting.Table.Group;
import vn.hienluong.drafting.Table.Row;
import vn.hienluong.drafting.Wml.Look;

/** Headings, paragraphs, bullets, tables and charts in Word, one after the other. */
final class DocxBlocks {

    /** A row of up to so many lines is not divided by a page break; a longer one may be. */
    static final int SHORT_ROW = 14;

    private final Wml word;
    private final Layout layout;
    private final Iterator<String> pictures;

    DocxBlocks(Wml word, Layout layout, Iterator<String> pictures) {
        this.word = word;
        this.layout = layout;
        this.pictures = pictures;
    }

    /** The last block stays on the page of the table that follows when it is tied to it; Word would join two tables. */
    void write(List<Block> blocks, boolean lastTied) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i == blocks.size() - 1;
            block(blocks.get(i), last && lastTied);
            if (blocks.get(i) instanceof Table && (last ? lastTied : blocks.get(i + 1) instanceof Table)) {
                word.paragraph(Look.of("AfterTable").tied(true), Line.EMPTY);
            }
        }
    }

    private void block(Block block, boolean tied) {
        switch (block) {
            case Block.Heading(var level, var line) -> word.paragraph(Look.of("Heading" + level), line);
            case Block.Paragraph(var line) -> word.paragraph(Look.of("BodyText").tied(tied), line);
            case Block.Bullet bullet -> bullet(bullet, tied);
            case Table table -> table(table);
            case Block.Chart chart -> chart(chart);
            case Block.Code code -> code(code);
        }
    }

    private void bullet(Block.Bullet bullet, boolean tied) {
        word.paragraph(Look.of("Bullet").tied(tied), () -> {
            word.run(bullet.sign(), Emphasis.PLAIN);
            word.spans(bullet.line());
        });
    }

    private void chart(Block.Chart chart) {
        word.paragraph("ChartTitle", chart.title());
        word.paragraph(
                Look.of("ChartPicture"),
                () -> word.picture(pictures.next(), chart.title(), ChartImage.WIDTH, ChartImage.HEIGHT));
    }

    private void code(Block.Code code) {
        word.paragraph(
                Look.of("ChartPicture").tied(true),
                () -> word.picture(pictures.next(), code.address(), ChartImage.CODE, ChartImage.CODE));
        word.paragraph(Look.of("BodyText").justified("center"), Line.of(code.words()));
    }

    private void table(Table table) {
        double[] widths = table.widths(layout.measure());
        word.xml.open("w:tbl");
        word.tableProperties("TableGrid", layout.measure());
        word.grid(widths);
        if (table.hasHeader()) {
            header(table.columns(), widths);
        }
        table.rows().forEach(row -> row(row, table.columns(), widths));
        word.xml.close();
    }

    private void header(List<Column> columns, double[] widths) {
        word.xml.open("w:tr").in("w:trPr", () -> word.xml.leaf("w:cantSplit").leaf("w:tblHeader"));
        for (int i = 0; i < widths.length; i++) {
            var label = columns.get(i).label();
            word.cell(widths[i], 1, () -> word.paragraph("TableHead", label));
        }
        word.xml.close();
    }

    private void row(Row row, List<Column> columns, double[] widths) {
        switch (row) {
            case Group group -> group(group, columns.getFirst(), widths);
            case Cells cells -> cells(cells, columns, widths);
        }
    }

    /** A heading over rows never stands alone at the foot of a page. */
    private void group(Group group, Column first, double[] widths) {
        open(true);
        var emphasis = group.level() == 1 ? Emphasis.BOLD : Emphasis.BOLD_ITALIC;
        var number = Line.of(new Span(group.number(), Emphasis.BOLD, group.anchor(), null));
        var words = Line.of(new Span(group.text(), emphasis, null, null));
        double rest = layout.measure() - widths[0];
        word.cell(widths[0], 1, () -> word.paragraph(look(first.align()).tied(true), number));
        word.cell(rest, widths.length - 1, () -> word.paragraph(look(Align.LEFT).tied(true), words));
        word.xml.close();
    }

    private void cells(Cells row, List<Column> columns, double[] widths) {
        open(isShort(row.cells(), widths));
        for (int i = 0; i < widths.length; i++) {
            var look = look(columns.get(i).align());
            var cell = row.cells().get(i);
            var anchor = i == 0 ? row.anchor() : null;
            word.cell(widths[i], 1, () -> word.lines(anchor, look, cell.lines()));
        }
        word.xml.close();
    }

    private void open(boolean whole) {
        word.xml.open("w:tr");
        if (whole) {
            word.xml.in("w:trPr", () -> word.xml.leaf("w:cantSplit"));
        }
    }

    static boolean isShort(List<Cell> cells, double[] widths) {
        for (int i = 0; i < widths.length; i++) {
            if (Layout.lines(cells.get(i), widths[i]) > SHORT_ROW) {
                return false;
            }
        }
        return true;
    }

    private static Look look(Align align) {
        var look = Look.of("TableCell");
        return switch (align) {
            case LEFT -> look;
            case JUSTIFY -> look.justified("both");
            case CENTER, RIGHT -> look.justified(align.name().toLowerCase(Locale.ROOT));
        };
    }
}
