package vn.hienluong.reading.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which measures would prove a task, by what it says; by what its heading says, less surely. */
public final class ProofWords {

    /** What only the heading says is worth so much of what the task says itself. */
    private static final double BY_HEADING = 0.6;

    private static final double LEAST = 0.5;
    private static final String NOTHING = "-";

    private record Rule(String measure, double confidence, Pattern said, List<Pattern> butNot) {

        boolean holds(String text) {
            return said.matcher(text).find()
                    && butNot.stream().noneMatch(words -> words.matcher(text).find());
        }

        double trust(String task, String heading) {
            if (holds(task)) {
                return confidence;
            }
            return butNot.stream().noneMatch(words -> words.matcher(task).find()) && holds(heading)
                    ? confidence * BY_HEADING
                    : 0;
        }
    }

    private static final List<Rule> RULES =
            Lexicon.table("proving.tsv").stream().map(ProofWords::rule).toList();

    private ProofWords() {}

    private static Rule rule(List<String> cells) {
        var butNot = cells.get(3).equals(NOTHING) ? List.<Pattern>of() : List.of(pattern(cells.get(3)));
        return new Rule(cells.get(0), Double.parseDouble(cells.get(1)), pattern(cells.get(2)), butNot);
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(Folded.chars(words));
    }

    /** Keys of measures, each with its confidence from 0 to 1. */
    public static Map<String, Double> of(String heading, String task) {
        var title = Folded.line(heading);
        var text = Folded.line(task);
        var found = new LinkedHashMap<String, Double>();
        for (var rule : RULES) {
            var trust = rule.trust(text, title);
            if (trust >= LEAST) {
                found.merge(rule.measure(), trust, Math::max);
            }
        }
        return found;
    }
}
