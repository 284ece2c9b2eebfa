package vn.hienluong.platform;

import java.text.Normalizer;
import java.util.Locale;

/** The words of a title as they stand in an address: small letters without accents, joined by hyphens. */
public final class Slug {

    private static final int LONGEST = 100;

    private Slug() {}

    /** Empty when the title has no letter and no digit. */
    public static String of(String title) {
        var bare = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('\u0111', 'd')
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return bare.length() <= LONGEST
                ? bare
                : bare.substring(0, atAHyphen(bare)).replaceAll("-$", "");
    }

    private static int atAHyphen(String bare) {
        int hyphen = bare.lastIndexOf('-', LONGEST);
        return hyphen < LONGEST / 2 ? LONGEST : hyphen;
    }
}
