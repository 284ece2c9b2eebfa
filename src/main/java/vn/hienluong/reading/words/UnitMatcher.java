package vn.hienluong.reading.words;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hienluong.authority.UnitId;

/**
 * Finds the unit that a name on paper means: by the name itself or a confirmed alias, with its abbreviations written
 * out, by its initials, and at last by likeness. Two units that are nearly as like leave it open.
 */
public final class UnitMatcher {

    /** From this likeness on, two names are taken for one unit. */
    private static final double ALIKE = 0.72;

    private static final double CLEARLY = 0.06;
    private static final double PART_OF_A_NAME = 0.75;
    private static final Lexicon WORDS = Lexicon.of("units.txt");
    private static final Set<String> FILLERS = Set.of("va", "thuoc", "cua", "cac");

    public record Match(String name, UnitId unit, double confidence) {}

    private record Candidate(String name, UnitId unit, String plain, String key, Set<String> initials) {}

    private final List<Candidate> candidates;
    private final Map<String, Optional<Match>> found = new HashMap<>();

    /** @param known every name under which units go */
    public UnitMatcher(Map<String, UnitId> known) {
        candidates = known.entrySet().stream()
                .filter(name -> !name.getKey().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .map(name -> new Candidate(
                        name.getKey(),
                        name.getValue(),
                        plain(name.getKey()),
                        key(name.getKey()),
                        initials(name.getKey())))
                .toList();
    }

    public boolean knowsAny() {
        return !candidates.isEmpty();
    }

    /** Whether all of it is the name of one unit, so that nothing in it parts two. */
    public boolean isName(String printed) {
        return spelt(printed).isPresent();
    }

    public Optional<Match> match(String printed) {
        return found.computeIfAbsent(printed, this::looked);
    }

    private Optional<Match> looked(String printed) {
        var shorter = key(withoutSuffix(printed));
        return spelt(printed)
                .or(() -> Folded.capitals(printed)
                        ? only(
                                candidate -> candidate.initials.contains(
                                        plain(printed).replace(" ", "")),
                                0.9)
                        : Optional.empty())
                .or(() -> likest(shorter))
                .or(() -> shorter.indexOf(' ') > 0
                        ? only(candidate -> holds(candidate.key, shorter), PART_OF_A_NAME)
                        : Optional.empty());
    }

    /** The same words, with abbreviations written out. */
    private Optional<Match> spelt(String printed) {
        var plain = plain(printed);
        var key = key(printed);
        var shorter = key(withoutSuffix(printed));
        return only(candidate -> candidate.plain.equals(plain), 1)
                .or(() -> only(candidate -> candidate.key.equals(key), 0.97))
                .or(() -> only(candidate -> candidate.key.equals(shorter), 0.95));
    }

    private Optional<Match> only(Predicate<Candidate> fits, double confidence) {
        var fitting = candidates.stream().filter(fits).toList();
        return fitting.stream().map(Candidate::unit).distinct().count() == 1
                ? Optional.of(new Match(fitting.getFirst().name, fitting.getFirst().unit, confidence))
                : Optional.empty();
    }

    private Optional<Match> likest(String key) {
        var ranked = candidates.stream()
                .map(one -> new Match(one.name, one.unit, likeness(key, one.key)))
                .filter(one -> one.confidence >= ALIKE - CLEARLY)
                .sorted(Comparator.comparingDouble(Match::confidence).reversed())
                .toList();
        if (ranked.isEmpty() || ranked.getFirst().confidence < ALIKE) {
            return Optional.empty();
        }
        var best = ranked.getFirst();
        boolean open = ranked.stream()
                .anyMatch(one -> !one.unit.equals(best.unit) && best.confidence - one.confidence < CLEARLY);
        return open
                ? Optional.empty()
                : Optional.of(new Match(best.name, best.unit, Math.round(best.confidence * 95) / 100.0));
    }

    /** What of a name counts when names are compared. */
    public static String meaning(String name) {
        return key(withoutSuffix(name));
    }

    /** Whether two spellings on one paper mean one unit, by their meanings. */
    public static boolean same(String one, String other) {
        return one.equals(other) || likeness(one, other) >= 0.9;
    }

    private static String withoutSuffix(String name) {
        var suffix = WORDS.find("suffix", name);
        return suffix.isPresent() && suffix.get().start() > 0
                ? name.substring(0, suffix.get().start())
                : name;
    }

    private static String plain(String name) {
        return String.join(" ", Folded.words(name));
    }

    private static String key(String name) {
        return Arrays.stream(Abbreviations.writtenOut(name).split(" "))
                .filter(word -> !FILLERS.contains(word))
                .collect(Collectors.joining(" "));
    }

    /** "Phòng Kế hoạch - Tài chính" is written PKHTC and KHTC. */
    private static Set<String> initials(String name) {
        var words = Folded.words(name);
        var initials = new HashSet<String>();
        if (words.size() > 1) {
            for (boolean all : new boolean[] {true, false}) {
                var letters = words.stream()
                        .filter(word -> all || !FILLERS.contains(word))
                        .map(word -> word.substring(0, 1))
                        .collect(Collectors.joining());
                initials.add(letters);
                if (letters.length() > 2) {
                    initials.add(letters.substring(1));
                }
            }
        }
        return initials;
    }

    private static boolean holds(String name, String part) {
        return Arrays.asList(name.split(" ")).containsAll(Arrays.asList(part.split(" ")));
    }

    /** Words in common and in order, a letter amiss in a long word forgiven; numerals must agree. */
    static double likeness(String one, String other) {
        var left = one.split(" ");
        var right = other.split(" ");
        if (!numerals(left).equals(numerals(right))) {
            return 0;
        }
        var common = new double[left.length + 1][right.length + 1];
        for (int i = 1; i <= left.length; i++) {
            for (int j = 1; j <= right.length; j++) {
                double same = alike(left[i - 1], right[j - 1]);
                common[i][j] = Math.max(
                        common[i - 1][j - 1] + (same < 0.7 ? 0 : same), Math.max(common[i - 1][j], common[i][j - 1]));
            }
        }
        return 2 * common[left.length][right.length] / (left.length + right.length);
    }

    private static List<String> numerals(String[] words) {
        return Arrays.stream(words)
                .filter(word -> !word.isEmpty() && Character.isDigit(word.charAt(0)))
                .toList();
    }

    private static double alike(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        return one.equals(other) ? 1 : longer < 4 ? 0 : 1 - (double) distance(one, other) / longer;
    }

    private static int distance(String one, String other) {
        var row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int substituted = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
