package vn.hienluong.information.codes;

import java.security.SecureRandom;

/** What opens an answer beside the code of its receipt: digits, to be typed on a telephone. */
public final class PickupCode {

    private static final int DIGITS = 8;
    private static final SecureRandom CHANCE = new SecureRandom();

    private PickupCode() {}

    public static String next() {
        var code = new StringBuilder();
        for (int i = 0; i < DIGITS; i++) {
            code.append(CHANCE.nextInt(10));
        }
        return code.toString();
    }
}
