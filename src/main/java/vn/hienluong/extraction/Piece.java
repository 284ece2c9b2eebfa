package vn.hienluong.extraction;

/** What a document consists of, in the order of reading. */
public sealed interface Piece permits Paragraph, Grid {}
