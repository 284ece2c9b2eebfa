package vn.hienluong.platform;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Codes as they are printed on papers and read out over the telephone, of proofs and receipts: twelve letters and digits in
 * three groups, of Crockford's alphabet, without I, L, O and U; the last one checks the others. 55 bits are chance, so that
 * nobody finds another's by trying.
 */
public final class PaperCode {

    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_LETTERS = 11;
    private static final SecureRandom CHANCE = new SecureRandom();

    private PaperCode() {}

    public static String next() {
        var letters = CHANCE.ints(RANDOM_LETTERS, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
        return grouped(letters + check(letters));
    }

    /** A code as somebody typed it, in the form in which it is kept; empty when it cannot be one. */
    public static String read(String typed) {
        var letters = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
        boolean possible = letters.length() == RANDOM_LETTERS + 1
                && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                && check(letters.substring(0, RANDOM_LETTERS)) == letters.charAt(RANDOM_LETTERS);
        return possible ? grouped(letters) : "";
    }

    /** Each letter counts by its place, so that two that changed places are noticed; 31 is prime. */
    private static char check(String letters) {
        int sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            sum += (i + 1) * ALPHABET.indexOf(letters.charAt(i));
        }
        return ALPHABET.charAt(sum % 31);
    }

    private static String grouped(String letters) {
        return letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8);
    }
}
