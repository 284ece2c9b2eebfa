package vn.hienluong.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A word as people type it in a hurry: small letters without diacritics, "đ" as "d". */
final class Bare {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Bare() {}

    static String of(String word) {
        var apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").replace('\u0111', 'd');
    }
}
