package vn.hienluong.redaction.paper;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an attacker looks for, by ways of its own: patterns in text, byte for byte in what is no text. */
final class Wanted {

    private static final String BETWEEN = "[^\\p{L}\\p{M}\\p{Nd}]*";
    private static final int LEAST_BYTES = 6;
    private static final List<Charset> CODES =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    private record Sought(String words, boolean exact, Pattern pattern) {}

    private final List<Sought> phrases;
    private final Set<String> words;
    private final List<byte[]> spellings;

    Wanted(Collection<Phrase> phrases, Set<String> words) {
        this.phrases = phrases.stream()
                .map(phrase ->
                        new Sought(phrase.words(), phrase.exact(), pattern(folded(phrase.words(), phrase.exact()))))
                .toList();
        this.words = words;
        this.spellings = spellings(phrases, words);
    }

    int count() {
        return phrases.size() + words.size();
    }

    /** What of it a text gives away. */
    Optional<String> in(String text) {
        for (var phrase : phrases) {
            if (phrase.pattern().matcher(folded(text, phrase.exact())).find()) {
                return Optional.of(phrase.words());
            }
        }
        var there = Set.of(Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+")
                .splitAsStream(folded(text, true))
                .distinct()
                .toArray(String[]::new));
        return words.stream().filter(there::contains).findFirst();
    }

    boolean in(byte[] bytes) {
        return spellings.stream().anyMatch(spelling -> contains(bytes, spelling));
    }

    private static String folded(String text, boolean exact) {
        return exact
                ? Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                : Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .codePoints()
                        .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining())
                        .toLowerCase(Locale.ROOT)
                        .replace('\u0111', 'd');
    }

    /** The letters in their order, whatever stands between them; whole words at both ends. */
    private static Pattern pattern(String folded) {
        var letters = folded.codePoints()
                .filter(letter ->
                        Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK)
                .mapToObj(Character::toString)
                .toList();
        var inner = letters.stream().map(Pattern::quote).collect(Collectors.joining(BETWEEN));
        return Pattern.compile("(?<!" + same(letters.getFirst()) + ")" + inner + "(?!" + same(letters.getLast()) + ")");
    }

    private static String same(String letter) {
        return Character.isDigit(letter.codePointAt(0)) ? "\\p{Nd}" : "[\\p{L}\\p{M}]";
    }

    private static List<byte[]> spellings(Collection<Phrase> phrases, Set<String> words) {
        var texts = new LinkedHashSet<String>();
        phrases.forEach(phrase -> texts.addAll(forms(phrase.words())));
        words.forEach(word -> texts.addAll(forms(word)));
        var spellings = new ArrayList<byte[]>();
        texts.removeIf(Innards.OWN_WORDS::contains);
        for (var text : texts) {
            CODES.stream()
                    .map(text::getBytes)
                    .filter(bytes -> bytes.length >= LEAST_BYTES)
                    .forEach(spellings::add);
        }
        return spellings;
    }

    private static Set<String> forms(String text) {
        var forms = new LinkedHashSet<String>();
        for (var one : List.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT))) {
            for (var form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                var spelled = Normalizer.normalize(one, form);
                forms.add(spelled);
                forms.add(spelled.replaceAll("\\s+", ""));
            }
        }
        return forms;
    }

    private static boolean contains(byte[] bytes, byte[] spelling) {
        int last = bytes.length - spelling.length;
        for (int at = 0; at <= last; at++) {
            int same = 0;
            while (same < spelling.length && bytes[at + same] == spelling[same]) {
                same++;
            }
            if (same == spelling.length) {
                return true;
            }
        }
        return false;
    }
}
