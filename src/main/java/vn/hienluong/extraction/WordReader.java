package vn.hienluong.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads Word's own parts one block after the other; the schema classes of a whole document would weigh a hundredfold. */
final class WordReader {

    private final WordStyles styles;
    private final WordNumbering numbering;
    private final WordText words;
    private final WordTable tables;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder carried = new StringBuilder();
    private int section;
    private int paragraphs;

    private WordReader(OfficeParts parts, String main) {
        styles = new WordStyles(parts.of(main, "/styles"));
        numbering = new WordNumbering(parts.of(main, "/numbering"), styles);
        words = new WordText(styles);
        tables = new WordTable(this);
    }

    static SourceDocument read(OfficeParts parts, String main) {
        var reader = new WordReader(parts, main);
        Element.each(parts.xml().getOrDefault(main, new byte[0]), List.of("document", "body"), reader::block);
        return new SourceDocument(SourceDocument.Format.DOCX, reader.pieces, parts.warnings());
    }

    private void block(Element block) {
        switch (block.name()) {
            case "p" -> paragraph(block);
            case "tbl" -> grids(block);
            case "sectPr" -> endSection(block);
            default -> inner(block).forEach(this::block);
        }
    }

    /** Content controls, custom XML and tracked insertions stand around blocks and mean nothing here. */
    static Stream<Element> inner(Element wrapper) {
        return switch (wrapper.name()) {
            case "sdt" -> wrapper.all("sdtContent").flatMap(content -> content.children().stream());
            case "customXml", "ins", "moveTo", "smartTag" -> wrapper.children().stream();
            default -> Stream.empty();
        };
    }

    private void paragraph(Element block) {
        var read = text(block);
        var text = Tidy.text(read.text());
        var properties = block.child("pPr");
        if (!text.isEmpty()) {
            pieces.add(new Paragraph(text, read.bold(), styles.centered(properties), read.page()));
        }
        read.floating().forEach(box -> box.children().forEach(this::block));
        var end = properties == null ? null : properties.child("sectPr");
        if (end != null) {
            endSection(end);
        }
    }

    private void grids(Element table) {
        pieces.addAll(tables.read(table));
    }

    /** The paragraph with its number; one whose end was deleted goes on in the next. */
    WordText.Read text(Element block) {
        if (++paragraphs > NotReadable.PARAGRAPHS) {
            throw NotReadable.tooLong();
        }
        var read = words.read(block);
        var properties = block.child("pPr");
        var mark = properties == null ? null : properties.child("rPr");
        if (mark != null && (mark.child("del") != null || mark.child("moveFrom") != null)) {
            carried.append(read.text());
            read.text().setLength(0);
            return read;
        }
        read.text().insert(0, carried).insert(0, numbering.next(properties));
        carried.setLength(0);
        return read;
    }

    int page() {
        return words.page();
    }

    private void endSection(Element properties) {
        var size = properties.child("pgSz");
        var across = size != null
                && ("landscape".equals(size.attribute("orient"))
                        || Element.whole(size.attribute("w"), 0) > Element.whole(size.attribute("h"), 0));
        for (; section < pieces.size(); section++) {
            if (pieces.get(section) instanceof Grid grid) {
                pieces.set(section, grid.laid(across));
            }
        }
    }
}
