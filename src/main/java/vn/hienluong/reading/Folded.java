package vn.hienluong.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Text without diacritics and case, by which papers are compared: people, programs and scans write the same word in many
 * ways. Characters keep their places, so that what is found in the folded text can be cut out of the printed one.
 */
final class Folded {

    private Folded() {}

    /** One character for one character. */
    static String chars(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char fold(char letter) {
        return switch (letter) {
            case '\u0111', '\u0110' -> 'd';
            case '\u2013', '\u2014', '\u2212', '\u2010', '\u2011' -> '-';
            case '\u00a0', '\u2009', '\u202f' -> ' ';
            default -> {
                var base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
                yield Character.toLowerCase(base.charAt(0));
            }
        };
    }

    /** On one line, with single spaces. */
    static String line(String text) {
        return chars(text).replaceAll("\\s+", " ").strip();
    }

    /** Words alone, "&" and "+" read as "va". */
    static List<String> words(String text) {
        var plain = line(text)
                .replaceAll("[&+]", " va ")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
    }

    static boolean capitals(String text) {
        var letters = text.replaceAll("[^\\p{L}]", "");
        return !letters.isEmpty() && letters.equals(letters.toUpperCase(Locale.ROOT));
    }
}
