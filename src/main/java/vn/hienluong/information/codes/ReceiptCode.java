package vn.hienluong.information.codes;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Codes of receipts, which people copy from paper: no letter looks like a digit, and what was misread is understood. 55 random
 * bits, so that nobody finds another's by trying.
 */
public final class ReceiptCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 11;
    /** A prime: two letters that changed places are noticed. */
    private static final int CHECKED_BY = 31;

    private static final int PICKUP_DIGITS = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReceiptCode() {}

    /** Four, four and four signs, the last to prove the others: {@code 7K3M-9QXD-22AB}. */
    public static String next() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return shown(code.append(check(code)).toString());
    }

    /** Digits, to be typed on a telephone. */
    public static String pickup() {
        var code = new StringBuilder();
        for (int i = 0; i < PICKUP_DIGITS; i++) {
            code.append(RANDOM.nextInt(10));
        }
        return code.toString();
    }

    /** What somebody typed, as it is kept; empty when it cannot be a code. */
    public static String read(String typed) {
        var bare = typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
        return bare.length() == LENGTH + 1
                        && bare.chars().allMatch(sign -> LETTERS.indexOf(sign) >= 0)
                        && check(bare.substring(0, LENGTH)) == bare.charAt(LENGTH)
                ? shown(bare)
                : "";
    }

    /** Each letter counts by its place. */
    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += (i + 1) * LETTERS.indexOf(code.charAt(i));
        }
        return LETTERS.charAt(sum % CHECKED_BY);
    }

    private static String shown(String bare) {
        return bare.substring(0, 4) + "-" + bare.substring(4, 8) + "-" + bare.substring(8);
    }
}
