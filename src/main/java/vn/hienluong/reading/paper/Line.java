package vn.hienluong.reading.paper;

import java.util.Optional;
import java.util.regex.MatchResult;
import vn.hienluong.reading.words.Folded;
import vn.hienluong.reading.words.Lexicon;

/** A line of the paper outside its annex; {@code printed} has the same length as {@code folded}. */
public record Line(String printed, String folded, boolean bold, boolean centered) {

    private static final Lexicon WORDS = Lexicon.of("head.txt");

    public static Line of(String text, boolean bold, boolean centered) {
        var clean = text.replaceAll("[*#]+", "")
                .replaceAll("</?[a-z]{1,4}>", "")
                .replaceAll("[ \\t\\u00a0]+", " ")
                .strip();
        return new Line(clean, Folded.chars(clean), bold || text.contains("**"), centered);
    }

    /** Whether it is what a pattern of the lexicon describes. */
    public boolean is(String pattern) {
        return find(pattern).isPresent();
    }

    Optional<MatchResult> find(String pattern) {
        return WORDS.find(pattern, folded);
    }
}
