package vn.hienluong.consolidation.merging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sentence as a unit wrote it, taken apart so that it can be compared: words that carry meaning, figures, and
 * references (numbers of papers, dates), which must agree to the letter.
 */
record Sentence(String text, Set<String> words, List<Amount> amounts, Set<String> references, boolean negated) {

    /** A figure in the text: where it stands and what it is worth. */
    record Amount(int from, int to, BigDecimal value) {}

    /** Above this share of common words two sentences say the same (Broder 1997, resemblance of sets). */
    private static final double SAME = 0.55;

    /** Or when nearly all words of the shorter one stand in the longer one. */
    private static final double CONTAINED = 0.8;

    private static final int LEAST_WORDS = 3;

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+(?:[./,:-][\\p{L}\\p{N}]+)*");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,6})/(\\d{1,6})");
    private static final Pattern END =
            Pattern.compile("(?<=[.!?])(?<!\\b\\p{Lu}{1,3}\\.)\\s+(?=[\\p{Lu}\\d\"“])|\\s*\\n\\s*");
    private static final Pattern LEADING_SIGN = Pattern.compile("^\\s*[-+•*–]\\s+");

    static List<Sentence> split(String text) {
        var sentences = new ArrayList<Sentence>();
        for (var part : END.split(text.strip())) {
            var sentence = LEADING_SIGN.matcher(part).replaceFirst("").strip();
            if (!sentence.isEmpty()) {
                sentences.add(of(sentence));
            }
        }
        return sentences;
    }

    static Sentence of(String text) {
        var words = new HashSet<String>();
        var amounts = new ArrayList<Amount>();
        var references = new HashSet<String>();
        boolean negated = false;
        var tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            var token = tokens.group().toLowerCase(Locale.ROOT);
            if (token.chars().anyMatch(Character::isDigit)) {
                if (AMOUNT.matcher(token).matches()) {
                    amounts.add(new Amount(tokens.start(), tokens.end(), value(token)));
                } else {
                    references.add(token);
                }
            } else if (Lexicon.negates(token)) {
                negated = true;
            } else if (!Lexicon.carriesNoMeaning(token)) {
                words.add(token);
            }
        }
        return new Sentence(text, words, amounts, references, negated);
    }

    /** 1.250 is a thousand and more, 97,8 is less than a hundred. */
    private static BigDecimal value(String token) {
        return new BigDecimal(token.replace(".", "").replace(',', '.')).stripTrailingZeros();
    }

    /** Says the same but for figures and references; {@code common} words stand in both. */
    boolean alike(Sentence other, int common) {
        int shorter = Math.min(words.size(), other.words.size());
        if (shorter < LEAST_WORDS) {
            return words.equals(other.words);
        }
        return common >= SAME * (words.size() + other.words.size() - common)
                || (common >= CONTAINED * shorter && shorter > LEAST_WORDS);
    }

    /** References of one stand in the other: neither names a paper that the other contradicts. */
    boolean citesAs(Sentence other) {
        return references.containsAll(other.references) || other.references.containsAll(references);
    }

    List<BigDecimal> values() {
        return amounts.stream().map(Amount::value).toList();
    }

    /** Tells this figure, alone or as so many out of so many (45/46). */
    boolean says(BigDecimal value) {
        return amounts.stream().anyMatch(amount -> amount.value().compareTo(value) == 0)
                || references.stream().anyMatch(reference -> isShare(reference, value));
    }

    private static boolean isShare(String reference, BigDecimal part) {
        var share = SHARE.matcher(reference);
        return share.matches()
                && new BigDecimal(share.group(1)).compareTo(part) == 0
                && new BigDecimal(share.group(2)).compareTo(part) >= 0;
    }

    /** How much it tells: of sentences that say the same, the one that tells most stands for them. */
    int weight() {
        return 100 * references.size() + 10 * amounts.size() + words.size();
    }
}
