package vn.hienluong.organization;

import java.text.Normalizer;
import java.util.Locale;

/** Names compared as people compare them: without diacritics, case, punctuation and double spaces. */
final class Folding {

    private Folding() {}

    static String fold(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /** Nothing is called by no name. */
    static boolean same(String one, String other) {
        var folded = fold(one);
        return !folded.isEmpty() && folded.equals(fold(other));
    }
}
