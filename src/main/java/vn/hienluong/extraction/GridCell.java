package vn.hienluong.extraction;

/**
 * One cell from {@code column} (counted from 0) over {@code span} columns; its paragraphs are joined with {@code \n}.
 * {@code continued}: it is one with the cell above and has no text of its own.
 */
public record GridCell(String text, boolean bold, int column, int span, boolean continued) {

    GridCell at(int otherColumn, int otherSpan) {
        return new GridCell(text, bold, otherColumn, otherSpan, continued);
    }

    int end() {
        return column + span;
    }
}
