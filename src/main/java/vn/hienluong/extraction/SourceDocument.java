package vn.hienluong.extraction;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hienluong.platform.Refusal;

/** A file as read: its pieces in the order of reading, and what the reader should be told about the reading. */
public record SourceDocument(Format format, List<Piece> pieces, List<Refusal> warnings) {

    public enum Format {
        DOCX,
        PDF,
        XLSX,
        TEXT
    }

    public SourceDocument {
        pieces = List.copyOf(pieces);
        warnings = List.copyOf(warnings);
    }

    /** Everything that it says, line by line, without form. */
    public String text() {
        return pieces.stream().flatMap(SourceDocument::lines).collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(Piece piece) {
        return switch (piece) {
            case Paragraph paragraph -> Stream.of(paragraph.text());
            case Grid grid -> grid.rows().stream().map(SourceDocument::line);
        };
    }

    private static String line(GridRow row) {
        return row.cells().stream().map(GridCell::text).collect(Collectors.joining(" "));
    }
}
