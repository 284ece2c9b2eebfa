package vn.hienluong.consolidation.merging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hienluong.consolidation.merging.Merge.Contribution;
import vn.hienluong.platform.Text;
import vn.hienluong.reports.Figure;
import vn.hienluong.reports.ReportLine;

/** The figures of several units under the same label and measure: added up where that means something. */
public final class Totals {

    record Key(String label, String measure) {

        static Key of(Figure figure) {
            return new Key(folded(figure.label()), folded(figure.measure()));
        }

        private static String folded(String text) {
            return text.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        }
    }

    record Part(String unit, Figure figure) {}

    private static final int WORDS_AFTER = 40;

    private final Map<Key, List<Part>> parts = new LinkedHashMap<>();
    private final Map<Key, Boolean> summable = new HashMap<>();

    Totals(List<Contribution> contributions) {
        for (var one : contributions) {
            one.figures()
                    .forEach(figure -> parts.computeIfAbsent(Key.of(figure), _ -> new ArrayList<>())
                            .add(new Part(one.unit(), figure)));
        }
    }

    List<Key> keys() {
        return List.copyOf(parts.keySet());
    }

    List<Part> parts(Key key) {
        return parts.getOrDefault(key, List.of());
    }

    boolean summable(Key key) {
        return summable.computeIfAbsent(
                key, one -> parts(one).stream().map(Part::figure).allMatch(Lexicon::additive));
    }

    BigDecimal sum(Key key) {
        return parts(key).stream()
                .map(part -> part.figure().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }

    /** Which figures of its unit a sentence tells, in its order; nothing when it also tells others. */
    static Optional<List<Key>> told(Sentence sentence, List<Figure> figures) {
        var keys = new ArrayList<Key>();
        for (var amount : sentence.amounts()) {
            var meant = meant(sentence, amount, figures, keys);
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            keys.add(meant.get());
        }
        return Optional.of(keys);
    }

    private static Optional<Key> meant(
            Sentence sentence, Sentence.Amount amount, List<Figure> figures, List<Key> taken) {
        var same = figures.stream()
                .filter(figure -> figure.amount().compareTo(amount.value()) == 0)
                .filter(figure -> !taken.contains(Key.of(figure)))
                .toList();
        if (same.size() < 2) {
            return same.stream().findFirst().map(Key::of);
        }
        int end = Math.min(sentence.text().length(), amount.to() + WORDS_AFTER);
        var after = sentence.text()
                .substring(amount.to(), end)
                .toLowerCase(Locale.ROOT)
                .strip();
        return same.stream()
                .map(Key::of)
                .filter(key -> after.startsWith(key.label()) || after.startsWith(key.measure()))
                .findFirst();
    }

    /** The sentence again with the sums in the places of one unit's figures. */
    String summed(Sentence sentence, List<Key> keys, Text text) {
        var summed = new StringBuilder(sentence.text());
        for (int i = keys.size() - 1; i >= 0; i--) {
            var amount = sentence.amounts().get(i);
            summed.replace(amount.from(), amount.to(), number(sum(keys.get(i)), text));
        }
        return summed.toString();
    }

    /** One figure in words: its sum, or each unit's where a sum means nothing. */
    String say(Key key, Text text) {
        var all = parts(key);
        var first = all.getFirst().figure();
        if (all.size() == 1 || summable(key)) {
            return text.say("consolidation.merge.figure", first.label(), measured(sum(key), first, text));
        }
        var values = all.stream()
                .map(part -> part.figure().amount().stripTrailingZeros())
                .distinct()
                .toList();
        if (values.size() == 1) {
            return text.say("consolidation.merge.figure", first.label(), measured(values.getFirst(), first, text));
        }
        var each = all.stream()
                .map(part -> text.say(
                        "consolidation.merge.figure-of",
                        part.unit(),
                        measured(part.figure().amount(), part.figure(), text)))
                .collect(Collectors.joining("; "));
        return text.say("consolidation.merge.figures-of", first.label(), each);
    }

    static String measured(BigDecimal amount, Figure figure, Text text) {
        var number = number(amount, text);
        if (figure.measure().isBlank()
                || figure.measure().strip().equalsIgnoreCase(figure.label().strip())) {
            return number;
        }
        return figure.measure().strip().startsWith("%")
                ? number + "%"
                : number + " " + figure.measure().strip();
    }

    /**
     * What came together since the first of January (lũy kế), as the units wrote it: their words, and their figures
     * added up. Nothing is computed from earlier periods: whether a figure grows, only who counts it knows.
     */
    public static Optional<String> sinceJanuary(
            List<ReportLine> lines, Function<ReportLine, List<Figure>> figures, Text text) {
        var parts = new ArrayList<String>();
        lines.stream()
                .map(line -> line.text().cumulative().strip().replaceAll("[.;,\\s]+$", ""))
                .filter(words -> !words.isEmpty())
                .distinct()
                .forEach(parts::add);
        byKey(lines, figures).values().stream()
                .filter(Totals::toldByAll)
                .map(each -> all(each, text))
                .forEach(parts::add);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(text.say("consolidation.merge.since-january", String.join("; ", parts)));
    }

    private static Map<Key, List<Figure>> byKey(List<ReportLine> lines, Function<ReportLine, List<Figure>> figures) {
        var all = new LinkedHashMap<Key, List<Figure>>();
        lines.stream()
                .flatMap(line -> figures.apply(line).stream())
                .forEach(figure -> all.computeIfAbsent(Key.of(figure), _ -> new ArrayList<>())
                        .add(figure));
        return all;
    }

    /** Every unit tells its own, a sum means something, and it is more than the period alone. */
    private static boolean toldByAll(List<Figure> figures) {
        return figures.stream().allMatch(figure -> figure.sinceJanuary().isPresent())
                && (figures.size() == 1 || figures.stream().allMatch(Lexicon::additive))
                && figures.stream()
                        .anyMatch(figure -> figure.sinceJanuary().orElseThrow().compareTo(figure.amount()) != 0);
    }

    private static String all(List<Figure> figures, Text text) {
        var sum = figures.stream()
                .map(figure -> figure.sinceJanuary().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
        var first = figures.getFirst();
        return text.say("consolidation.merge.figure", first.label(), measured(sum, first, text));
    }

    /** As official papers write it: 07, 48, 1.250. */
    public static String number(BigDecimal amount, Text text) {
        var written = text.number(amount);
        return written.length() == 1 && !written.equals("0") ? "0" + written : written;
    }
}
