package vn.hienluong.consolidation.merging;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hienluong.consolidation.merging.Totals.Key;
import vn.hienluong.platform.Text;
import vn.hienluong.reports.Figure;
import vn.hienluong.reports.LineStatus;

/**
 * A proposal for what several units wrote on one task: what they have in common once and first, what differs under the
 * name of its unit, figures under the same label summed, contradictions named. The same texts give the same proposal.
 */
public final class Merge {

    /** What one unit says on a task; leads come first. */
    public record Contribution(String unit, Optional<LineStatus> status, String text, List<Figure> figures) {}

    /**
     * @param contradictions each as one sentence that names both sides
     * @param summed figures of several units were added up
     */
    public record Merged(String text, List<String> contradictions, boolean summed) {}

    /** @param words the words of the sentence by their places in the dictionary of this merge */
    private record Said(Contribution by, Sentence sentence, Optional<List<Key>> told, long[] words) {}

    private static final class Cluster {
        final List<Said> members = new ArrayList<>();

        Cluster(Said first) {
            members.add(first);
        }

        Said first() {
            return members.getFirst();
        }

        /** The one that tells most stands for all. */
        Said spokesman() {
            var best = first();
            for (var one : members) {
                best = one.sentence().weight() > best.sentence().weight() ? one : best;
            }
            return best;
        }

        long units() {
            return members.stream().map(Said::by).distinct().count();
        }

        boolean sameFigures() {
            return members.stream()
                    .allMatch(one -> one.told().isPresent()
                            && !one.told().get().isEmpty()
                            && one.told().equals(first().told()));
        }
    }

    private final List<Contribution> contributions;
    private final Totals totals;
    private final Text text;
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<String, Integer> dictionary = new HashMap<>();
    private final Set<Key> told = new HashSet<>();
    private final List<String> contradictions = new ArrayList<>();
    private boolean summed;

    private Merge(List<Contribution> contributions, Text text) {
        this.contributions = contributions;
        this.totals = new Totals(contributions);
        this.text = text;
    }

    public static Merged of(List<Contribution> contributions, Text text) {
        return new Merge(contributions, text).merged();
    }

    private Merged merged() {
        contradictStatus();
        contributions.forEach(one -> Sentence.split(one.text()).forEach(sentence -> place(one, sentence)));
        var parts = new ArrayList<String>();
        clusters.stream()
                .filter(cluster -> cluster.units() > 1 || contributions.size() == 1)
                .forEach(cluster -> parts.add(closed(say(cluster))));
        parts.addAll(differences());
        figures().ifPresent(parts::add);
        return new Merged(String.join(" ", parts), contradictions, summed);
    }

    private void place(Contribution by, Sentence sentence) {
        var said = new Said(by, sentence, Totals.told(sentence, by.figures()), bits(sentence));
        for (var cluster : clusters) {
            if (sentence.alike(cluster.first().sentence(), common(said, cluster.first())) && joins(said, cluster)) {
                cluster.members.add(said);
                return;
            }
        }
        clusters.add(new Cluster(said));
    }

    private long[] bits(Sentence sentence) {
        var bits = new BitSet();
        sentence.words().forEach(word -> bits.set(dictionary.computeIfAbsent(word, _ -> dictionary.size())));
        return bits.toLongArray();
    }

    /** Asked for each pair of sentences, so it makes nothing. */
    private static int common(Said one, Said other) {
        int shorter = Math.min(one.words().length, other.words().length);
        int common = 0;
        for (int i = 0; i < shorter; i++) {
            common += Long.bitCount(one.words()[i] & other.words()[i]);
        }
        return common;
    }

    private boolean joins(Said said, Cluster cluster) {
        var first = cluster.first();
        if (said.sentence().negated() != first.sentence().negated()) {
            contradictSentence(said, first);
            return false;
        }
        return said.sentence().citesAs(first.sentence()) && figuresAgree(said, first);
    }

