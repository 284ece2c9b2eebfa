package vn.hienluong.extraction;

import java.util.List;
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
}
