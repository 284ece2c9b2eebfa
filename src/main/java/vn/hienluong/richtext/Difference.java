package vn.hienluong.richtext;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed from one text to another, word by word (Myers), with lines as they were. */
public record Difference(List<Piece> pieces) {

    /** Words that stayed, came or went. */
    public record Piece(Kind kind, String text) {}

    public enum Kind {
        SAME,
        INSERTED,
        DELETED
    }

    private static final Pattern WORD = Pattern.compile("\\n|[^\\s\\n]+[^\\S\\n]*|[^\\S\\n]+");
    /** Longer texts are compared line by line: the work grows with what differs. */
    private static final int MOST_WORDS = 20_000;

    public Difference {
        pieces = List.copyOf(pieces);
    }

    public static Difference between(String before, String after) {
        var old = words(before);
        var now = words(after);
        boolean long_ = old.size() + now.size() > MOST_WORDS;
        return of(long_ ? lines(before) : old, long_ ? lines(after) : now);
    }

    public boolean nothing() {
        return pieces.stream().allMatch(piece -> piece.kind() == Kind.SAME);
    }

    private static Difference of(List<String> old, List<String> now) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (AbstractDelta<String> change : DiffUtils.diff(old, now).getDeltas()) {
            int start = change.getSource().getPosition();
            add(pieces, Kind.SAME, old.subList(at, start));
            add(pieces, Kind.DELETED, change.getSource().getLines());
            add(pieces, Kind.INSERTED, change.getTarget().getLines());
            at = start + change.getSource().size();
        }
        add(pieces, Kind.SAME, old.subList(at, old.size()));
        return new Difference(pieces);
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> lines(String text) {
        return text.lines().map(line -> line + "\n").toList();
    }
}
