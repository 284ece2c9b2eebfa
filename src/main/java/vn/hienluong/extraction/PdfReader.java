package vn.hienluong.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads PDFs that have text: what stands between rules becomes a grid, over page breaks too, the rest paragraphs. */
final class PdfReader {

    private static final int MOST_PAGES = 500;
    private static final long MOST_UNPACKED = 1L << 30;
    private static final long MOST_IN_A_STREAM = 128L << 20;
    private static final int HEAD = 1024;
    private static final float SAME_EDGE = 6;
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final String PACKING = "/(?:Flate|LZW|RunLength|Fl\\b|RL\\b)";
    private static final Pattern PACKED_TWICE =
            Pattern.compile("/(?:Filter|F)\\s*\\[[^\\]]{0,200}" + PACKING + "[^\\]]{0,200}" + PACKING);

    private final List<Piece> pieces = new ArrayList<>();
    private final List<GridRow> running = new ArrayList<>();
    private List<Float> edges = List.of();
    private boolean landscape;
    private int rows;

    private PdfReader() {}

    static boolean isPdf(byte[] content) {
        return new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    static SourceDocument read(byte[] content) {
        unpackable(content);
        try (var document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() == 0) {
                throw NotReadable.damaged();
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw NotReadable.because("extraction.too-many-pages", MOST_PAGES);
            }
            return read(document);
        } catch (InvalidPasswordException locked) {
            throw NotReadable.because("extraction.password");
        } catch (NotReadable stopped) {
            throw stopped;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // the library meets broken files with whatever its parsing happened to run into
            throw NotReadable.damaged();
        }
    }

    private static SourceDocument read(PDDocument document) throws IOException {
        var pages = PdfPage.of(document);
        if (pages.stream().allMatch(page -> page.glyphs().stream().allMatch(TextLine.Glyph::isBlank))) {
            throw NotReadable.because(hasPictures(document) ? "extraction.scan" : "extraction.empty");
        }
        var reader = new PdfReader();
        reader.pages(pages);
        return new SourceDocument(SourceDocument.Format.PDF, reader.pieces, List.of());
    }

    private static boolean hasPictures(PDDocument document) {
        for (PDPage page : document.getPages()) {
            if (page.getResources() != null
                    && page.getResources().getXObjectNames().iterator().hasNext()) {
                return true;
            }
        }
        return false;
    }

    private void pages(List<PdfPage> pages) {
        var lattices = new LinkedHashMap<PdfPage, List<Lattice>>();
        var lines = new LinkedHashMap<PdfPage, List<TextLine>>();
        for (var page : pages) {
            var tables = Lattice.of(page);
            lattices.put(page, tables);
            var outside = page.glyphs().stream()
                    .filter(glyph -> tables.stream().noneMatch(table -> table.holds(glyph)))
                    .toList();
            lines.put(
                    page,
                    TextLine.of(outside).stream()
                            .filter(line -> !PdfParagraphs.isPageNumber(page, line))
                            .toList());
        }
        var paragraphs = new PdfParagraphs(lines);
        for (var page : pages) {
            page(page, lattices.getOrDefault(page, List.of()), lines.getOrDefault(page, List.of()), paragraphs);
        }
        endTable();
    }

    private void page(PdfPage page, List<Lattice> tables, List<TextLine> lines, PdfParagraphs paragraphs) {
        var from = 0;
        for (var table : tables) {
            var to = from;
            while (to < lines.size() && lines.get(to).y() < table.top() + 1) {
                to++;
            }
            text(paragraphs.pieces(page, lines.subList(from, to)));
            from = to;
            table(page, table);
        }
        text(paragraphs.pieces(page, lines.subList(from, lines.size())));
    }

