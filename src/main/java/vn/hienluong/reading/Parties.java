package vn.hienluong.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hienluong.authority.UnitId;

/**
 * Who leads and who coordinates, by the words of a cell: several units in one cell are parted only where what follows
 * begins like a unit, so that "Phòng Kế hoạch, Tài chính" stays one. Each is looked for among the known names.
 */
final class Parties {

    /** From this likeness on, two names are taken for one unit. */
    private static final double ALIKE = 0.7;

    private static final Pattern LABEL = Pattern.compile("(chu tri|phoi hop)[^:\\n;]{0,30}:");

    private final List<String> unitWords = words("word");
    private final List<Pattern> all = patterns("all");
    private final List<Pattern> notAll = patterns("not-all");
    private final List<Pattern> dropped = patterns("drop");
    private final Map<String, String> abbreviations = new HashMap<>();
    private final Map<String, UnitId> known;
    private final Map<String, Set<String>> knownWords = new LinkedHashMap<>();
    private final Map<String, String> seen = new LinkedHashMap<>();

    Parties(UnitNames names) {
        known = names.names();
        Lexicon.table("abbreviations.tsv").forEach(row -> abbreviations.put(row.get(0), row.get(1)));
        known.keySet().forEach(name -> knownWords.put(name, meaning(name)));
    }

    private static List<String> words(String kind) {
        return Lexicon.table("units.tsv").stream()
                .filter(row -> row.getFirst().equals(kind))
                .flatMap(row -> Arrays.stream(row.get(1).split("\\|")))
                .toList();
    }

    private static List<Pattern> patterns(String kind) {
        return Lexicon.table("units.tsv").stream()
                .filter(row -> row.getFirst().equals(kind))
                .map(row -> Pattern.compile(row.get(1)))
                .toList();
    }

    /** Both in one cell, told apart by their labels; without labels the first leads and the others coordinate. */
    List<List<DraftParty>> both(String cell) {
        var folded = Folded.chars(cell);
        var found = LABEL.matcher(folded);
        var leads = new StringBuilder();
        var others = new StringBuilder();
        int from = 0;
        StringBuilder current = null;
        while (found.find()) {
            (current == null ? leads : current)
                    .append(cell, from, found.start())
                    .append('\n');
            current = found.group(1).startsWith("chu") ? leads : others;
            from = found.end();
        }
        if (current != null) {
            current.append(cell.substring(from));
            return List.of(of(leads.toString()), of(others.toString()));
        }
        var parties = of(cell);
        return parties.isEmpty()
                ? List.of(List.of(), List.of())
                : List.of(parties.subList(0, 1), parties.subList(1, parties.size()));
    }

    List<DraftParty> of(String cell) {
        var parties = new ArrayList<DraftParty>();
        for (var line : lines(cell)) {
            for (var part : parts(line)) {
                var printed = clean(part);
                if (!printed.isEmpty()) {
                    parties.add(party(printed));
                }
            }
        }
        return parties;
    }

    /** A line that was broken in the middle of a name belongs to the line before it. */
    private List<String> lines(String cell) {
        var lines = new ArrayList<String>();
        for (var line : cell.split("[\\n;]+")) {
            var text = line.strip();
            boolean begins = lines.isEmpty()
                    || beginsLikeUnit(text)
                    || text.matches("^[-+•*].*")
                    || exactly(text).isPresent();
            boolean open = !lines.isEmpty() && !cell.contains(lines.getLast() + ";");
            if (!begins && open) {
                lines.set(lines.size() - 1, lines.getLast() + " " + text);
            } else if (!text.isEmpty()) {
                lines.add(text);
            }
        }
        return lines;
    }

    private List<String> parts(String line) {
        if (isAll(clean(line)) || exactly(clean(line)).isPresent()) {
            return List.of(line);
        }
        var parts = new ArrayList<String>();
        int from = 0;
        var cut = Pattern.compile("\\s*,\\s*|\\s+va\\s+|\\s*\\+\\s+").matcher(Folded.chars(line));
        while (cut.find()) {
            var rest = line.substring(cut.end());
            if (cut.start() > from && beginsUnit(rest, line.substring(from, cut.start()))) {
                parts.add(line.substring(from, cut.start()));
                from = cut.end();
                if (isAll(clean(rest))) {
                    break;
                }
            }
        }
        parts.add(line.substring(from));
        return parts;
    }

