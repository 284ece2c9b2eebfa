package vn.hienluong.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads Word's tables; one that stands in a cell of another comes out after it as a grid of its own. */
final class WordTable {

    private final WordReader reader;
    private int rows;

    WordTable(WordReader reader) {
        this.reader = reader;
    }

    List<Grid> read(Element table) {
        var nested = new ArrayList<Grid>();
        var found = new ArrayList<GridRow>();
        unwrapped(table, "tr").forEach(row -> row(row, nested).ifPresent(found::add));
        var grids = new ArrayList<Grid>();
        if (!found.isEmpty()) {
            grids.add(Grid.of(found, false));
        }
        grids.addAll(nested);
        return grids;
    }

    private static Stream<Element> unwrapped(Element parent, String wanted) {
        return parent.children().stream()
                .flatMap(child -> child.name().equals(wanted)
                        ? Stream.of(child)
                        : WordReader.inner(child).filter(inner -> inner.name().equals(wanted)));
    }

    private Optional<GridRow> row(Element row, List<Grid> nested) {
        var properties = row.child("trPr");
        if (properties != null && (properties.child("del") != null || properties.isOn("hidden"))) {
            return Optional.empty();
        }
        if (++rows > NotReadable.ROWS) {
            throw NotReadable.tooLong();
        }
        var column = bounded(properties == null ? 0 : properties.number(0, "gridBefore"), 0);
        var page = reader.page();
        var cells = new ArrayList<GridCell>();
        for (var cell : unwrapped(row, "tc").toList()) {
            var own = cell.child("tcPr");
            if (own != null && own.child("cellDel") != null) {
                continue;
            }
            var span = bounded(own == null ? 1 : own.number(1, "gridSpan"), 1);
            cells.add(cell(cell, column, span, continues(own), nested));
            column = bounded(column + span, 0);
        }
        return Optional.of(new GridRow(cells, properties != null && properties.isOn("tblHeader"), page));
    }

    private static int bounded(int number, int least) {
        if (number > NotReadable.COLUMNS) {
            throw NotReadable.tooLong();
        }
        return Math.max(number, least);
    }

    private static boolean continues(@Nullable Element properties) {
        var merge = properties == null ? null : properties.child("vMerge");
        return merge != null && !"restart".equals(merge.attribute("val"));
    }

    private GridCell cell(Element cell, int column, int span, boolean continued, List<Grid> nested) {
        var lines = new ArrayList<String>();
        var bold = new boolean[] {true};
        cell.children().forEach(block -> gather(block, lines, bold, nested));
        var text = continued ? "" : String.join("\n", lines);
        return new GridCell(text, bold[0] && !text.isEmpty(), column, span, continued);
    }

    private void gather(Element block, List<String> lines, boolean[] bold, List<Grid> nested) {
        switch (block.name()) {
            case "p" -> {
                var read = reader.text(block);
                var text = Tidy.text(read.text());
                if (!text.isEmpty()) {
                    lines.add(text);
                    bold[0] &= read.bold();
                }
                read.floating().forEach(box -> box.children().forEach(inner -> gather(inner, lines, bold, nested)));
            }
            case "tbl" -> nested.addAll(read(block));
            default -> WordReader.inner(block).forEach(inner -> gather(inner, lines, bold, nested));
        }
    }
}