    private void text(List<Piece> found) {
        for (var piece : found) {
            endTable();
            if (piece instanceof Grid grid) {
                count(grid.rows().size());
            }
            var isCut = piece instanceof Paragraph paragraph
                    && !pieces.isEmpty()
                    && pieces.getLast() instanceof Paragraph before
                    && before.page() < paragraph.page()
                    && before.bold() == paragraph.bold()
                    && Tidy.goesOn(before.text(), paragraph.text());
            if (isCut && piece instanceof Paragraph rest && pieces.removeLast() instanceof Paragraph cut) {
                pieces.add(new Paragraph(Tidy.joined(cut.text(), rest.text()), cut.bold(), cut.centered(), cut.page()));
            } else {
                pieces.add(piece);
            }
            if (pieces.size() > NotReadable.PARAGRAPHS) {
                throw NotReadable.tooLong();
            }
        }
    }

    private void count(int more) {
        rows += more;
        if (rows > NotReadable.ROWS) {
            throw NotReadable.tooLong();
        }
    }

    private void table(PdfPage page, Lattice table) {
        if (table.edges().size() > NotReadable.COLUMNS) {
            throw NotReadable.tooLong();
        }
        var found = table.rows(page.glyphs().stream().filter(table::holds).toList(), page.number());
        count(found.size());
        var together = new ArrayList<>(edges);
        together.addAll(table.edges());
        var united = Lattice.apart(together);
        if (running.isEmpty() || !goesOn(table.edges())) {
            endTable();
            edges = table.edges();
            landscape = page.isLandscape();
            running.addAll(found);
            return;
        }
        var before = moved(running, edges, united);
        running.clear();
        running.addAll(before);
        running.addAll(moved(found, table.edges(), united));
        edges = united;
    }

    /** The same table on the next page: it has the same outer edges, and its inner ones are among the others. */
    private boolean goesOn(List<Float> next) {
        var more = next.size() > edges.size() ? next : edges;
        var fewer = next.size() > edges.size() ? edges : next;
        return Math.abs(next.getFirst() - edges.getFirst()) < SAME_EDGE
                && Math.abs(next.getLast() - edges.getLast()) < SAME_EDGE
                && fewer.stream().allMatch(edge -> more.stream().anyMatch(other -> Math.abs(other - edge) < SAME_EDGE));
    }

    private static List<GridRow> moved(List<GridRow> rows, List<Float> from, List<Float> to) {
        return rows.stream()
                .map(row -> new GridRow(
                        row.cells().stream()
                                .map(cell -> {
                                    var column = nearest(to, from.get(cell.column()));
                                    return cell.at(column, nearest(to, from.get(cell.end())) - column);
                                })
                                .toList(),
                        row.header(),
                        row.page()))
                .toList();
    }

    private static int nearest(List<Float> edges, float edge) {
        return IntStream.range(0, edges.size())
                .reduce((one, other) ->
                        Math.abs(edges.get(one) - edge) <= Math.abs(edges.get(other) - edge) ? one : other)
                .orElse(0);
    }

    private void endTable() {
        if (!running.isEmpty()) {
            pieces.add(Grid.of(running, landscape));
            running.clear();
        }
    }

    /** A few packed bytes may unpack to more than the machine has; the library would find out too late. */
    static void unpackable(byte[] content) {
        var raw = new String(content, StandardCharsets.ISO_8859_1);
        if (PACKED_TWICE.matcher(raw).find()) {
            throw NotReadable.because("extraction.bomb");
        }
        var total = 0L;
        var streams = STREAM.matcher(raw);
        while (streams.find()) {
            total += unpacked(content, streams.end());
            if (total > MOST_UNPACKED) {
                throw NotReadable.because("extraction.bomb");
            }
        }
    }

    private static long unpacked(byte[] content, int from) {
        var buffer = new byte[1 << 16];
        var inflater = new Inflater();
        inflater.setInput(content, from, content.length - from);
        try {
            var written = 0L;
            for (var read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                written += read;
                if (written > MOST_IN_A_STREAM) {
                    throw NotReadable.because("extraction.bomb");
                }
            }
            return written;
        } catch (DataFormatException notPacked) {
            // not packed this way: nothing that could grow
            return 0;
        } finally {
            inflater.end();
        }
    }
}