    /** What follows a comma begins a unit of its own: by its first word, as an abbreviation, or as a known name. */
    private boolean beginsUnit(String rest, String before) {
        var next = rest.split("\\s*,\\s*|\\s+v\u00e0\\s+")[0].strip();
        return beginsLikeUnit(next)
                || next.matches("[\\p{Lu}\\d&.-]{2,8}")
                || (exactly(next).isPresent() && exactly(before.strip()).isPresent());
    }

    private boolean beginsLikeUnit(String text) {
        var folded = Folded.line(clean(text));
        return unitWords.stream().anyMatch(word -> folded.equals(word) || folded.startsWith(word + " "))
                && (text.isEmpty() || Character.isUpperCase(clean(text).codePointAt(0)) || folded.startsWith("cac "));
    }

    private String clean(String part) {
        var text = part.replaceAll("^[\\s\\-–+•*,;.:]+", "")
                .replaceAll("[\\s,;:]+$", "")
                .replaceAll("\\s+", " ");
        for (var pattern : dropped) {
            var found = pattern.matcher(Folded.chars(text));
            if (found.find()) {
                text = text.substring(found.end()).strip();
            }
        }
        return text.replaceAll("(?<=[^.])\\.$", "");
    }

    private boolean isAll(String text) {
        var folded = Folded.line(text);
        return all.stream().anyMatch(pattern -> pattern.matcher(folded).find())
                && notAll.stream().noneMatch(pattern -> pattern.matcher(folded).find());
    }

    private DraftParty party(String printed) {
        if (isAll(printed)) {
            return new DraftParty(printed, printed, Optional.empty(), true, 1);
        }
        var exact = exactly(printed);
        if (exact.isPresent()) {
            return new DraftParty(printed, exact.get(), Optional.ofNullable(known.get(exact.get())), false, 1);
        }
        var alike = alike(printed);
        if (alike.isPresent()) {
            return alike.get();
        }
        return new DraftParty(printed, sameInPaper(printed), Optional.empty(), false, known.isEmpty() ? 0.9 : 0.3);
    }

    private Optional<String> exactly(String printed) {
        var words = Folded.words(printed);
        return known.keySet().stream()
                .filter(name -> Folded.words(name).equals(words))
                .findFirst();
    }

    private Optional<DraftParty> alike(String printed) {
        var words = meaning(printed);
        Optional<DraftParty> best = Optional.empty();
        double most = ALIKE;
        for (var name : knownWords.entrySet()) {
            double like = likeness(words, name.getValue());
            if (like > most) {
                most = like;
                best = Optional.of(new DraftParty(
                        printed, name.getKey(), Optional.ofNullable(known.get(name.getKey())), false, like));
            }
        }
        return best;
    }

    /** Without known names: spellings of one paper that mean the same are called by the first of them. */
    private String sameInPaper(String printed) {
        var words = meaning(printed);
        return seen.entrySet().stream()
                .filter(other -> likeness(words, meaning(other.getKey())) >= ALIKE)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> {
                    seen.put(printed, printed);
                    return printed;
                });
    }

    private static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var common = new HashSet<>(one);
        common.retainAll(other);
        return (double) common.size() / (one.size() + other.size() - common.size());
    }

    /** The words of a name with its abbreviations written out, without those that say nothing. */
    private Set<String> meaning(String name) {
        var meaning = new HashSet<String>();
        var words = Folded.words(name);
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var longer =
                    i == 0 ? abbreviations.getOrDefault("^" + word, abbreviations.get(word)) : abbreviations.get(word);
            meaning.addAll(longer == null ? List.of(word) : Arrays.asList(longer.split(" ")));
        }
        meaning.removeAll(Set.of("va", "cua", "so", "thuoc", "tinh"));
        return meaning;
    }
}