    /** The same figures, or none on one side, or the same labels whose figures are added up. */
    private boolean figuresAgree(Said one, Said other) {
        var mine = one.sentence().values();
        var theirs = other.sentence().values();
        if (mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs)) {
            return true;
        }
        return one.told().isPresent()
                && one.told().equals(other.told())
                && one.told().get().stream().allMatch(totals::summable);
    }

    private void contradictStatus() {
        var done = contributions.stream()
                .filter(one -> one.status().filter(LineStatus::carriedOut).isPresent())
                .toList();
        var notDone = contributions.stream()
                .filter(one -> one.status().filter(LineStatus::nothingDone).isPresent())
                .toList();
        if (!done.isEmpty() && !notDone.isEmpty()) {
            contradictions.add(text.say("consolidation.merge.contradiction", statuses(done), statuses(notDone)));
        }
    }

    private String statuses(List<Contribution> units) {
        return units.stream()
                .map(one -> text.say(
                        "consolidation.merge.status-of",
                        one.unit(),
                        text.name("consolidation.status", one.status().orElseThrow())))
                .collect(Collectors.joining(", "));
    }

    private void contradictSentence(Said one, Said other) {
        if (!one.by().equals(other.by())) {
            contradictions.add(text.say(
                    "consolidation.merge.contradiction-of",
                    other.by().unit(),
                    other.sentence().text(),
                    one.by().unit(),
                    one.sentence().text()));
        }
    }

    private String say(Cluster cluster) {
        var spokesman = cluster.spokesman();
        var keys = spokesman.told().orElse(List.of());
        told.addAll(keys);
        if (cluster.units() < 2 || !cluster.sameFigures() || !keys.stream().allMatch(totals::summable)) {
            return spokesman.sentence().text();
        }
        summed = true;
        return totals.summed(spokesman.sentence(), keys, text);
    }

    private List<String> differences() {
        if (contributions.size() == 1) {
            return List.of();
        }
        Map<Contribution, List<String>> own = new LinkedHashMap<>();
        contributions.forEach(one -> own.put(one, new ArrayList<>()));
        clusters.stream()
                .filter(cluster -> cluster.units() == 1)
                .forEach(cluster -> own.getOrDefault(cluster.first().by(), new ArrayList<>())
                        .add(closed(alone(cluster))));
        return own.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> text.say(
                        "consolidation.merge.of-unit", entry.getKey().unit(), String.join(" ", entry.getValue())))
                .toList();
    }

    /** A figure that only this unit has needs no total beside its sentence. */
    private String alone(Cluster cluster) {
        var spokesman = cluster.spokesman();
        spokesman.told().orElse(List.of()).stream()
                .filter(key -> totals.parts(key).size() == 1)
                .forEach(told::add);
        return spokesman.sentence().text();
    }

    /** Figures that no sentence tells yet. */
    private Optional<String> figures() {
        var rest = totals.keys().stream()
                .filter(key -> !told.contains(key) && !toldByItsOnlyUnit(key))
                .toList();
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        summed |= rest.stream().anyMatch(key -> totals.parts(key).size() > 1 && totals.summable(key));
        var all = rest.stream().map(key -> totals.say(key, text)).collect(Collectors.joining("; "));
        return Optional.of(text.say(
                contributions.size() == 1 ? "consolidation.merge.figures" : "consolidation.merge.totals", all));
    }

    private boolean toldByItsOnlyUnit(Key key) {
        var parts = totals.parts(key);
        return parts.size() == 1
                && clusters.stream()
                        .flatMap(cluster -> cluster.members.stream())
                        .filter(said -> said.by().unit().equals(parts.getFirst().unit()))
                        .anyMatch(said ->
                                said.sentence().says(parts.getFirst().figure().amount()));
    }

    private static String closed(String sentence) {
        var words = sentence.replaceAll("[;,\\s]+$", "");
        return words.matches("(?s).*[.!?:]$") ? words : words + ".";
    }
}
