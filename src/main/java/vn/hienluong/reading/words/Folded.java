package vn.hienluong.reading.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text without diacritics and case, by which papers are compared: people, programs and scans write the same word in many
 * ways. Characters keep their places, so that what is found in the folded text can be cut out of the printed one.
 */
public final class Folded {

    private static final int COMMON = 0x2000;
    private static final char[] LETTERS = letters();
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern AND = Pattern.compile("[&+]");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private Folded() {}

    /** One character for one character. */
    public static String chars(String text) {
        var folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = letter(text.charAt(i));
        }
        return new String(folded);
    }

    static char letter(char letter) {
        return letter < COMMON ? LETTERS[letter] : mark(letter);
    }

    private static char[] letters() {
        var letters = new char[COMMON];
        for (char letter = 0; letter < COMMON; letter++) {
            letters[letter] = plain(letter);
        }
        return letters;
    }

    private static char plain(char letter) {
        return switch (letter) {
            case '\u0111', '\u0110', '\u00d0' -> 'd';
            case '\u00a0' -> ' ';
            default -> {
                var base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
                yield Character.toLowerCase(base.charAt(0));
            }
        };
    }

    private static char mark(char letter) {
        return switch (letter) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\u2007', '\u2009', '\u202f', '\u3000' -> ' ';
            case '\u2018', '\u2019' -> '\'';
            case '\u201c', '\u201d', '\u201e' -> '"';
            default -> letter;
        };
    }

    /** On one line, with single spaces. */
    public static String line(String text) {
        return SPACES.matcher(chars(text)).replaceAll(" ").strip();
    }

    /** Words alone, "&" and "+" read as "va". */
    public static List<String> words(String text) {
        var plain = NO_WORD.matcher(AND.matcher(chars(text)).replaceAll(" va "))
                .replaceAll(" ")
                .strip();
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
    }

    public static boolean capitals(String text) {
        return text.codePoints().anyMatch(Character::isLetter) && text.equals(text.toUpperCase(Locale.ROOT));
    }
}
