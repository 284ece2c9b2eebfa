package vn.hienluong.extraction;

/**
 * One paragraph: text composed (NFC), soft line breaks as {@code \n}, numbers of Word's lists written out. Bold where
 * all of it is; pages are counted from 1 and are those of the file where it has them.
 */
public record Paragraph(String text, boolean bold, boolean centered, int page) implements Piece {}
