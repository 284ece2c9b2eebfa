package vn.hienluong.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hienluong.reading.words.Lexicon;
import vn.hienluong.reading.words.Names;
import vn.hienluong.reading.words.UnitMatcher;

/** Who leads and who helps, by the words of a cell; each is looked for among the known names. */
final class Parties {

    private static final Lexicon WORDS = Lexicon.of("units.txt");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern EDGES =
            Pattern.compile("^[\\s\\-\\u2013+\\u2022*,;.:/]+|[\\s,;:/\\-\u2013]+$|(?<=[^.\\s]{2})\\.$");
    private static final double UNKNOWN = 0.3;
    private static final double NOBODY_KNOWN = 0.9;
    private static final double SOME = 0.8;

    /** @param told whether labels said who leads and who helps */
    record Both(List<DraftParty> leads, List<DraftParty> helpers, boolean told) {}

    private final UnitMatcher units;
    private final Names names;
    private final Map<String, List<DraftParty>> cells = new LinkedHashMap<>();
    private final Map<String, String> seen = new LinkedHashMap<>();

    Parties(UnitNames known) {
        units = new UnitMatcher(known.names());
        names = new Names(units::isName);
    }

    static boolean isDitto(String cell) {
        return WORDS.says("ditto", cell);
    }

    List<DraftParty> of(String cell) {
        return cells.computeIfAbsent(cell, this::read);
    }

    private List<DraftParty> read(String cell) {
        return WORDS.says("nobody", cell)
                ? List.of()
                : names.in(cell).stream()
                        .map(name -> clean(name))
                        .filter(name -> !name.isEmpty())
                        .map(this::party)
                        .toList();
    }

    private static String clean(String part) {
        var before = part.replaceAll("\\s+", " ").strip();
        var after = EDGES.matcher(before).replaceAll("");
        return after.equals(before) ? after : clean(after);
    }

    /** Both in one cell, told apart by labels; without labels the first leads and the others help. */
    Both both(String cell) {
        return labelled(cell).orElseGet(() -> {
            var all = of(cell);
            int leads = Math.min(1, all.size());
            return new Both(all.subList(0, leads), all.subList(leads, all.size()), false);
        });
    }

    /** Empty when no label in the cell says who leads and who helps. */
    Optional<Both> labelled(String cell) {
        var help = WORDS.find("label.help", cell);
        var lead = WORDS.find("label.lead", cell);
        if (lead.isPresent() && colon(cell, lead.get().end())
                || help.isPresent() && colon(cell, help.get().end())) {
            return Optional.of(byColons(cell));
        }
        if (help.isEmpty()) {
            return lead.map(word -> new Both(
                    of(withoutBrackets(cell.substring(0, word.start()) + " " + cell.substring(word.end()))),
                    List.of(),
                    true));
        }
        if (BRACKETS.matcher(cell).results().anyMatch(bracket -> WORDS.says("label.help", bracket.group(1)))) {
            return Optional.of(byBrackets(cell));
        }
        var with = WORDS.find("with", cell);
        return with.isPresent() && with.get().start() > 0
                ? Optional.of(new Both(
                        of(cell.substring(0, with.get().start())),
                        of(cell.substring(with.get().end())),
                        true))
                : Optional.empty();
    }

    private static String withoutBrackets(String cell) {
        return cell.replaceAll("\\(\\s*\\)", "").replaceAll("[()]", "");
    }

    private static boolean colon(String cell, int end) {
        return cell.substring(end).stripLeading().startsWith(":");
    }

    private Both byColons(String cell) {
        var leads = new StringBuilder();
        var helpers = new StringBuilder();
        var into = leads;
        int from = 0;
        while (from < cell.length()) {
            var lead = next("label.lead", cell, from);
            var help = next("label.help", cell, from);
            int[] label = lead[0] < help[0] ? lead : help;
            into.append(cell, from, Math.min(label[0], cell.length())).append(';');
            into = lead[0] < help[0] ? leads : helpers;
            from = label[1];
        }
        return new Both(of(leads.toString()), of(helpers.toString()), true);
    }

    /** Where the next label before a colon begins and where what it labels begins. */
    private static int[] next(String key, String cell, int from) {
        var label = WORDS.in(key, cell);
        for (int at = from; at < cell.length() && label.find(at); at = label.end()) {
            if (colon(cell, label.end())) {
                return new int[] {label.start(), cell.indexOf(':', label.end()) + 1};
            }
        }
        return new int[] {cell.length(), cell.length()};
    }

    /** "Văn phòng (chủ trì), Thanh tra (phối hợp)": each bracket says what those before it do. */
    private Both byBrackets(String cell) {
        var leads = new StringBuilder();
        var helpers = new StringBuilder();
        var bracket = BRACKETS.matcher(cell);
        int from = 0;
        while (bracket.find()) {
            boolean helps = WORDS.says("label.help", bracket.group(1));
            (helps ? helpers : leads).append(cell, from, bracket.start()).append(';');
            from = bracket.end();
        }
        helpers.append(cell.substring(from));
        return new Both(of(leads.toString()), of(helpers.toString()), true);
    }

    private DraftParty party(String printed) {
        if (WORDS.says("all", printed) && !units.isName(printed)) {
            return WORDS.says("not-all", printed)
                    ? new DraftParty(printed, printed, Optional.empty(), false, SOME)
                    : new DraftParty(printed, printed, Optional.empty(), true, 1);
        }
        return units.match(printed)
                .map(match ->
                        new DraftParty(printed, match.name(), Optional.of(match.unit()), false, match.confidence()))
                .orElseGet(() -> new DraftParty(
                        printed,
                        sameInPaper(printed),
                        Optional.empty(),
                        false,
                        units.knowsAny() ? UNKNOWN : NOBODY_KNOWN));
    }

    /** Spellings of one paper that mean the same are called by the first of them. */
    private String sameInPaper(String printed) {
        var meaning = UnitMatcher.meaning(printed);
        var known = seen.get(meaning);
        if (known != null) {
            return known;
        }
        var name = seen.entrySet().stream()
                .filter(other -> UnitMatcher.same(other.getKey(), meaning))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(printed);
        seen.put(meaning, name);
        return name;
    }
}
