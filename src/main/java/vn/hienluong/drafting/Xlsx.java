package vn.hienluong.drafting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.hienluong.drafting.Line.Span;
import vn.hienluong.drafting.Table.Align;
import vn.hienluong.drafting.Table.Cell;
import vn.hienluong.drafting.Table.Column;
import vn.hienluong.drafting.Table.Row;

/** A paper as an Excel file: a sheet for each table, the annexes first, then the statements of the body. */
final class Xlsx {

    // rows in memory at once; the others wait on disk
    private static final int WINDOW = 100;

    private final Wording wording;

    Xlsx(Wording wording) {
        this.wording = wording;
    }

    void write(Paper paper, OutputStream target) {
        try (var book = new SXSSFWorkbook(new XSSFWorkbook(), WINDOW);
                var archive = new Archive(target)) {
            // a plain zip: the 64-bit extension of POI cannot be read as a stream
            book.setZip64Mode(Zip64Mode.Never);
            properties(book.getXSSFWorkbook(), paper);
            sheets(new XlsxSheets(book, paper.marking()), paper);
            var zipped = new ByteArrayOutputStream();
            book.write(zipped);
            archive.putAll(new ByteArrayInputStream(zipped.toByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void properties(XSSFWorkbook book, Paper paper) {
        var core = book.getProperties().getCoreProperties();
        var created = Optional.of(Date.from(paper.created()));
        core.setTitle(Xml.legible(paper.subject().title()));
        core.setCreator(paper.author() == null ? "" : Xml.legible(paper.author()));
        core.setCreated(created);
        core.setModified(created);
    }

    private void sheets(XlsxSheets sheets, Paper paper) {
        for (var annex : paper.annexes()) {
            var head = head(annex, paper.letterhead());
            tables(annex.body()).forEach(table -> sheets.add(annex.label(), annex.page(), head, table));
        }
        var head = List.of(Span.bold(paper.subject().title()));
        tables(paper.body()).forEach(table -> sheets.add(wording.say("sheet.table"), paper.page(), head, table));
        sheets.add(wording.say("sheet.body"), paper.page(), head, statements(paper.body()));
    }

    private List<Span> head(Annex annex, @Nullable Letterhead letterhead) {
        var attached = wording.attached(annex, letterhead);
        var head = new ArrayList<>(List.of(Span.bold(annex.label()), Span.bold(annex.title())));
        if (attached != null) {
            head.add(Span.italic(attached));
        }
        return head;
    }

    private static Stream<Table> tables(List<Block> blocks) {
        return blocks.stream().mapMulti((block, tables) -> {
            switch (block) {
                case Table table -> tables.accept(table);
                case Block.Chart chart -> tables.accept(figures(chart));
                case Block.Heading _, Block.Paragraph _, Block.Bullet _, Block.Code _ -> {}
            }
        });
    }

    /** In Excel a chart is its figures, which everyone can draw again. */
    private static Table figures(Block.Chart chart) {
        var columns = new ArrayList<>(List.of(new Column(chart.title(), 60, Align.LEFT)));
        chart.series().forEach(series -> columns.add(new Column(series.name(), 30, Align.RIGHT)));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < chart.labels().size(); i++) {
            rows.add(new Table.Cells(null, figures(chart, i)));
        }
        return new Table(columns, rows);
    }

    private static List<Cell> figures(Block.Chart chart, int point) {
        var cells = new ArrayList<>(List.of(Cell.of(chart.labels().get(point))));
        for (var series : chart.series()) {
            var value = series.values().get(point);
            cells.add(Cell.of(value == null ? "" : ChartImage.figure(value)));
        }
        return cells;
    }

    /** Each statement of the body with the heading under which it stands. */
    private Table statements(List<Block> body) {
        var rows = new ArrayList<Row>();
        var heading = "";
        for (var block : body) {
            switch (block) {
                case Block.Heading titled -> heading = titled.line().text();
                case Block.Paragraph(var line) -> rows.add(Table.row(heading, line.text()));
                case Block.Bullet bullet ->
                    rows.add(Table.row(heading, bullet.sign() + bullet.line().text()));
                case Block.Chart _, Block.Code _, Table _ -> {}
            }
        }
        var columns = List.of(
                new Column(wording.say("sheet.heading"), 55, Align.LEFT),
                new Column(wording.say("sheet.statement"), 110, Align.LEFT));
        return new Table(columns, rows);
    }
}
