package vn.hienluong.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody typed into the box, in pieces: each piece is a word, a number such as {@code 07/KH-SKHCN}, or words between
 * quotation marks, and must be found in that order.
 *
 * @param goesOn the last piece may be the beginning of a word: nobody has closed it
 */
public record Question(String typed, List<String> pieces, boolean goesOn) {

    private static final int LONGEST = 200;
    private static final int MOST_PIECES = 16;
    private static final Pattern PIECE = Pattern.compile("[\"\u201c\u201d]([^\"\u201c\u201d]*)[\"\u201c\u201d]|(\\S+)");

    public Question {
        pieces = List.copyOf(pieces);
    }

    public static Question of(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        var typed = composed.substring(0, Math.min(composed.length(), LONGEST));
        var pieces = new ArrayList<String>();
        var found = PIECE.matcher(typed);
        boolean quoted = false;
        while (found.find() && pieces.size() < MOST_PIECES) {
            quoted = found.group(1) != null;
            var piece = quoted ? found.group(1) : found.group(2);
            if (piece.codePoints().anyMatch(Character::isLetterOrDigit)) {
                pieces.add(piece);
            }
        }
        return new Question(typed, pieces, !quoted);
    }

    public boolean empty() {
        return pieces.isEmpty();
    }
}
