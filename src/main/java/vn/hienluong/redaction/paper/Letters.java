package vn.hienluong.redaction.paper;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Letters as words are compared: without what typing and typesetting change. */
final class Letters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]");

    private Letters() {}

    /** Small letters without marks above and below; nothing but letters and digits is left. */
    static String bare(String text) {
        var apart =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return OTHERS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace('\u0111', 'd');
    }

    /** Small letters with their marks, composed; nothing but letters and digits is left. */
    static String marked(String text) {
        var together = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return OTHERS.matcher(together).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
