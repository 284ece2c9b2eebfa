package vn.hienluong.dialogue;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Codes by which somebody follows what they asked: twelve signs in three groups, without letters that look like digits; 55 of
 * the bits are chance, so that nobody finds another's by trying, and the last sign checks the others.
 */
final class Codes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_SIGNS = 11;
    private static final SecureRandom CHANCE = new SecureRandom();

    private Codes() {}

    static String next() {
        var signs = CHANCE.ints(RANDOM_SIGNS, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
        return grouped(signs + check(signs));
    }

    /** A code as somebody typed it, in the form in which it is kept; empty when it cannot be one. */
    static String read(String typed) {
        var signs = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-–—.]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
        boolean possible = signs.length() == RANDOM_SIGNS + 1
                && signs.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0)
                && check(signs.substring(0, RANDOM_SIGNS)) == signs.charAt(RANDOM_SIGNS);
        return possible ? grouped(signs) : "";
    }

    /** Each sign counts by its place, so that two that changed places are noticed; 31 is prime. */
    private static char check(String signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            sum += (i + 1) * ALPHABET.indexOf(signs.charAt(i));
        }
        return ALPHABET.charAt(sum % 31);
    }

    private static String grouped(String signs) {
        return signs.substring(0, 4) + "-" + signs.substring(4, 8) + "-" + signs.substring(8);
    }
}
